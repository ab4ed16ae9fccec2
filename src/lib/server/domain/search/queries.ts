import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Audience } from '../audience.ts'
import { foundOrganisations, isShown, listingShown } from '../organisations/shown.ts'
import {
  anyOf,
  type FoundPart,
  foundParts,
  headlineOptions,
  type SearchWord,
  wholeHeadline
} from './words.ts'

export interface FoundList<Row> {
  rows: Row[]
  count: number
}

/** Where a list starts and how long it is. */
export interface Window {
  limit: number
  offset: number
}

export interface FoundOrganisation {
  slug: string
  name: string
  kind: string | null
  city: string | null
}

/** Organisations that hold every word somewhere. */
export async function findOrganisations(
  db: Db,
  audience: Audience,
  words: readonly SearchWord[],
  window: Window
): Promise<FoundList<FoundOrganisation>> {
  const found = words.length > 0 ? sql`join (${foundOrganisations(audience, words)}) f on f.id = o.id` : sql``
  const order =
    words.length > 0 ? sql`f.weight desc, o.name collate name_order` : sql`o.name collate name_order`
  return windowed<FoundOrganisation>(
    db,
    sql`select o.slug, o.name, o.kind, o.city, row_number() over (order by ${order}, o.id) as place
          from organisation o ${found} where ${isShown(audience)}`,
    window
  )
}

export interface FoundListing {
  id: string
  noun: 'offer' | 'need'
  kind: string
  language: 'de' | 'en'
  title: FoundPart[]
  body: FoundPart[]
  hub: string
  organisation: { slug: string; name: string; kind: string | null; city: string | null } | null
}

type ListingRow = Omit<FoundListing, 'title' | 'body'> & { title: string; body: string }

/** Offers or needs: always through the listing, the only window others look through. */
export async function findListings(
  db: Db,
  audience: Audience,
  noun: 'offer' | 'need',
  words: readonly SearchWord[],
  locale: 'de' | 'en',
  window: Window
): Promise<FoundList<FoundListing>> {
  const other = locale === 'de' ? 'en' : 'de'
  const title = (language: string) => sql.ref(`l.title_${language}`)
  const body = (language: string) => sql.ref(`l.body_${language}`)
  const list = await windowed<ListingRow>(
    db,
    sql`select l.id, l.noun, l.kind, h.name as hub,
               case when ${title(locale)} is null then ${other} else ${locale} end as language,
               coalesce(${title(locale)}, ${title(other)}) as title,
               left(coalesce(${body(locale)}, ${body(other)}, ''), 600) as body,
               (select json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind, 'city', o.city)
                  from organisation o where o.id = l.organisation_id and ${isShown(audience)}) as organisation,
               row_number() over (order by l.changed_at desc, l.id) as place
          from listing l join hub h on h.id = l.home_hub_id
         where l.noun = ${noun} and ${listingShown(audience)} and ${holdsAll(words, 'l')}`,
    window,
    words
  )
  return { count: list.count, rows: list.rows.map((row) => ({ ...row, ...marked(row.title, row.body) })) }
}

export interface FoundActivity {
  id: string
  kind: 'project' | 'product' | 'publication'
  language: string | null
  title: FoundPart[]
  body: FoundPart[]
  startsOn: string | null
  partners: FoundOrganisation[]
}

type ActivityRow = Omit<FoundActivity, 'title' | 'body'> & { title: string; body: string }

/** Activities in which at least one shown organisation took part. */
export async function findActivities(
  db: Db,
  audience: Audience,
  words: readonly SearchWord[],
  window: Window
): Promise<FoundList<FoundActivity>> {
  const list = await windowed<ActivityRow>(
    db,
    sql`select a.id, a.kind, a.language, a.title, left(a.summary, 600) as body, a.starts_on as "startsOn",
               row_number() over (order by a.starts_on desc nulls last, a.id) as place
          from activity a
         where ${holdsAll(words, 'a')} and exists (
           select 1 from activity_participant p join organisation o on o.id = p.organisation_id
            where p.activity_id = a.id and ${isShown(audience)})`,
    window,
    words,
    sql`coalesce((select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind, 'city', o.city)
            order by o.name collate name_order)
          from activity_participant p join organisation o on o.id = p.organisation_id
         where p.activity_id = hit.id and ${isShown(audience)}), '[]')`
  )
  return { count: list.count, rows: list.rows.map((row) => ({ ...row, ...marked(row.title, row.body) })) }
}

function holdsAll(words: readonly SearchWord[], table: string): RawBuilder<boolean> {
  if (words.length === 0) return sql`true`
  const column = sql.ref(`${table}.words`)
  return sql`${sql.join(
    words.map((word) => sql`${column} @@ ${word.query}`),
    sql` and `
  )}`
}

const marked = (title: string, body: string) => ({ title: foundParts(title), body: foundParts(body) })

/**
 * One window of a list and the length of the whole, in one pass. With words, title and body come back as headlines,
 * which are worked out for the window only.
 */
async function windowed<Row>(
  db: Db,
  list: RawBuilder<unknown>,
  window: Window,
  words: readonly SearchWord[] = [],
  partners?: RawBuilder<unknown>
): Promise<FoundList<Row>> {
  const isText = words.length > 0
  const configuration = sql`case hit.language when 'en' then 'english_words' else 'german_words' end::regconfig`
  const headline = (column: string, options: string) =>
    sql`ts_headline(${configuration}, ${sql.ref(column)}, ${anyOf(words)}, ${options})`
  const texts = isText
    ? sql`, ${headline('hit.title', wholeHeadline)} as title, ${headline('hit.body', headlineOptions)} as body`
    : sql``
  const { rows } = await sql<Row & { whole: number }>`
    with hit as materialized (select *, count(*) over () ::int as whole from (${list}) list)
    select hit.* ${texts} ${partners ? sql`, ${partners} as partners` : sql``}
      from (select * from hit order by place limit ${window.limit} offset ${window.offset}) hit
     order by place`.execute(db)
  return { rows, count: rows[0]?.whole ?? 0 }
}
