import { sql } from 'kysely'
import { appDatabase } from '#lib/server/database/connection.ts'
import { version } from '#lib/server/platform/version.ts'

/** For monitors: 200 when the database answers, 503 when it does not. Says nothing about anybody. */
export async function GET() {
  const started = performance.now()
  const answers = await sql`select 1`.execute(appDatabase()).then(
    () => true,
    () => false
  )
  const databaseMs = Math.round(performance.now() - started)
  const body = { status: answers ? 'ok' : 'database unreachable', version, databaseMs }
  return Response.json(body, { status: answers ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
