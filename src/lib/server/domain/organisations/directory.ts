import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import { remembering } from '../../platform/remembered.ts'
import type { Audience } from '../audience.ts'
import {
  anyOf,
  type FoundPart,
  foundParts,
  headlineOptions,
  type SearchWord,
  searchWords
} from '../search/words.ts'
import { nextTopics, vocabulary, withNarrower } from '../topics/vocabulary.ts'
import { directoryPageSize, type DirectoryQuestion } from './directory-question.ts'
import { withCommonplace } from '../search/commonplace.ts'
import { preferIndexes } from '../search/plan.ts'
import {
  allNamesOf,
  foundOrganisations,
  fieldShown,
  isShown,
  listingShown,
  shownMemberships
} from './shown.ts'

export interface DirectoryEntry {
  id: string
  slug: string
  name: string
  kind: OrganisationKind | null
  city: string | null
  description: string
  descriptionLanguage: string | null
  topics: string[]
  hubs: { slug: string; name: string }[]
  activities: number
  /** Where the typed words were found, if that is not the name. */
  found: { where: 'description' | 'listing' | 'activity'; parts: FoundPart[]; language: string | null } | null
}

export interface FacetCount {
  facet: 'total' | 'kind' | 'hub' | 'topic' | 'place'
  value: string
  count: number
}

interface Counted {
  ids: string[] | null
  facets: FacetCount[]
}

const browsedFacets = remembering<Counted>()

export interface Directory {
  entries: DirectoryEntry[]
  facets: FacetCount[]
}

/** One page of the directory, how many there are, and how many there would be for each value to choose next. */
export async function directory(
  db: Db,
  audience: Audience,
  question: DirectoryQuestion,
  locale: 'de' | 'en'
): Promise<Directory> {
  await preferIndexes(db)
  const words = await withCommonplace(db, searchWords(question.text))
  const { ids, facets } = await (words.length > 0
    ? facetsAndFound(db, audience, question, words)
    : browsedFacets(JSON.stringify([audience, { ...question, page: 1 }]), () =>
        facetsAndFound(db, audience, question, words)
      ))
  const shown = ids ?? (await browsedPage(db, audience, question))
  return { entries: await entriesOf(db, audience, words, shown, locale), facets }
}

