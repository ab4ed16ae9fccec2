import { health } from '#lib/server/platform/health.ts'

/** For monitors: 200 when the database answers, 503 when it does not. Says nothing about anybody. */
export async function GET() {
  const { isUp, version, databaseMs } = await health()
  const status = isUp ? 'ok' : 'database unreachable'
  const init = { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } }
  return Response.json({ status, version, databaseMs }, init)
}
