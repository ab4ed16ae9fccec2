import type { Tx } from '../../database/connection.ts'
import type { ConsentPurpose } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { consentOfLink } from './links.ts'
import { type ConsentSubject, insertWithdrawal, openConsent, openConsentsOf } from './store.ts'

/** Takes back, as easily as it was given, everything the signed-in person agreed to for this purpose. */
export async function withdrawConsent(
  tx: Tx,
  actor: Actor,
  { purpose }: { purpose: ConsentPurpose },
  now: Instant
) {
  const { personId } = actor
  if (!personId) throw new DomainError('not_found')
  await withdrawAll(tx, actor, { personId, address: null }, purpose, 'account', now)
}

/** The same by the link in a mail and without signing in; it can do nothing else. */
export async function withdrawByLink(
  tx: Tx,
  actor: Actor,
  { token, via }: { token: string; via: 'link' | 'oneClick' },
  now: Instant
) {
  const { id, confirms } = consentOfLink(actor, token, now)
  if (confirms) throw new DomainError('consent.link')
  const consent = await openConsent(tx, actor.hub, id)
  // Taken back before: what was wanted is so.
  if (consent) await withdrawAll(tx, actor, consent, consent.purpose, via, now)
}

async function withdrawAll(
  tx: Tx,
  actor: Actor,
  subject: ConsentSubject,
  purpose: ConsentPurpose,
  via: 'account' | 'link' | 'oneClick',
  now: Instant
) {
  for (const one of await openConsentsOf(tx, actor.hub, subject)) {
    if (one.purpose !== purpose || !(await insertWithdrawal(tx, actor.hub, one.id, via, now))) continue
    await recordAudit(
      tx,
      actor,
      'consent.withdrawn',
      { type: 'consent', id: one.id, params: { purpose, via } },
      now
    )
  }
}
