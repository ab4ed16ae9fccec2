import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Audience } from '../audience.ts'
import {
  foundOrganisations,
  isShown,
  listingShown,
  membershipShown,
  shownPartners
} from '../organisations/shown.ts'
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
  /** How many there are, counted as far as `countedAtMost`. */
  count: number
}

/** Nobody reads on beyond this; counting on would cost more than finding. */
export const countedAtMost = 1000

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
  const isAsked = words.length > 0
  return windowed<FoundOrganisation>(db, window, {
    before: isAsked ? sql`f as materialized (${foundOrganisations(audience, words)}),` : sql``,
    columns: sql`o.slug, o.name, o.kind, o.city`,
    rows: sql`from organisation o ${isAsked ? sql`join f on f.id = o.id` : sql``} where ${isShown(audience)}`,
    order: isAsked
      ? sql`f.weight desc, o.name collate name_order, o.id`
      : sql`o.name collate name_order, o.id`
  })
}

export interface FoundListing {
  id: string
  noun: 'offer' | 'need'
  kind: string
  language: 'de' | 'en'
  title: FoundPart[]
  body: FoundPart[]
  hub: string
  hubSlug: string
  visibility: string
  changedAt: Date
  organisation: { slug: string; name: string; kind: string | null; city: string | null } | null
}

type ListingRow = Omit<FoundListing, 'title' | 'body'> & { title: string; body: string }

/**
 * Offers or needs (null: both): always through the listing, the only window others look through. `only` narrows `listing l`
 * further.
 */
export async function findListings(
  db: Db,
  audience: Audience,
  noun: 'offer' | 'need' | null,
  words: readonly SearchWord[],
  locale: 'de' | 'en',
  window: Window,
  only: RawBuilder<unknown> = sql`true`
): Promise<FoundList<FoundListing>> {
  const other = locale === 'de' ? 'en' : 'de'
  const title = (language: string) => sql.ref(`l.title_${language}`)
  const body = (language: string) => sql.ref(`l.body_${language}`)
  const list = await windowed<ListingRow>(db, window, {
    columns: sql`l.id, l.noun, l.kind, h.name as hub, h.slug as "hubSlug", l.visibility, l.changed_at as "changedAt",
               case when ${title(locale)} is null then ${other} else ${locale} end as language,
               coalesce(${title(locale)}, ${title(other)}) as title,
               left(coalesce(${body(locale)}, ${body(other)}, ''), 600) as body,
               (select json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind, 'city', o.city)
                  from organisation own join organisation o on o.id = coalesce(own.merged_into, own.id)
                 where own.id = l.organisation_id and ${isShown(audience)}) as organisation`,
    rows: sql`from listing l join hub h on h.id = l.home_hub_id
         where ${noun ? sql`l.noun = ${noun}` : sql`true`} and ${only}
           and ${listingShown(audience)} and ${holdsAll(words, 'l')}`,
    order: sql`l.changed_at desc, l.id`,
    words
  })
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
  const list = await windowed<ActivityRow>(db, window, {
    columns: sql`a.id, a.kind, a.language, a.title, left(a.summary, 600) as body, a.starts_on as "startsOn"`,
    rows: sql`from activity a where ${holdsAll(words, 'a')} and ${hasShownParticipant(audience)}`,
    order: sql`a.starts_on desc nulls last, a.id`,
    words,
    extra: sql`, ${shownPartners(audience, sql`hit.id`)} as partners`
  })
  return { count: list.count, rows: list.rows.map((row) => ({ ...row, ...marked(row.title, row.body) })) }
}

/** How many activities there are to see, counted as far as `countedAtMost`. */
export async function countActivities(db: Db, audience: Audience): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from activity a where ${hasShownParticipant(audience)} limit ${countedAtMost + 1}) counted`.execute(
    db
  )
  return rows[0]?.count ?? 0
}

function hasShownParticipant(audience: Audience): RawBuilder<boolean> {
  return sql`exists (
    select 1 from activity_participant p join membership m on m.organisation_id = p.organisation_id
     where p.activity_id = a.id and ${membershipShown(audience)})`
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

interface List {
  /** Named queries the rows draw on, each with a comma behind it. */
  before?: RawBuilder<unknown>
  columns: RawBuilder<unknown>
  rows: RawBuilder<unknown>
  order: RawBuilder<unknown>
  words?: readonly SearchWord[]
  /** Columns worked out for the window only. */
  extra?: RawBuilder<unknown>
}

/** One window of a list and the length of the whole. Headlines are worked out for the window only. */
async function windowed<Row>(db: Db, window: Window, list: List): Promise<FoundList<Row>> {
  const configuration = sql`case hit.language when 'en' then 'english_words' else 'german_words' end::regconfig`
  const headline = (column: string, options: string) =>
    sql`ts_headline(${configuration}, ${sql.ref(column)}, ${anyOf(list.words ?? [])}, ${options})`
  const texts = list.words?.length
    ? sql`, ${headline('hit.title', wholeHeadline)} as title, ${headline('hit.body', headlineOptions)} as body`
    : sql``
  const { rows } = await sql<Row & { whole: number }>`
    with ${list.before ?? sql``} hit as (
      select ${list.columns}, row_number() over (order by ${list.order}) as place ${list.rows}
       order by ${list.order} limit ${window.limit} offset ${window.offset}
    ),
    whole as (select count(*)::int as whole from (select 1 ${list.rows} limit ${countedAtMost + 1}) counted)
    select hit.* ${texts} ${list.extra ?? sql``}, whole.whole from hit, whole order by place`.execute(db)
  return { rows, count: rows[0]?.whole ?? 0 }
}
