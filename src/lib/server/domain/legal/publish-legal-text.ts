import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { LegalKind } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertLegalText } from './store.ts'

export interface LegalTextInput {
  kind: LegalKind
  bodyDe: string
  bodyEn: string
  /** The newest version the writer saw; 0 where there was none. */
  seen: number
}

/**
 * Puts the next version of a legal text in force, in both languages at once. Earlier ones stay: people agreed to them.
 */
export async function publishLegalText(tx: Tx, actor: Actor, input: LegalTextInput, now: Instant) {
  if (!actor.isOperator) throw new DomainError('not_found')
  await sql`lock table legal_text in share row exclusive mode`.execute(tx)
  const newest = await tx
    .selectFrom('legal_text')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('kind', '=', input.kind)
    .executeTakeFirst()
  const last = newest?.version ?? 0
  if (last !== input.seen) throw new DomainError('version_conflict')
  const version = last + 1
  const texts = { de: input.bodyDe, en: input.bodyEn }
  for (const language of ['de', 'en'] as const) {
    const body = texts[language]
    const one = { kind: input.kind, language, version, body, by: actor.personId }
    await insertLegalText(tx, one, now)
  }
  const params = { version }
  await recordAudit(tx, actor, 'legalText.published', { type: 'legalText', id: input.kind, params }, now)
}
