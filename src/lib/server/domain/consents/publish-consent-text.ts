import type { Tx } from '../../database/connection.ts'
import type { ConsentPurpose } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { consentTexts } from './store.ts'

export interface ConsentTextInput {
  purpose: ConsentPurpose
  bodyDe: string
  bodyEn: string
  /** The newest version the writer saw; 0 where there was none. */
  seen: number
}

/** The next version of what is agreed to, in both languages. What people agreed to before stays as it was. */
export async function publishConsentText(tx: Tx, actor: Actor, input: ConsentTextInput, now: Instant) {
  if (actor.hub === 0 || !isOfficeLead(actor)) throw new DomainError('not_found')
  const { purpose } = input
  const last = (await consentTexts(tx, actor.hub, purpose, 'de'))[0]?.version ?? 0
  if (last !== input.seen) throw new DomainError('version_conflict')
  const version = last + 1
  for (const [language, body] of [
    ['de', input.bodyDe],
    ['en', input.bodyEn]
  ] as const)
    await tx
      .insertInto('consent_text')
      .values({
        hub_id: actor.hub,
        id: newId(now),
        purpose,
        language,
        version,
        body,
        published_at: now,
        published_by: actor.personId
      })
      .execute()
  const params = { version }
  await recordAudit(tx, actor, 'consentText.published', { type: 'consentText', id: purpose, params }, now)
}
