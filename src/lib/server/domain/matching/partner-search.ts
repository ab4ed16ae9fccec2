import type { Match, QueryInput } from '#lib/engines/matching/types.ts'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Db } from '../../database/connection.ts'
import type { LiveIndex } from '../../platform/matching/live-index.ts'
import { fieldShown } from '../organisations/shown.ts'
import { activityText, everybody, listingText } from './store.ts'

export interface PartnerQuestion {
  text: string
  /** Only organisations of this hub; null = all. */
  hub: number | null
  kinds: readonly string[]
  places: readonly string[]
  top: number
  /** Ids that are not to be found: one's own organisation. */
  exclude?: readonly string[]
}

/** A match as the engine gave it, with the people's names for its parts and every text that a reason quotes. */
export interface FoundPartner {
  match: Match
  organisation: { slug: string; name: string; kind: string | null; city: string | null; hubs: number[] }
  /** Keyed `source` or `source:sourceId`, as in the evidence. */
  texts: Record<string, { title?: string; text: string; language?: string }>
}

/** Ranks who fits the question. Reads only what every visitor may see, because the index holds nothing else. */
export async function findPartners(
  db: Db,
  live: LiveIndex,
  question: PartnerQuestion
): Promise<FoundPartner[]> {
  const { ranking } = live.index.match(queryFor(live, question), { top: question.top, reasons: true })
  const ids = ranking.map((match) => match.id)
  if (ids.length === 0) return []
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'city'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(organisations.map((row) => [row.id, row]))
  const texts = await quotedTexts(db, ranking)
  return ranking.flatMap((match) => {
    const organisation = byId.get(match.id)
    if (!organisation) return []
    const { slug, name, kind, city } = organisation
    const hubs = [...(live.hubsOf.get(match.id) ?? [])]
    return [{ match, organisation: { slug, name, kind, city, hubs }, texts: textsOf(match, name, texts) }]
  })
}

function queryFor(live: LiveIndex, { text, hub, kinds, places, exclude }: PartnerQuestion): QueryInput {
  const filter: NonNullable<QueryInput['filter']> = {}
  if (kinds.length > 0) filter.kind = [...kinds]
  if (places.length > 0) filter.city = [...places]
  if (hub !== null) filter.ids = [...live.hubsOf].flatMap(([id, hubs]) => (hubs.includes(hub) ? [id] : []))
  return { text, filter, exclude: [...(exclude ?? [])] }
}

type Texts = Map<string, { title?: string; text: string; language?: string }>

/** Fetches only what the reasons of these few results quote. */
export async function quotedTexts(db: Db, ranking: readonly Pick<Match, 'id' | 'reasons'>[]): Promise<Texts> {
  const texts: Texts = new Map()
  if (ranking.length === 0) return texts
  const evidence = ranking.flatMap((match) => (match.reasons ?? []).flatMap((reason) => reason.evidence))
  const idsOf = (...sources: string[]) => [
    ...new Set(
      evidence.flatMap((one) => (sources.includes(one.source) && one.sourceId ? [one.sourceId] : []))
    )
  ]
  const activities = idsOf('activity')
  if (activities.length > 0) {
    const rows = await db
      .selectFrom('activity')
      .select(['id', 'title', 'summary', 'language'])
      .where('id', 'in', activities)
      .execute()
    for (const row of rows) {
      texts.set(`activity:${row.id}`, {
        title: row.title,
        text: activityText(row),
        language: row.language ?? undefined
      })
    }
  }
  const listings = [...new Set(idsOf('offer', 'need').map((id) => id.slice(0, 36)))]
  if (listings.length > 0) await addListingTexts(db, listings, texts)
  const owners = ranking.map((match) => match.id)
  const rows = await db
    .selectFrom('organisation_text')
    .selectAll()
    .where('organisation_id', 'in', owners)
    .where(fieldShown(everybody, 'organisation_id', 'description'))
    .execute()
  for (const { organisation_id, language, description } of rows) {
    texts.set(`${organisation_id}:description-${language}`, { text: description, language })
  }
  return texts
}

async function addListingTexts(db: Db, ids: readonly string[], texts: Texts) {
  const rows = await db
    .selectFrom('listing')
    .selectAll()
    .where('id', 'in', ids)
    .where('visibility', '=', 'public')
    .where('is_withdrawn', '=', false)
    .execute()
  for (const row of rows) {
    for (const language of ['de', 'en'] satisfies Locale[]) {
      const [title, body] = [row[`title_${language}`], row[`body_${language}`]]
      if (!title) continue
      texts.set(`${row.noun}:${row.id}-${language}`, {
        title,
        text: listingText({ title, body: body ?? '' }),
        language
      })
    }
  }
}

/** The texts one match quotes, under the keys its evidence carries. */
export function textsOf(
  match: Pick<Match, 'id' | 'reasons'>,
  name: string,
  texts: Texts
): FoundPartner['texts'] {
  const own: FoundPartner['texts'] = { name: { text: name } }
  for (const reason of match.reasons ?? []) {
    for (const { source, sourceId } of reason.evidence) {
      if (!sourceId) continue
      const text = texts.get(source === 'description' ? `${match.id}:${sourceId}` : `${source}:${sourceId}`)
      if (text) own[`${source}:${sourceId}`] = text
    }
  }
  return own
}
