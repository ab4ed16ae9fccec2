import { createHash } from 'node:crypto'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** Columns that hold data of their own, in order; generated ones are computed again. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table]
  )
  return rows.map((row) => row.column_name)
}

/** The whole table as COPY text, ordered by primary key, so that equal tables are equal bytes. */
export async function readTable(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[]
): Promise<Readable> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i
       cross join unnest(i.indkey) with ordinality k(num, ord)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.num
      where i.indrelid = $1::regclass and i.indisprimary order by k.ord`,
    [table]
  )
  const order = rows.map((row) => quoted(row.name)).join(', ')
  return client.query(
    copyTo(`copy (select ${list(columns)} from ${quoted(table)} order by ${order}) to stdout`)
  )
}

export async function writeTable(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Readable
) {
  // COPY refuses a table whose row security applies to the copying user; for the owner that ends with `force`.
  await client.query(`alter table ${quoted(table)} no force row level security`)
  const hasSecurity = await client.query(
    `select 1 from pg_class where oid = $1::regclass and relrowsecurity`,
    [table]
  )
  await pipeline(rows, client.query(copyFrom(`copy ${quoted(table)} (${list(columns)}) from stdin`)))
  if (hasSecurity.rowCount) await client.query(`alter table ${quoted(table)} force row level security`)
}

/** Sets every identity sequence of the table behind its last value. */
export async function advanceSequences(client: pg.ClientBase, table: string) {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select a.attname as column, pg_get_serial_sequence($1, a.attname) as sequence from pg_attribute a
      where a.attrelid = $1::regclass and a.attidentity <> ''`,
    [table]
  )
  for (const { column, sequence } of rows) {
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
      [sequence]
    )
  }
}

export interface Tally {
  rows: number
  bytes: number
  sha256: string
}

/** Passes a stream through and counts it; COPY text has one line a row (line breaks in values are escaped). */
export function tallied(source: Readable): { stream: Readable; tally: () => Tally } {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++
      done(null, chunk)
    }
  })
  source.on('error', (error) => counter.destroy(error))
  let sha256 = ''
  const tally = () => ({ rows, bytes, sha256: (sha256 ||= hash.digest('hex')) })
  return { stream: source.pipe(counter), tally }
}

/** Reads a stream to its end for the tally alone. */
export async function tallyOf(source: Readable): Promise<Tally> {
  const { stream, tally } = tallied(source)
  await pipeline(stream, new PassThrough().resume())
  return tally()
}

const quoted = (name: string) => `"${name.replace(/"/g, '""')}"`
const list = (columns: readonly string[]) => columns.map(quoted).join(', ')
