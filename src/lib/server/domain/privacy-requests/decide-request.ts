import type { Tx } from '../../database/connection.ts'
import type { PrivacyDecision, PrivacyReason } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { eraseContact } from '../erasures/erase-contact.ts'
import { type Erased, erasePerson } from '../erasures/erase-person.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { canExtend, dayOf, monthsLater } from './rules.ts'
import { lockRequest, type PrivacyRequest } from './store.ts'

async function openRequest(tx: Tx, actor: Actor, id: string): Promise<PrivacyRequest> {
  const request = isOffice(actor) ? await lockRequest(tx, actor.hub, id) : undefined
  if (!request) throw new DomainError('not_found')
  if (request.answeredAt) throw new DomainError('privacyRequest.answered')
  return request
}

const change = (tx: Tx, actor: Actor, id: string, values: Record<string, unknown>) =>
  tx
    .updateTable('privacy_request')
    .set((row) => ({ ...values, version: row('version', '+', 1) }))
    .where('hub_id', '=', actor.hub)
    .where('id', '=', id)
    .execute()

/** Somebody made sure that who asks is who the data is about. */
export async function checkIdentity(
  tx: Tx,
  actor: Actor,
  { requestId }: { requestId: string },
  now: Instant
) {
  await openRequest(tx, actor, requestId)
  await change(tx, actor, requestId, { identity_checked_at: now })
  await recordAudit(
    tx,
    actor,
    'privacyRequest.identityChecked',
    { type: 'privacyRequest', id: requestId },
    now
  )
}

/** Two more months, once, with the reason; whoever asked has to hear of it within the first (Art. 12(3) GDPR). */
export async function extendRequest(
  tx: Tx,
  actor: Actor,
  input: { requestId: string; reason: string },
  now: Instant
) {
  const { requestId, reason } = input
  const request = await openRequest(tx, actor, requestId)
  if (!canExtend(request, now)) throw new DomainError('privacyRequest.extended')
  await change(tx, actor, requestId, { extended_to: monthsLater(request.dueOn, 2), extension_reason: reason })
  await recordAudit(tx, actor, 'privacyRequest.extended', { type: 'privacyRequest', id: requestId }, now)
}

export interface DecisionInput {
  requestId: string
  decision: Exclude<PrivacyDecision, 'withdrawn'>
  reasonCode: PrivacyReason | ''
  blockedUntil: string | null
  answer: string
}

/**
 * Answers a request and does what is to be done at once: an erasure that is granted happens with the answer. A hub erases its
 * own contact; the network's operator erases the account.
 * @returns what was erased, for what lies beside the database.
 */
export async function decideRequest(
  tx: Tx,
  actor: Actor,
  input: DecisionInput,
  now: Instant
): Promise<Erased | null> {
  const { requestId, decision, reasonCode, blockedUntil, answer } = input
  const request = await openRequest(tx, actor, requestId)
  if (!request.identityCheckedAt && decision !== 'refused') throw new DomainError('privacyRequest.identity')
  if (decision !== 'done' && !reasonCode)
    throw new DomainError('privacyRequest.reason', { field: 'reasonCode' })
  const erases = request.kind === 'erase' && decision === 'done'
  if (erases && !isOfficeLead(actor)) throw new DomainError('forbidden')
  if (request.personId && !(erases && actor.hub === 0)) {
    const params = { date: dayOf(request.receivedAt), answer }
    await mailPerson(
      tx,
      actor,
      request.personId,
      { template: 'privacyAnswered', params, path: '/account/privacy' },
      now
    )
  }
  const executed = erases ? [actor.hub === 0 ? 'account' : 'contact'] : []
  await change(tx, actor, requestId, {
    decision,
    reason_code: reasonCode || null,
    blocked_until: blockedUntil,
    answer,
    answered_at: now,
    decided_by: actor.personId,
    executed: JSON.stringify(executed)
  })
  const params = { kind: request.kind, decision }
  await recordAudit(
    tx,
    actor,
    'privacyRequest.answered',
    { type: 'privacyRequest', id: requestId, params },
    now
  )
  return erases ? erase(tx, actor, request, now) : null
}

async function erase(tx: Tx, actor: Actor, request: PrivacyRequest, now: Instant): Promise<Erased | null> {
  if (actor.hub === 0) {
    if (!request.personId) throw new DomainError('privacyRequest.nobody')
    return erasePerson(tx, actor, { personId: request.personId }, now)
  }
  const contact =
    request.contactId ??
    (
      await tx
        .selectFrom('hub_contact')
        .select('id')
        .where('hub_id', '=', actor.hub)
        .where('person_id', '=', request.personId)
        .executeTakeFirst()
    )?.id
  // Known to the hub by an account alone: there is nothing of the hub's own to erase.
  return contact ? eraseContact(tx, actor, { contactId: contact }, now) : null
}
