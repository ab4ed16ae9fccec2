import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import type { ListAsk, Place } from './ask.ts'
import { type OrganisationLine, organisationLines } from './organisation-lines.ts'
import { organisationRows, type Reader } from './organisation-rows.ts'
import { type PersonLine, peopleLines, type RowName } from './people-lines.ts'
import { peopleRows } from './people-rows.ts'

export const rowsOnPage = 50

export type Line = OrganisationLine | PersonLine

export interface ListPage<Row = Line> {
  lines: Row[]
  /** All that match, on every page together. */
  count: number
  /** Where the page before and the page behind begin; null at an end. */
  before: { key: string; id: string } | null
  after: { key: string; id: string } | null
}

export const readerOf = (actor: Pick<Actor, 'hub' | 'personId'>, now: Instant): Reader => ({
  hub: actor.hub,
  personId: actor.personId,
  today: now.toISOString().slice(0, 10)
})

/** Every row that a list asks for, as a query of `id`, `is_contact` and `key`: for a page, a count, an export, a deed. */
export async function rowsFor(db: Db, reader: Reader, ask: ListAsk): Promise<RawBuilder<unknown>> {
  return sql.join(await partsOf(db, reader, ask), sql` union all `)
}

async function partsOf(db: Db, reader: Reader, ask: ListAsk): Promise<RawBuilder<unknown>[]> {
  return ask.list === 'people' ? peopleRows(db, reader, ask) : [organisationRows(reader, ask)]
}

export const orderOf = ({ isDescending }: Pick<ListAsk, 'isDescending'>): RawBuilder<unknown> =>
  isDescending ? sql`key desc, id desc` : sql`key, id`

/** One page of a list, from a place on. */
export async function listPage(
  db: Db,
  reader: Reader,
  ask: ListAsk,
  place: Place | null = null
): Promise<ListPage> {
  const parts = await partsOf(db, reader, ask)
  const isBackwards = place?.isBefore ?? false
  const isDescending = ask.isDescending !== isBackwards
  const from = place
    ? sql`where (key, id) ${sql.raw(isDescending ? '<' : '>')} (${place.key} collate "C", ${place.id}::uuid)`
    : sql``
  const order = sql`order by ${orderOf({ isDescending })} limit ${rowsOnPage + 1}`
  // Each part for itself first: so each can take its rows from the end of an index.
  const ends = parts.map((part) => sql`(select * from (${part}) part ${from} ${order})`)
  const { rows } = await sql<RowName & { key: string }>`
    select id, is_contact as "isContact", key from (${sql.join(ends, sql` union all `)}) found ${order}`.execute(
    db
  )
  const isMore = rows.length > rowsOnPage
  const shown = rows.slice(0, rowsOnPage)
  if (isBackwards) shown.reverse()
  const [first, last] = [shown[0], shown.at(-1)]
  return {
    lines: await linesOf(db, reader, ask, shown),
    count: await countOf(db, sql.join(parts, sql` union all `)),
    before: first && (isBackwards ? isMore : place !== null) ? first : null,
    after: last && (isBackwards || isMore) ? last : null
  }
}

async function countOf(db: Db, all: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (${all}) found`.execute(db)
  return rows[0]?.count ?? 0
}

/** How many rows a list asks for. */
export const listCount = async (db: Db, reader: Reader, ask: ListAsk): Promise<number> =>
  countOf(db, await rowsFor(db, reader, ask))

export async function linesOf(
  db: Db,
  reader: Reader,
  { list }: Pick<ListAsk, 'list'>,
  shown: readonly RowName[]
): Promise<Line[]> {
  if (shown.length === 0) return []
  if (list === 'people') return peopleLines(db, reader, shown)
  return organisationLines(
    db,
    reader,
    shown.map((one) => one.id)
  )
}
