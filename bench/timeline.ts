/**
 * How fast Today and the timeline of an organisation answer beside a long audit trail, measured at a running server:
 * npm run bench:timeline [-- --organisations 5000 --people 30000 --entries 2000000]
 * The first run fills the folder HUBWERK_BENCH_TIMELINE (default: a new one in the system's temporary folder).
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '#lib/server/database/connection.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { openDatabase } from '#lib/server/database/open-database.ts'
import { query } from '#lib/server/database/plain-query.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { generateDesk } from './generate-desk.ts'
import { generateNetwork } from './generate-network.ts'
import { enterOperator, generatePeople, measuredHub } from './generate-people.ts'

const { values } = parseArgs({
  options: { organisations: { type: 'string' }, people: { type: 'string' }, entries: { type: 'string' } }
})
const organisations = Number(values.organisations ?? 5000)
const entries = Number(values.entries ?? 2_000_000)
const folder = process.env.HUBWERK_BENCH_TIMELINE ?? mkdtempSync(join(tmpdir(), 'hubwerk-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)
const port = 3998
const address = `http://127.0.0.1:${port}`
const rounds = 20
const warmUp = 8

const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder })
const owner = connect(database.url, { role: null, size: 1 })
await migrate(owner)
const [filled] = await query(database.url, 'select 1 from network')
if (!filled) {
  await generateNetwork(owner, { organisations, activities: 10_000, hubs: 12 }, (text) => console.log(text))
  await generatePeople(owner, Number(values.people ?? 30_000))
  const started = performance.now()
  await generateDesk(owner, measuredHub, entries)
  console.log(`${entries} audit entries in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
const cookie = await enterOperator(owner)
const busy = await query<{ slug: string }>(
  database.url,
  `select o.slug from audit_entry e join organisation o on o.id::text = e.subject_id
    where e.hub_id = ${measuredHub} and e.subject_type = 'organisation' group by o.slug order by count(*) desc limit 1`
)
const [usual] = await query<{ slug: string }>(
  database.url,
  `select o.slug from organisation o join membership m on m.organisation_id = o.id
    where m.hub_id = ${measuredHub} order by o.slug limit 1 offset 1000`
)
const [trail] = await query<{ count: string }>(database.url, 'select count(*) as count from audit_entry')
console.log(`${trail!.count} audit entries`)
await owner.destroy()

const office = `/de/hub/hub-${measuredHub}/office`
const file = (slug: string) => `${office}/organisations/${slug}`
const before = encodeURIComponent('2026-03-01T00:00:00.000Z_1')
const questions: Record<string, string> = {
  today: office,
  'today, mine': `${office}?mine`,
  tasks: `${office}/tasks`,
  'file of an organisation': `${file(usual!.slug)}/desk`,
  timeline: `${file(usual!.slug)}/timeline`,
  'timeline, one kind': `${file(usual!.slug)}/timeline?kind=exchange`,
  'timeline, far back': `${file(usual!.slug)}/timeline?before=${before}`,
  'timeline, the longest': `${file(busy[0]!.slug)}/timeline`,
  'timeline, the longest, one kind': `${file(busy[0]!.slug)}/timeline?kind=membership`,
  'timeline, the longest, far back': `${file(busy[0]!.slug)}/timeline?before=${before}`
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
    const response = await fetch(address + path, { headers: { cookie }, redirect: 'manual' })
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
