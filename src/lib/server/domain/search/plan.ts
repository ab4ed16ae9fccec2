import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'

/**
 * For the rest of this transaction, take an index where there is one. The planner knows neither what it costs to unpack
 * a text's words row by row nor how many rows a policy lets through; left alone it reads whole tables (three times as
 * long at 100,000 activities, see bench/network.ts).
 */
export async function preferIndexes(db: Db): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(db)
}
