import type { Db } from '../../database/connection.ts'
import type { Audience } from '../audience.ts'
import { hubFace } from '../hubs/front.ts'
import { hubCards } from '../hubs/queries.ts'
import { topicsIn, topicsNamed } from '../topics/vocabulary.ts'
import { withCommonplace } from './commonplace.ts'
import { preferIndexes } from './plan.ts'
import { findActivities, findListings, findOrganisations, type FoundList, type Window } from './queries.ts'
import { searchPageSize, type SearchQuestion, type SearchScope } from './question.ts'
import { searchWords } from './words.ts'

const perKind = 5

/** One search over everything: the first of each kind, or one kind as a whole list. */
export async function searchEverything(
  db: Db,
  wide: Audience,
  question: SearchQuestion,
  locale: 'de' | 'en'
) {
  await preferIndexes(db)
  const cards = await hubCards(db)
  const hub = cards.find((card) => card.slug === question.hub)
  const audience = hub ? { ...wide, hub: hub.id } : wide
  const words = await withCommonplace(db, searchWords(question.text))
  const isAsked = question.text !== '' && words.length > 0
  const windowOf = (scope: SearchScope): Window | null => {
    if (question.scope === scope) {
      return { limit: searchPageSize, offset: (question.page - 1) * searchPageSize }
    }
    return question.scope === null && isAsked ? { limit: perKind, offset: 0 } : null
  }
  const listed = async <Row>(scope: SearchScope, find: (window: Window) => Promise<FoundList<Row>>) => {
    const window = windowOf(scope)
    return window ? find(window) : { rows: [], count: 0 }
  }
  const hubs = cards.map((card) => hubFace(card, locale)).filter((card) => holds(card, question.text))
  const topics = topicsIn(topicsNamed(question.text, 60), locale)
  return {
    organisation: await listed('organisation', (window) => findOrganisations(db, audience, words, window)),
    offer: await listed('offer', (window) => findListings(db, audience, 'offer', words, locale, window)),
    need: await listed('need', (window) => findListings(db, audience, 'need', words, locale, window)),
    activity: await listed('activity', (window) => findActivities(db, audience, words, window)),
    hub: await listed('hub', async (window) => paged(hubs, window)),
    topic: await listed('topic', async (window) => paged(topics, window))
  }
}

export type FoundEverything = Awaited<ReturnType<typeof searchEverything>>

function paged<Row>(rows: readonly Row[], window: Window): FoundList<Row> {
  return { rows: rows.slice(window.offset, window.offset + window.limit), count: rows.length }
}

/** Hubs are few: each word of the question must stand somewhere in what the hub says of itself. */
function holds(card: ReturnType<typeof hubFace>, text: string): boolean {
  const said = [card.name, card.place, card.purpose, ...card.topics.map((topic) => topic.label)].join(' ')
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.toLowerCase().includes(word))
}