/** Without words the page is a walk along an index; sorting everything first would cost more than all the rest. */
async function browsedPage(db: Db, audience: Audience, question: DirectoryQuestion): Promise<string[]> {
  const filters = filtersOf(audience, question)
  const order = question.sort === 'recent' ? sql`o.changed_at desc` : sql`o.name collate name_order`
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o
     where ${isShown(audience)} and ${valueOf(filters, 'kind')} and ${valueOf(filters, 'hub')}
       and ${valueOf(filters, 'topic')} and ${valueOf(filters, 'place')}
     order by ${order}, o.id limit ${directoryPageSize} offset ${offsetOf(question)}`.execute(db)
  return rows.map((row) => row.id)
}

const offsetOf = (question: DirectoryQuestion) => (question.page - 1) * directoryPageSize

/** What a page shows of each of its organisations, in the given order. */
async function entriesOf(
  db: Db,
  audience: Audience,
  words: readonly SearchWord[],
  ids: readonly string[],
  locale: 'de' | 'en'
): Promise<DirectoryEntry[]> {
  const { rows } = await sql<Omit<DirectoryEntry, 'found'>>`
    select o.id, o.slug, o.name, o.kind, o.city,
           coalesce(text.description, '') as description, text.language as "descriptionLanguage",
           array(select concept from organisation_topic t where t.organisation_id = o.id
                    and ${fieldShown(audience, 'o.id', 'topics')} order by t.origin, concept limit 4) as topics,
           coalesce((select json_agg(json_build_object('slug', h.slug, 'name', h.name) order by h.id)
              from hub h where h.id in (select known.hub_id from ${shownMemberships(audience)} known
                                         where known.organisation_id = o.id)), '[]') as hubs,
           (select count(distinct p.activity_id)::int from activity_participant p
             where p.organisation_id = any(${allNamesOf(sql`o.id`)})) as activities
      from unnest(${[...ids]}::uuid[]) with ordinality wanted (id, place)
      join organisation o on o.id = wanted.id
      left join lateral (
        select left(d.description, 400) as description, d.language from organisation_text d
         where d.organisation_id = o.id and ${fieldShown(audience, 'o.id', 'description')}
         order by (d.language = ${locale}) desc limit 1
      ) text on true
     order by wanted.place`.execute(db)
  const places = await placesFound(db, words, ids, audience)
  return rows.map((row) => ({ ...row, found: places.get(row.id) ?? null }))
}

type Place = NonNullable<DirectoryEntry['found']>

/** For the organisations of one page: the best text in which the words stand. */
async function placesFound(db: Db, words: readonly SearchWord[], ids: readonly string[], audience: Audience) {
  const places = new Map<string, Place>()
  if (words.length === 0 || ids.length === 0) return places
  const query = anyOf(words)
  const configuration = sql`case language when 'en' then 'english_words' else 'german_words' end::regconfig`
  const { rows } = await sql<{
    id: string
    where: Place['where']
    headline: string
    language: string | null
  }>`
    select id, place as "where", language, ts_headline(${configuration}, text, ${query}, ${headlineOptions}) as headline
      from (
        select distinct on (id) * from (
          select d.organisation_id as id, 1 as rank, 'description' as place, d.language, d.description as text
            from organisation_text d where d.organisation_id = any(${[...ids]}::uuid[]) and d.words @@ ${query}
             and ${fieldShown(audience, 'd.organisation_id', 'description')}
          union all
          select l.organisation_id, 2, 'listing', case when l.title_de is null then 'en' else 'de' end,
                 concat_ws('. ', coalesce(l.title_de, l.title_en), coalesce(l.body_de, l.body_en))
            from listing l where l.organisation_id = any(${[...ids]}::uuid[]) and l.words @@ ${query}
             and ${listingShown(audience)}
          union all
          select p.organisation_id, 3, 'activity', a.language, concat_ws('. ', a.title, nullif(a.summary, ''))
            from activity_participant p join activity a on a.id = p.activity_id
           where p.organisation_id = any(${[...ids]}::uuid[]) and a.words @@ ${query}
        ) candidate order by id, rank
      ) best`.execute(db)
  for (const row of rows) {
    places.set(row.id, { where: row.where, language: row.language, parts: foundParts(row.headline) })
  }
  return places
}

/** All counts in one pass over what was found; with words, the ids of the page come out of the same pass. */
async function facetsAndFound(
  db: Db,
  audience: Audience,
  question: DirectoryQuestion,
  words: readonly SearchWord[]
): Promise<Counted> {
  const filters = filtersOf(audience, question)
  const found = words.length > 0 ? sql`join (${foundOrganisations(audience, words)}) f on f.id = o.id` : sql``
  const { concepts, groups, facets: topicFacets } = topicGroups(question.topic)
  const { rows } = await sql<FacetCount | { facet: 'page'; value: string; count: number }>`
    with base as materialized (
      select o.id, o.kind, o.city, ${words.length > 0 ? sql`f.weight` : sql`0`} as weight,
             ${valueOf(filters, 'kind')} as by_kind, ${valueOf(filters, 'hub')} as by_hub,
             ${valueOf(filters, 'topic')} as by_topic, ${valueOf(filters, 'place')} as by_place
        from organisation o ${found} where ${isShown(audience)}
    ),
    places as (
      select city, count(*)::int as count from base where city is not null and ${chosen(filters, 'place')}
       group by city
    ),
    hubs as (
      select known.hub_id, count(*)::int as count from base b
        join ${shownMemberships(audience)} known on known.organisation_id = b.id
       where ${chosen(filters, 'hub')} group by known.hub_id
    ),
    topics as (
      select distinct g.facet, b.id from unnest(${concepts}::text[], ${groups}::int[]) g (concept, facet)
        join organisation_topic t on t.concept = g.concept
         and ${fieldShown(audience, 't.organisation_id', 'topics')} join base b on b.id = t.organisation_id
       where ${chosen(filters)}
    )
    select 'total' as facet, '' as value, count(*)::int as count from base where ${chosen(filters)}
    union all
    select 'kind', coalesce(kind, ''), count(*)::int from base where ${chosen(filters, 'kind')} group by kind
    union all
    (select 'place', city, count from places
      order by (city is not distinct from ${question.place}::text) desc, count desc, city limit 12)
    union all
    select 'hub', h.slug, hubs.count from hub h join hubs on hubs.hub_id = h.id
    union all
    select 'topic', (${topicFacets}::text[])[facet], count(*)::int from topics group by facet
    ${words.length > 0 ? foundPage(question, filters) : sql``}`.execute(db)
  const facets = rows.filter((row): row is FacetCount => row.facet !== 'page')
  const ids = rows.flatMap((row) => (row.facet === 'page' ? [row.value] : []))
  return { ids: words.length > 0 ? ids : null, facets }
}

/** The page of what was found, best first; rows of a union keep their order only if it is asked for last. */
function foundPage(question: DirectoryQuestion, filters: Filters): RawBuilder<unknown> {
  const name = sql`o.name collate name_order`
  const order = {
    relevance: sql`weight desc, ${name}`,
    name,
    recent: sql`o.changed_at desc`
  }[question.sort]
  return sql`union all
    (select 'page', b.id::text, 0 from base b join organisation o on o.id = b.id
      where ${chosen(filters)}
      order by ${order}, o.id limit ${directoryPageSize} offset ${offsetOf(question)})`
}

/** Every topic below a value that can be chosen next, beside the number of that value (from 1). */
function topicGroups(chosen: string | null) {
  const facets = nextTopics(chosen)
  const pairs = facets.flatMap((facet, index) =>
    withNarrower(facet).map((concept) => ({ concept, group: index + 1 }))
  )
  return { facets, concepts: pairs.map((pair) => pair.concept), groups: pairs.map((pair) => pair.group) }
}

type FilterName = 'kind' | 'hub' | 'topic' | 'place'
/** Null where nothing was chosen: the database must not be asked to estimate a condition that is none. */
type Filters = Record<FilterName, RawBuilder<boolean> | null>

const valueOf = (filters: Filters, name: FilterName): RawBuilder<boolean> =>
  filters[name] ?? sql<boolean>`true`

/** What was chosen, as a condition on the columns of `base`; the facet that is being counted leaves itself out. */
function chosen(filters: Filters, except?: FilterName): RawBuilder<boolean> {
  const names = (Object.keys(filters) as FilterName[]).filter((name) => filters[name] && name !== except)
  if (names.length === 0) return sql<boolean>`true`
  return sql<boolean>`${sql.join(
    names.map((name) => sql.ref(`by_${name}`)),
    sql` and `
  )}`
}

function filtersOf(audience: Audience, question: DirectoryQuestion): Filters {
  const { kinds, hubs, topic, place } = question
  return {
    kind: kinds.length > 0 ? sql<boolean>`(o.kind = any(${kinds}::text[])) is true` : null,
    hub:
      hubs.length > 0
        ? sql<boolean>`o.id in (select known.organisation_id from ${shownMemberships(audience)} known
            join hub h on h.id = known.hub_id where h.slug = any(${hubs}::text[]))`
        : null,
    topic:
      topic && vocabulary().concepts.has(topic)
        ? sql<boolean>`o.id in (select t.organisation_id from organisation_topic t
            where t.concept = any(${withNarrower(topic)}::text[])
              and ${fieldShown(audience, 't.organisation_id', 'topics')})`
        : null,
    place: place ? sql<boolean>`(o.city = ${place}) is true` : null
  }
}
