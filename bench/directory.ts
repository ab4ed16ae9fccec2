// Directory, facets, organisation page and search at network size, on the embedded database. Prints a table.
// npm run bench:directory            generates into a temporary folder and removes it
// npm run bench:directory -- FOLDER  keeps the generated database in FOLDER and uses it again
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, inHub, type Tx } from '#lib/server/database/connection.ts'
import { openCluster } from '#lib/server/database/embedded.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { query } from '#lib/server/database/plain-query.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { hubFront, networkFront } from '#lib/server/domain/hubs/front.ts'
import { directory as openDirectory } from '#lib/server/domain/organisations/directory.ts'
import { directoryQuestion } from '#lib/server/domain/organisations/directory-question.ts'
import { activitiesOf, organisationPage } from '#lib/server/domain/organisations/queries.ts'
import { searchEverything } from '#lib/server/domain/search/everything.ts'
import { searchQuestion } from '#lib/server/domain/search/question.ts'
import { generateNetwork, networkSize } from './generated-network.ts'

const limitMilliseconds = 200
const rounds = 12
const now = new Date('2026-11-01T12:00:00Z')

const kept = process.argv[2]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'hubwerk-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o755)
const isFilled = existsSync(join(folder, 'postgres'))
const cluster = await openCluster(join(folder, 'postgres'))
try {
  if (!isFilled) await fill()
  await measure()
} finally {
  await cluster.stop()
  if (!kept) rmSync(folder, { recursive: true, force: true })
}

async function fill() {
  const started = performance.now()
  await query(cluster.url('postgres'), 'create database hubwerk')
  const owner = connect(cluster.url('hubwerk'), { role: null, size: 1 })
  await migrate(owner)
  await generateNetwork(owner, networkSize)
  await owner.destroy()
  console.log(`generated in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function measure() {
  const owner = connect(cluster.url('hubwerk'), { role: null, size: 1 })
  await migrate(owner)
  const busy = await query<{ slug: string }>(
    cluster.url('hubwerk'),
    `select o.slug from organisation o join membership m on m.organisation_id = o.id
      join activity_participant p on p.organisation_id = o.id group by o.slug order by count(*) desc limit 1`
  )
  const words = await query<{ name: string; city: string }>(
    cluster.url('hubwerk'),
    `select name, city from organisation order by id limit 1`
  )
  await owner.destroy()
  const db = connect(cluster.url('hubwerk'), { size: 2 })
  const results: Row[] = []
  for (const { name, hub = 0, work } of cases(busy[0]!.slug, words[0]!)) {
    results.push(await timed(name, () => inHub(db, { hub }, work)))
  }
  await db.destroy()
  print(results)
}

interface Case {
  name: string
  hub?: number
  work: (tx: Tx) => Promise<unknown>
}

function cases(busySlug: string, sample: { name: string; city: string }): Case[] {
  const network = audienceOf(visitor(0), now)
  const one = audienceOf(visitor(3), now)
  const directory =
    (search: string, audience = network) =>
    (tx: Tx) =>
      openDirectory(tx, audience, directoryQuestion(new URLSearchParams(search)), 'de')
  const everything = (search: string) => (tx: Tx) =>
    searchEverything(tx, network, searchQuestion(new URLSearchParams(search)), 'de')
  const name = sample.name.split(' ')[0]!
  return [
    { name: 'directory, nothing asked', work: directory('') },
    { name: 'directory, page 500', work: directory('page=500') },
    { name: 'directory, newest first', work: directory('sort=recent') },
    { name: 'directory, a name', work: directory(`q=${name}`) },
    { name: 'directory, a topic word', work: directory('q=Photovoltaik') },
    { name: 'directory, a word in a third of all texts', work: directory('q=Anlagen') },
    { name: 'directory, two words', work: directory('q=Sensor Datenraum') },
    { name: 'directory, four words', work: directory('q=Sensor Energie Daten Verfahren') },
    { name: 'directory, kind and topic', work: directory('kind=startUp&topic=energy') },
    { name: 'directory, hub, place and word', work: directory(`hub=hub-2&place=${sample.city}&q=energie`) },
    { name: 'directory of one hub', hub: 3, work: directory('', one) },
    { name: 'directory of one hub, a word', hub: 3, work: directory('q=speicher', one) },
    {
      name: 'organisation page, the busiest',
      work: async (tx) => {
        const found = await organisationPage(tx, network, busySlug)
        if (found && 'id' in found) await activitiesOf(tx, network, found.id, 1)
      }
    },
    { name: 'search over everything, a topic word', work: everything('q=Photovoltaik') },
    { name: 'search over everything, a frequent word', work: everything('q=Anlagen') },
    { name: 'search over everything, two words', work: everything('q=Sensor Datenraum') },
    { name: 'search, all activities', work: everything('in=activity') },
    {
      name: 'search, activities with a frequent word, page 9',
      work: everything('in=activity&q=Anlagen&page=9')
    },
    { name: 'search, all needs', work: everything('in=need') },
    { name: 'front page of the network', work: (tx) => networkFront(tx, network, 'de') },
    { name: 'front page of a hub', hub: 3, work: (tx) => hubFront(tx, one, 3, 'de') }
  ]
}

interface Row {
  name: string
  first: number
  middle: number
  slowest: number
}

async function timed(name: string, work: () => Promise<unknown>): Promise<Row> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  const [first = 0, ...warm] = times
  warm.sort((a, b) => a - b)
  return { name, first, middle: warm[Math.floor(warm.length / 2)] ?? 0, slowest: warm.at(-1) ?? 0 }
}

function print(rows: readonly Row[]) {
  const { organisations, activities, hubs, listings } = networkSize
  console.log(
    `\n${organisations} organisations, ${activities} activities, ${listings} listings, ${hubs} hubs; milliseconds\n`
  )
  console.log(`${''.padEnd(50)} first  median  slowest`)
  for (const row of rows) {
    const figures = [row.first, row.middle, row.slowest].map((time, index) =>
      time.toFixed(0).padStart(index ? 8 : 6)
    )
    console.log(`${row.name.padEnd(50)}${figures.join('')}${row.slowest > limitMilliseconds ? '  over' : ''}`)
  }
}
