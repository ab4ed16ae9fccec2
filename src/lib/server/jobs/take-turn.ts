import { sql } from 'kysely'
import type { Tx } from '../database/connection.ts'

/** Whether this transaction is the only one, of all processes, that does this work in this hub until it ends. */
export async function takeTurn(tx: Tx, work: string, hub: number): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext(${work}), ${hub}) as mine`.execute(tx)
  return rows[0]?.mine ?? false
}
