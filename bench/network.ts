/**
 * How fast the pages of a large network answer, measured at a running server:
 * node scripts/with-node.mjs bench/network.ts [--organisations 30000] [--activities 100000] [--people 30000] [--audit 2000000] [--only office]
 * The first run fills the folder HUBWERK_BENCH_NETWORK (default: a new one in the system's temporary folder).
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
import { generateNetwork } from './generate-network.ts'
import { generateOffice, takeExport } from './generate-office.ts'
import { enterOperator, generatePeople, measuredHub } from './generate-people.ts'

const { values } = parseArgs({
  options: {
    organisations: { type: 'string' },
    activities: { type: 'string' },
    people: { type: 'string' },
    audit: { type: 'string' },
    only: { type: 'string' }
  }
})
const size = {
  organisations: Number(values.organisations ?? 30_000),
  activities: Number(values.activities ?? 100_000),
  hubs: 12
}
const folder = process.env.HUBWERK_BENCH_NETWORK ?? mkdtempSync(join(tmpdir(), 'hubwerk-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)
const port = 3999
const address = `http://127.0.0.1:${port}`
const rounds = 20
const warmUp = 8

const questions: Record<string, string> = {
  'front page': '/de',
  'hub page': '/de/hub/hub-3',
  'directory, first page with facets': '/de/directory',
  'directory, word': '/de/directory?q=Photovoltaik',
  'directory, two words and a kind': '/de/directory?q=Energiespeicher+Batterie&kind=startUp',
  'directory, part of a name': '/de/directory?q=Alber',
  'directory, place and topic': '/de/directory?place=Leipzig&topic=photovoltaics',
  'directory, page 500': '/de/directory?page=500',
  'directory of one hub': '/de/hub/hub-3/directory',
  'search over everything': '/de/search?q=Wasserstoff',
  'partner search, ten words':
    '/de/partners?q=Wir+suchen+ein+Verfahren+das+Lecks+in+Fernwärmeleitungen+früh+meldet',
  'partner search, one hub': '/de/hub/hub-3/partners?q=predictive+maintenance+for+pumps+and+machine+tools',
  'partner search, a paragraph': `/de/partners?q=${encodeURIComponent('Für die Überwachung großer Werkzeugmaschinen suchen wir Partner mit Erfahrung in Schwingungsanalyse, maschinellem Lernen und Nachrüstung älterer Anlagen. '.repeat(6))}`
}

const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder })
const owner = connect(database.url, { role: null, size: 1 })
await migrate(owner)
const [network] = await query(database.url, 'select 1 from network')
if (!network) await generateNetwork(owner, size, (text) => console.log(text))
const [any] = await query<{ slug: string }>(
  database.url,
  'select slug from organisation order by slug limit 1 offset 999'
)
questions['organisation page'] = `/de/organisations/${any!.slug}`
const [somebody] = await query(database.url, 'select 1 from hub_contact limit 1')
if (!somebody) await generatePeople(owner, Number(values.people ?? 30_000))
const [piled] = await query(database.url, 'select 1 from tag limit 1')
if (!piled)
  await generateOffice(owner, { organisations: 5000, auditEntries: Number(values.audit ?? 2_000_000) })
const cookie = await enterOperator(owner)
const [ours] = await query<{ slug: string; person: string }>(
  database.url,
  `select o.slug, a.person_id as person from membership m join organisation o on o.id = m.organisation_id
     join affiliation a on a.organisation_id = o.id where m.hub_id = ${measuredHub} order by o.slug limit 1`
)
await owner.destroy()

const [tag] = await query<{ id: string }>(database.url, 'select id from tag order by name limit 1')
const office = `/de/hub/hub-${measuredHub}/office`
Object.assign(questions, {
  'office, people': `${office}/people`,
  'office, people by family name, from the end': `${office}/people?sort=-family`,
  'office, people with a tag': `${office}/people?tag=${tag!.id}`,
  'office, people of start-ups in a place': `${office}/people?kind=startUp&place=Leipzig`,
  'office, people without consent, silent': `${office}/people?consent=missing&silent=90`,
  'office, organisations': `${office}/memberships`,
  'office, organisations by place': `${office}/memberships?sort=city`,
  'office, organisations with a tag': `${office}/memberships?tag=${tag!.id}`,
  'office, organisations silent for 90 days': `${office}/memberships?silent=90&sort=-changed`,
  'office, organisations of a topic and kind': `${office}/memberships?topic=photovoltaics&kind=startUp`,
  'office, organisations nobody looks after': `${office}/memberships?charge=nobody&state=active`,
  'office, people by name': `${office}/people?q=Anna+M%C3%BCller`,
  'office, people by family name': `${office}/people?q=kr%C3%BCger`,
  'office, people by address': `${office}/people?q=kontakt123`,
  'office, people by organisation': `${office}/people?q=Alber`,
  'office, people of one organisation': `${office}/people?organisation=${ours!.slug}`,
  'office, one person': `${office}/people/${ours!.person}`,
  'office, applications': `${office}/applications`,
  'office, profile of an organisation': `${office}/organisations/${ours!.slug}`
})

const server = spawn(join(projectRoot, 'hubwerk'), ['start', '--data', folder, '--port', String(port)], {
  stdio: ['ignore', 'ignore', 'pipe']
})
await new Promise<void>((ready) =>
  server.stderr!.on('data', (chunk: Buffer) => /127\.0\.0\.1/.test(String(chunk)) && ready())
)
const started = performance.now()
await fetch(address + questions['partner search, ten words'])
console.log(`first partner search, index filled: ${((performance.now() - started) / 1000).toFixed(1)} s`)

console.log(`\n${'page'.padEnd(36)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'bytes'.padStart(9)}`)
let slowest = 0
for (const [name, path] of Object.entries(questions)) {
  if (values.only && !name.startsWith(values.only)) continue
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds + warmUp; round++) {
    const begun = performance.now()
    // The public pages are asked without a session, as most of their readers are.
    const asked = name.startsWith('office') ? ({ headers: { cookie }, redirect: 'manual' } as const) : {}
    const response = await fetch(address + path, asked)
    bytes = (await response.arrayBuffer()).byteLength
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    if (round >= warmUp) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!
  slowest = Math.max(slowest, at(0.95))
  console.log(
    name.padEnd(36) +
      at(0.5).toFixed(1).padStart(9) +
      at(0.95).toFixed(1).padStart(9) +
      String(bytes).padStart(9)
  )
}
console.log(`\nslowest p95: ${slowest.toFixed(0)} ms (goal: 200)`)
console.log(
  `\n${'export'.padEnd(36)}${'s'.padStart(9)}${'MiB'.padStart(9)}${'RSS MiB'.padStart(9)}${'before'.padStart(9)}`
)
for (const path of [
  'lists/people/export.csv',
  'lists/people/export.xlsx',
  'lists/organisations/export.json',
  'exports/everything.csv',
  'exports/everything.json'
]) {
  const taken = await takeExport(`${address}${office}/${path}`, cookie, folder)
  const figures = [taken.seconds, taken.bytes / 2 ** 20, taken.mebibytes, taken.before]
  console.log(path.padEnd(36) + figures.map((figure) => figure.toFixed(1).padStart(9)).join(''))
}
server.kill('SIGTERM')
await new Promise((closed) => server.on('close', closed))
await database.close()
