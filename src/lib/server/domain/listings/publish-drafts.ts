import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newAnonymousId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { draftsFor, markPublished } from './draft-store.ts'
import { insertListing } from './store.ts'

/** Puts the drafts of an organisation on view, each for the audience its author chose. For members and the office. */
export async function publishDrafts(tx: Tx, actor: Actor, input: { organisationId: string }, now: Instant) {
  const isOwn = actor.organisations.some((one) => one.id === input.organisationId && one.isMember)
  if (!isOwn && !isOffice(actor)) throw new DomainError('not_found')
  const people = await affiliationsOf(tx, input.organisationId, now)
  const isColleague = (authorId: string | null) =>
    authorId === null || people.some((one) => one.personId === authorId)
  for (const draft of await draftsFor(tx, actor.hub, input.organisationId)) {
    // Whoever only asked to belong, or has left, does not speak for it.
    if (!isColleague(draft.authorId)) continue
    const { noun, id, visibility } = draft
    await markPublished(tx, actor.hub, draft, now)
    if (visibility !== 'office' && visibility !== 'private') {
      const key = { hub: actor.hub, id: newAnonymousId(), noun, recordId: id, visibility }
      await insertListing(tx, key, draft, now)
    }
    await recordAudit(
      tx,
      actor,
      noun === 'offer' ? 'offer.published' : 'need.published',
      { type: noun, id },
      now
    )
  }
}
