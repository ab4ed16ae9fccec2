import { sql } from 'kysely'
import { appDatabase } from '../database/connection.ts'
import { version } from './version.ts'

export interface Health {
  isUp: boolean
  version: string
  /** How long the database took for the smallest question, in milliseconds. */
  databaseMs: number
}

export async function health(): Promise<Health> {
  const started = performance.now()
  const isUp = await sql`select 1`.execute(appDatabase()).then(
    () => true,
    () => false
  )
  return { isUp, version, databaseMs: Math.round(performance.now() - started) }
}
