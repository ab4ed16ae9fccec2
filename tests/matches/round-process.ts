/** Plans and tells a hub's weekly round in a process of its own, so that a test can end it in the middle. */
import { connect } from '#lib/server/database/connection.ts'
import { runWeeklyRound } from '#lib/server/jobs/weekly-round.ts'
import { readLive } from './live.ts'

const [url, hub, at] = process.argv.slice(2) as [string, string, string]
const now = new Date(at)
const db = connect(url, { size: 2 })
const live = await readLive(url, now)
process.stdout.write('ready\n')
await runWeeklyRound(
  db,
  { id: Number(hub), slug: 'runde', name: 'Hub Runde', timeZone: 'Europe/Berlin' },
  live,
  now
)
await db.destroy()
