import { isLocale } from '#lib/i18n/catalogue.ts'
import { accentOf } from '#lib/server/domain/hubs/look.ts'
import { isOffice } from '#lib/server/domain/actor.ts'
import { officeHubsOf } from '#lib/server/domain/hubs/office-queries.ts'
import { hubCards } from '#lib/server/domain/hubs/queries.ts'
import { ownMembers } from '#lib/server/domain/listings/policy.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { version } from '#lib/server/platform/version.ts'
import type { LayoutServerLoad } from './$types'

/** What every page shows around its content: the network, its hubs, who is signed in. */
export const load: LayoutServerLoad = async (event) => {
  const { locals, params } = event
  if (!isLocale(params.locale)) notFound(locals.locale)
  // The public pages of a hub say it themselves, inside the frame of the network.
  const isPublic = event.route.id?.includes('/(public)/') ?? false
  if (!isPublic && params.hub !== undefined && !locals.hub) notFound(locals.locale)
  const { personId, isOperator } = locals.actor
  const { acting } = locals.actor
  const { cards, offices } = locals.network
    ? await inRequestHub(event, async (tx) => ({
        cards: await hubCards(tx),
        offices: personId && !acting ? await officeHubsOf(tx, personId, now()) : []
      }))
    : { cards: [], offices: [] }
  const hubs = cards.map((card) => ({
    slug: card.slug,
    name: card.name,
    place: card.place,
    topics: card.topics,
    languages: card.languages,
    accent: accentOf(card)
  }))
  return {
    locale: locals.locale,
    network: locals.network && { name: locals.network.name, isDemo: locals.network.isDemo },
    hubs,
    hub: hubs.find((hub) => hub.slug === locals.hub?.slug) ?? null,
    /** For whom somebody of the office acts just now: said on every page. */
    acting: acting
      ? {
          organisation: acting.name,
          slug: acting.slug,
          hub: acting.hubSlug,
          hubName: acting.hubName,
          until: acting.until,
          timeZone: acting.timeZone
        }
      : null,
    signedIn: locals.actor.personId !== null,
    displayName: locals.displayName,
    /** In the hub of this page. */
    writesHere: ownMembers(locals.actor).length > 0,
    worksHere: locals.hub !== null && isOffice(locals.actor),
    worksInOffice: isOperator || offices.length > 0,
    isOperator: locals.actor.isOperator,
    version
  }
}
