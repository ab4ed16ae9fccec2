import { type RawBuilder, sql } from 'kysely'
import { connect, type Db, databaseAddress, enterHub, inHub, type Tx } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import { type ExportAsk, finishExport, noteExport } from '../domain/office-lists/export-store.ts'
import { noteLook } from '../domain/sensitive-looks/store.ts'
import { type Instant, now } from '../platform/clock.ts'

/** Rows held in memory at a time. */
const atOnce = 1000
const noteEveryMs = 10_000

let pool: Db | undefined

/** Of its own: a reader with a slow line must hold up other exports at most, and no page. */
export function exportDatabase(): Db {
  pool ??= connect(databaseAddress(), { size: 4 })
  return pool
}

/**
 * Rows of a query, some at a time, through a cursor: memory stays the same however many there are. One transaction reads
 * them all, so they are of one moment.
 */
export async function* cursorRows<Row>(tx: Tx, query: RawBuilder<unknown>): AsyncGenerator<Row[]> {
  await sql`declare exported no scroll cursor for ${query}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch forward ${sql.lit(atOnce)} from exported`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < atOnce) break
  }
  await sql`close exported`.execute(tx)
}

export interface ExportJob {
  /** Reads in it, and nothing else: one connection an export. */
  db: Db
  /** Where it is noted how far it came. */
  notes: Db
  actor: Actor
  /** Of the note that it began. */
  id: string
  begunAt: Instant
  ask: ExportAsk
}

/** What an export reads with: how many rows it gave away is counted here. */
export interface ExportReading {
  tx: Tx
  counted: (rows: number) => Promise<void>
  /** Notes who stands in it, before they are given away: they may ask who saw them. */
  seen: (people: readonly { id: string }[]) => Promise<void>
}

/**
 * Opens the one repeatable-read transaction of an export and lets `write` give its rows away while somebody takes them; notes
 * how far it came and, behind the last row, that it is complete. Where its reader leaves, it stays noted as begun.
 */
export async function* exporting<Piece>(
  { db, notes, actor, id, begunAt, ask }: ExportJob,
  write: (reading: ExportReading) => AsyncIterable<Piece>
): AsyncGenerator<Piece> {
  const context = { hub: actor.hub, person: actor.personId }
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').execute()
  let count = 0
  let noted = now().getTime()
  const counted = async (rows: number) => {
    count += rows
    if (now().getTime() - noted < noteEveryMs) return
    noted = now().getTime()
    await inHub(notes, context, (other) => noteExport(other, actor.hub, id, count, now()))
  }
  const seen = async (people: readonly { id: string }[]) => {
    const ids = people.map((one) => one.id)
    await inHub(notes, context, (other) => noteLook(other, actor, 'export', ids, begunAt))
  }
  try {
    await enterHub(tx, context)
    // Whoever stops reading without leaving must not hold a connection for ever.
    await sql`set local idle_in_transaction_session_timeout = '2min'`.execute(tx)
    yield* write({ tx, counted, seen })
  } finally {
    await tx.rollback().execute()
  }
  const end = { id, list: ask.list, rows: count }
  await inHub(notes, context, (other) => finishExport(other, actor, end, now()))
}
