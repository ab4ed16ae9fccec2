import * as v from 'valibot'
import type { Tx } from '../../database/connection.ts'
import type { DigestFrequency } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { opened } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { currentPerson } from '../people/person-now.ts'
import { digestChoiceOf, saveDigestChoice } from './digest-store.ts'
import { digestUse } from './tell-round.ts'

const content = v.object({ hub: v.number(), person: v.pipe(v.string(), v.uuid()) })

/** Whose digest a link from a mail is about, in this hub. @throws DomainError for any other text. */
export function readerOfLink(actor: Actor, token: string): string {
  const text = opened(token, digestUse)
  const parsed = v.safeParse(content, text === undefined ? null : JSON.parse(text))
  if (!parsed.success || parsed.output.hub !== actor.hub) throw new DomainError('digest.link')
  return parsed.output.person
}

/** Sets how often the digest comes, by the link in one of them and without signing in: it can do nothing else. */
export async function changeDigestByLink(
  tx: Tx,
  actor: Actor,
  { token, frequency }: { token: string; frequency: DigestFrequency },
  now: Instant
) {
  const reader = readerOfLink(actor, token)
  // The mail may be older than the day on which its reader joined two accounts.
  const personId = (await currentPerson(tx, reader)) ?? reader
  const { timeZone } = await digestChoiceOf(tx, actor.hub, personId)
  await saveDigestChoice(tx, actor.hub, personId, { frequency, timeZone }, now)
  await recordAudit(tx, actor, 'digest.changed', { type: 'person', id: personId, params: { frequency } }, now)
}
