import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { DomainError } from '../errors.ts'
import { draftsFor } from './draft-store.ts'
import { publishRecord } from './publish-record.ts'
import { findRecord } from './record-store.ts'

/**
 * Puts drafts of an organisation on view, each for the audience its author chose: those with the given ids, or all. For
 * members and the office.
 */
export async function publishDrafts(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; ids?: readonly string[] },
  now: Instant
) {
  if (actor.acting) throw new DomainError('not_found')
  const isOwn = actor.organisations.some((one) => one.id === input.organisationId && one.isMember)
  if (!isOwn && !isOffice(actor)) throw new DomainError('not_found')
  const people = await affiliationsOf(tx, input.organisationId, now)
  const isColleague = (authorId: string | null) =>
    authorId === null || people.some((one) => one.personId === authorId)
  for (const draft of await draftsFor(tx, actor.hub, input.organisationId)) {
    // Whoever only asked to belong, or has left, does not speak for it.
    if (!isColleague(draft.authorId) || (input.ids && !input.ids.includes(draft.id))) continue
    await publishRecord(tx, actor, (await findRecord(tx, actor.hub, draft.id))!, now)
  }
}
