/**
 * How long a hub's weekly round takes, from reading the database to the last mail in the outbox:
 * npm run bench:round -- [--organisations 500] [--needs 1000] [--offers 1000]
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, inHub, networkHub } from '#lib/server/database/connection.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { openDatabase } from '#lib/server/database/open-database.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { createHub } from '#lib/server/domain/hubs/create-hub.ts'
import { planRound, readRoundInput } from '#lib/server/domain/matches/plan-round.ts'
import { roundOfWeek } from '#lib/server/domain/matches/round-store.ts'
import { runWeeklyRound, weekOf } from '#lib/server/jobs/weekly-round.ts'
import { readLive } from '../tests/matches/live.ts'
import { generateExchange } from './generate-exchange.ts'

const number = { type: 'string' as const }
const { values } = parseArgs({ options: { organisations: number, needs: number, offers: number } })
const size = {
  organisations: Number(values.organisations ?? 500),
  needs: Number(values.needs ?? 1000),
  offers: Number(values.offers ?? 1000)
}
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-round-'))
chmodSync(folder, 0o755)
process.env.HUBWERK_DATA = folder
const at = new Date('2026-03-02T09:00:00Z')
const monday = new Date('2026-03-09T07:00:00Z')
const zone = 'Europe/Berlin'
const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder })
const owner = connect(database.url, { role: null, size: 1 })
const db = connect(database.url, { size: 2 })

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const spent = process.cpuUsage(used)
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  console.log(
    `${what}: ${seconds(performance.now() - start)} (processor ${seconds((spent.user + spent.system) / 1000)})`
  )
  return result
}

try {
  await migrate(owner)
  const facts = {
    slug: 'runde',
    name: 'Hub Runde',
    place: 'Ort',
    purposeDe: '',
    purposeEn: '',
    timeZone: zone
  }
  const hub = await inHub(db, { hub: networkHub }, (tx) =>
    createHub(tx, operatorAtTheConsole(networkHub), { ...facts, contactEmail: null, topics: [] }, at)
  )
  await generateExchange(owner, hub, size, at)
  const live = await timed('index read', () => readLive(database.url, monday))
  const input = await inHub(db, { hub }, (tx) => readRoundInput(tx, operatorAtTheConsole(hub), monday))
  await timed('planned alone', () => planRound(input, live, monday, async () => {}))
  await timed('planned, kept and told', () =>
    runWeeklyRound(db, { id: hub, slug: facts.slug, name: facts.name, timeZone: zone }, live, monday)
  )
  console.log(size, (await inHub(db, { hub }, (tx) => roundOfWeek(tx, hub, weekOf(monday, zone))))?.figures)
} finally {
  await db.destroy()
  await owner.destroy()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
