import { filesOfListing } from '#lib/server/domain/listings/attachments.ts'
import { fieldsOf } from '#lib/server/domain/listings/details.ts'
import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'
import { ownerOf } from '#lib/server/domain/listings/owner.ts'
import { ownMembers } from '#lib/server/domain/listings/policy.ts'
import { listingShownTo, type ShownListing } from '#lib/server/domain/listings/shown.ts'
import { isWatched } from '#lib/server/domain/matches/watch-listing.ts'
import { topicLabel } from '#lib/server/domain/topics/vocabulary.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { told } from '../../../../../file-pieces/told.ts'
import type { PageServerLoad } from './$types'

/** One offer or need as this reader may see it; whatever they may not see is missing. */
export const load: PageServerLoad = async (event) => {
  const { actor, hub, locale, network } = event.locals
  if (!hub) notFound(locale)
  const found = await inRequestHub(event, async (tx) => {
    const listing = await listingShownTo(tx, actor, hub.id, event.params.listing, now())
    if (!listing) return undefined
    // Only its owner learns here that it is theirs: to everybody else the page is the same.
    const own = ownMembers(actor)
    const owner = own.length > 0 ? await ownerOf(tx, hub.id, listing.id) : undefined
    const isOwn = owner !== undefined && own.includes(owner.organisationId)
    // The watchlist is kept in the hub that one is at home in, and is one's own.
    const isWatching =
      own.length > 0 && !isOwn && !actor.acting ? await isWatched(tx, actor, listing.id) : null
    const files = (await filesOfListing(tx, hub.id, listing.id)).map(told)
    return { listing, files, ownRecordId: isOwn ? owner.recordId : null, isWatching }
  })
  if (!found) notFound(locale)
  return {
    ...found,
    details: detailsShown(found.listing, locale),
    baseUrl: network?.baseUrl ?? event.url.origin
  }
}

/** Fields of its kind that say something, in the order of the form. */
function detailsShown({ kind, details }: ShownListing, locale: App.Locals['locale']) {
  const known = exchangeKinds.find((one) => one === kind)
  if (!known) return []
  return fieldsOf(known).flatMap(([name, { type }]) => {
    const value = details[name]
    if (value === undefined) return []
    const labels = name === 'sectors' ? [value].flat().map((id) => topicLabel(String(id), locale)) : null
    return [{ name, type, value, labels }]
  })
}
