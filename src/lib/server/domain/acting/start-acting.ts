import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { atNetwork } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { personCard } from '../people/store.ts'
import { endOpen } from './end-acting.ts'
import { mayStartActing } from './policy.ts'
import { memberHere } from './member-queries.ts'
import { endOf } from './rules.ts'
import { insertActing, openActingsOf } from './store.ts'

export interface StartInput {
  organisationId: string
  /** Why: its admins read it. */
  reason: string
  sessionId: string
}

/**
 * Somebody of the office begins to act for a member of the hub, in one session and for an hour at most. Its admins are told.
 * What the same person began elsewhere and never ended is ended.
 * @throws DomainError `acting.already`, `acting.own`; not_found for who does not work in the office, and for what is no member.
 */
export async function startActing(tx: Tx, actor: Actor, input: StartInput, now: Instant) {
  if (actor.acting) throw new DomainError('acting.already')
  const { hub, personId } = actor
  if (!personId || !mayStartActing(actor)) throw new DomainError('not_found')
  const organisation = await memberHere(tx, hub, input.organisationId, now)
  if (!organisation) throw new DomainError('not_found')
  if (belongsTo(actor, organisation.id)) throw new DomainError('acting.own')
  for (const one of await atNetwork(tx, actor, () => openActingsOf(tx, personId, now))) {
    if (one.sessionId === input.sessionId && one.until > now) throw new DomainError('acting.already')
    await endOpen(tx, actor, one, now)
  }
  const id = newId(now)
  const { sessionId, reason } = input
  const until = endOf(now)
  try {
    const row = { id, personId, sessionId, organisationId: organisation.id, reason }
    await insertActing(tx, hub, row, { startedAt: now, endsAt: until })
  } catch (error) {
    if (violates(error, 'acting_one_at_a_time')) throw new DomainError('acting.already')
    throw error
  }
  const acting = (await atNetwork(tx, actor, () => openActingsOf(tx, personId, now))).find(
    (one) => one.id === id
  )!
  const about = { type: 'organisation', id: organisation.id, params: { acting: id } }
  await recordAudit(tx, { ...actor, acting }, 'acting.started', about, now)
  await tellAdmins(tx, actor, { ...organisation, hubName: acting.hubName, reason }, now)
  return acting
}

async function tellAdmins(
  tx: Tx,
  actor: Actor,
  one: { id: string; name: string; slug: string; hubName: string; reason: string },
  now: Instant
) {
  const person = (await personCard(tx, actor.personId!))?.displayName ?? ''
  const params = { organisation: one.name, person, hub: one.hubName, reason: one.reason }
  const path = `/organisations/${one.slug}/acted-for`
  for (const { personId, role } of await affiliationsOf(tx, one.id, now))
    if (role === 'admin')
      await mailPerson(tx, actor, personId, { template: 'actingStarted', params, path }, now)
}
