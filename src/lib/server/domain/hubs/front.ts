import type { Db } from '../../database/connection.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Audience } from '../audience.ts'
import { countedAtMost, findActivities, findListings } from '../search/queries.ts'
import { preferIndexes } from '../search/plan.ts'
import { topicsIn } from '../topics/vocabulary.ts'
import { accentOf } from './look.ts'
import { hubCards, type HubCard, type Overview, overview } from './queries.ts'

const overviewOf = remembering<Overview>()
const latest = { limit: 4, offset: 0 }

/** What a front page shows: live figures, and the newest of what is wanted, offered and done. */
export async function networkFront(db: Db, audience: Audience, locale: 'de' | 'en') {
  await preferIndexes(db)
  const cards = await hubCards(db)
  return {
    cards: cards.map((card) => hubFace(card, locale)),
    countedAtMost,
    overview: await overviewOf(JSON.stringify(audience), () => overview(db, audience)),
    needs: (await findListings(db, audience, 'need', [], locale, latest)).rows,
    offers: (await findListings(db, audience, 'offer', [], locale, latest)).rows,
    activities: (await findActivities(db, audience, [], latest)).rows
  }
}

/** The same for one hub. */
export async function hubFront(db: Db, audience: Audience, hub: number, locale: 'de' | 'en') {
  const { cards, ...rest } = await networkFront(db, audience, locale)
  return { card: cards.find((card) => card.id === hub), ...rest }
}

export function hubFace(card: HubCard, locale: 'de' | 'en') {
  const [own, other] = locale === 'de' ? [card.purposeDe, card.purposeEn] : [card.purposeEn, card.purposeDe]
  return {
    id: card.id,
    slug: card.slug,
    name: card.name,
    place: card.place,
    purpose: own || other,
    purposeLanguage: own ? locale : locale === 'de' ? 'en' : 'de',
    accent: accentOf(card),
    contactEmail: card.contactEmail,
    topics: topicsIn(card.topics, locale)
  }
}
