import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { consentOfLink } from './links.ts'
import { confirmConsentRow, openConsent } from './store.ts'

/** The owner of an address says yes by the link that only they were sent. Once more changes nothing. */
export async function confirmConsent(tx: Tx, actor: Actor, { token }: { token: string }, now: Instant) {
  const { id, confirms } = consentOfLink(actor, token, now)
  if (!confirms || !(await openConsent(tx, actor.hub, id))) throw new DomainError('link.used_or_expired')
  if (await confirmConsentRow(tx, actor.hub, id, now))
    await recordAudit(tx, actor, 'consent.confirmed', { type: 'consent', id }, now)
}
