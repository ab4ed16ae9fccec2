/**
 * How fast the pages of a large catalogue answer, measured at a running server:
 * npm run bench:catalogue-pages -- [--components 20000]
 * The first run fills the folder HUBWERK_BENCH_CATALOGUE (default: a new one in the system's temporary folder).
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { connect, type Db, enterHub } from '#lib/server/database/connection.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { openDatabase } from '#lib/server/database/open-database.ts'
import { query } from '#lib/server/database/plain-query.ts'
import type { Stated } from '#lib/server/database/schema-catalogue.ts'
import { insertComponent } from '#lib/server/domain/components/component-store.ts'
import { newId } from '#lib/server/platform/identifiers.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { randomCatalogue } from '../tests/catalogue/random-catalogue.ts'
import { generateNetwork } from './generate-network.ts'

const { values } = parseArgs({ options: { components: { type: 'string', default: '20000' } } })
const count = Number(values.components)
const folder = process.env.HUBWERK_BENCH_CATALOGUE ?? mkdtempSync(join(tmpdir(), 'hubwerk-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)
const port = 3998
const address = `http://127.0.0.1:${port}`
const hub = 3
const rounds = 20
const warmUp = 8

/** Components of every member of the hub, with interfaces, temperature, supply, readiness and options. */
async function generateCatalogue(owner: Db) {
  const { components } = randomCatalogue(1, { components: count, members: 500, protocols: 12 })
  await owner.transaction().execute(async (tx) => {
    await enterHub(tx, { hub })
    const { rows } = await sql<{ id: string }>`
      select organisation_id as id from membership where hub_id = ${hub} order by organisation_id limit 500`.execute(
      tx
    )
    const at = new Date('2026-06-01T08:00:00Z')
    for (const [place, one] of components.entries()) {
      const stated: Stated = {
        interfaces: { type: 'interfaces', interfaces: one.interfaces, version: 1 },
        certification: { type: 'choice', chosen: place % 3 ? ['ce'] : ['ce', 'ip67'], version: 1 },
        priceClass: { type: 'choice', chosen: [['low', 'medium', 'high'][place % 3]!], version: 1 },
        supplyVoltage: { type: 'range', from: 3, to: place % 2 ? 3.6 : 5.5, unit: 'V', version: 1 },
        ...(one.temperature
          ? { operatingTemperature: { type: 'range', ...one.temperature, unit: '°C', version: 1 } }
          : {}),
        ...(one.readiness
          ? { technologyReadinessLevel: { type: 'readiness', level: one.readiness, version: 1 } }
          : {})
      }
      await insertComponent(
        tx,
        hub,
        {
          id: newId(at),
          organisationId: rows[place % rows.length]!.id,
          class: one.class,
          name: `Baustein ${place} ${one.class}`,
          article: `B-${place}`,
          summaryDe: `Misst, rechnet und meldet, Reihe ${place % 97}.`,
          summaryEn: `Measures, computes and reports, series ${place % 97}.`,
          stated,
          visibility: 'public',
          contactPersonId: null,
          status: 'published',
          authorId: null,
          isByOffice: false
        },
        at
      )
    }
  })
  await sql`analyze`.execute(owner)
}

const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder })
const owner = connect(database.url, { role: null, size: 1 })
await migrate(owner)
const [network] = await query(database.url, 'select 1 from network')
if (!network)
  await generateNetwork(owner, { organisations: 5000, activities: 1000, hubs: 4 }, (text) =>
    console.log(text)
  )
const [any] = await query(database.url, 'select 1 from component limit 1')
if (!any) await generateCatalogue(owner)
const [one] = await query<{ id: string }>(
  database.url,
  `select component_id as id from component_fact where option = 'lorawan endDevice' order by component_id limit 1`
)
const some = await query<{ id: string }>(database.url, 'select id from component order by id limit 4')
const [facts] = await query<{ count: string }>(database.url, 'select count(*) as count from component_fact')
console.log(`${count} components, ${facts!.count} facts`)
await owner.destroy()

const list = `/de/hub/hub-${hub}/components`
const questions: Record<string, string> = {
  'catalogue, everything with facets': list,
  'catalogue, page 50': `${list}?page=50`,
  'a word': `${list}?q=Baustein`,
  'a class': `${list}?class=sensor`,
  '3.3 V and 868 MHz': `${list}?p.supplyVoltage=3,3+V&p.frequency=868+MHz`,
  '-30 to 70 °C, LoRaWAN, sensors': `${list}?p.operatingTemperature=-30+bis+70+°C&p.interfaces=lorawan&class=sensor`,
  'a word, 5 V, IP67, TRL 7': `${list}?q=Reihe&p.supplyVoltage=5+V&p.certification=ip67&p.technologyReadinessLevel=7`,
  'one component, what goes with it': `${list}/${one!.id}`,
  'four compared': `${list}/compare?${some.map(({ id }) => `c=${id}`).join('&')}`
}

const server = spawn(join(projectRoot, 'hubwerk'), ['start', '--data', folder, '--port', String(port)], {
  stdio: ['ignore', 'ignore', 'pipe']
})
await new Promise<void>((ready) =>
  server.stderr!.on('data', (chunk: Buffer) => /127\.0\.0\.1/.test(String(chunk)) && ready())
)
console.log(`\n${'page'.padEnd(36)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}`)
let slowest = 0
for (const [name, path] of Object.entries(questions)) {
  const times: number[] = []
  for (let round = 0; round < rounds + warmUp; round++) {
    const begun = performance.now()
    const response = await fetch(address + path)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    if (round >= warmUp) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!
  slowest = Math.max(slowest, at(0.95))
  console.log(name.padEnd(36) + at(0.5).toFixed(1).padStart(9) + at(0.95).toFixed(1).padStart(9))
}
console.log(`\nslowest p95: ${slowest.toFixed(0)} ms (goal: 200)`)
server.kill('SIGTERM')
await new Promise((closed) => server.on('close', closed))
await database.close()
