/**
 * Measures the matching engine beside others and prints one table. `HUBWERK_BENCH_DATA` names the folder of the data
 * (see README.md of the engine); what is not there is skipped.
 *
 *   npm run bench:matching -- [--year 2024] [--stride 1] [--peers] [--ablation] [--scale 1]
 *
 * `--stride 4` asks every fourth query only; `--peers` adds the slow comparison, `--scale 10` repeats the corpus ten
 * times for the figures of speed.
 */
import { parseArgs } from 'node:util'
import { createMatchingIndex, type MatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import { firstWords, hasCordis, readPartnerTask, type PartnerQuery, type PartnerTask } from './cordis.ts'
import { crossLanguageTask, readActivities } from './cross-language.ts'
import { shippedLanguage } from './language-files.ts'
import { measure, percentile, showFigures } from './metrics.ts'
import { bm25, joinTexts, miniSearch, orama, popularity, postgres, projectVote, type Peer } from './peers.ts'

const { values } = parseArgs({
  options: {
    year: { type: 'string', default: '2024' },
    stride: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    peers: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false }
  }
})
const folder = process.env['HUBWERK_BENCH_DATA'] ?? ''
const language = shippedLanguage()
const line = (...cells: (string | number)[]): void => console.log(cells.join(' | '))

function fill(task: PartnerTask, weights: Weights = defaultWeights): MatchingIndex {
  const index = createMatchingIndex(language, weights)
  for (const organisation of task.organisations) index.putOrganisation(organisation)
  for (const activity of task.activities) index.putActivity(activity)
  index.match({ text: 'ready' })
  return index
}

function engine(index: MatchingIndex, name: string): Peer {
  return {
    name,
    rank: (text, top, admits) =>
      index
        .match({ text }, { top: 2_000 })
        .ranking.map(({ id }) => id)
        .filter(admits)
        .slice(0, top)
  }
}

async function partnerFigures(
  peer: Peer,
  task: PartnerTask,
  queries: readonly PartnerQuery[]
): Promise<void> {
  const country = new Map(task.organisations.map((organisation) => [organisation.id, organisation.country]))
  const groups: [string, (id: string) => boolean][] = [
    ['all', () => true],
    ['PRC', (id) => task.types.get(id) === 'PRC'],
    ['DE', (id) => country.get(id) === 'DE']
  ]
  for (const [length, shorten] of [
    ['10 words', firstWords],
    ['full text', (text: string) => text]
  ] as const) {
    const cells: string[] = []
    for (const [, admits] of groups) {
      const golds = queries.map(({ gold }) => new Set([...gold].filter(admits)))
      const rankings: string[][] = []
      for (let i = 0; i < queries.length; i++) {
        rankings.push(golds[i]!.size === 0 ? [] : await peer.rank(shorten(queries[i]!.text), 100, admits))
      }
      cells.push(showFigures(measure(rankings, golds)))
    }
    line(peer.name.padEnd(28), length.padEnd(9), ...cells)
  }
}

/** The coordinator and all but one partner are known: where is the one left out? */
function completion(
  index: MatchingIndex,
  queries: readonly PartnerQuery[],
  shorten: (text: string) => string
): void {
  let reciprocal = 0
  let found = 0
  const asked = queries.filter(({ gold }) => gold.size >= 2)
  for (const { text, gold, coordinator } of asked) {
    const partners = [...gold].sort()
    const missing = partners.filter((id) => id !== coordinator).at(-1)!
    const known = partners.filter((id) => id !== missing)
    const ids = index.match({ text: shorten(text), with: known }, { top: 1_000 }).ranking.map(({ id }) => id)
    const place = ids.indexOf(missing)
    if (place >= 0) reciprocal += 1 / (place + 1)
    if (place >= 0 && place < 20) found++
  }
  line('completion MRR, Recall@20', (reciprocal / asked.length).toFixed(3), (found / asked.length).toFixed(3))
}

function repeat(task: PartnerTask, times: number): PartnerTask {
  const copies = <T extends { id: string }>(list: T[], copy: (item: T, i: number) => T): T[] =>
    Array.from({ length: times }, (_, i) => list.map((item) => (i === 0 ? item : copy(item, i)))).flat()
  return {
    ...task,
    organisations: copies(task.organisations, (item, i) => ({ ...item, id: `${item.id}-${i}` })),
    activities: copies(task.activities, (item, i) => ({
      ...item,
      id: `${item.id}-${i}`,
      participants: item.participants.map((id) => `${id}-${i}`)
    }))
  }
}

function speed(task: PartnerTask): void {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const started = performance.now()
  const index = fill(task)
  const seconds = (performance.now() - started) / 1_000
  globalThis.gc?.()
  const after = process.memoryUsage()
  const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6
  line(
    `${index.size} organisations, ${task.activities.length} activities`,
    `built in ${seconds.toFixed(1)} s`
  )
  line(
    'memory of the index',
    `${megabytes.toFixed(0)} MB${globalThis.gc ? '' : ' (run node with --expose-gc for the real figure)'}`
  )
  const texts = task.queries.slice(0, 250).map(({ text }) => text)
  for (const [name, shorten] of [
    ['10 words', firstWords],
    ['300 words', (text: string) => text.split(/\s+/).slice(0, 300).join(' ')]
  ] as const) {
    for (const reasons of [false, true]) {
      for (const text of texts.slice(0, 40)) index.match({ text: shorten(text) }, { reasons })
      const wall: number[] = []
      const busy: number[] = []
      for (const text of texts) {
        const query = { text: shorten(text) }
        const cpu = process.threadCpuUsage()
        const start = performance.now()
        index.match(query, { reasons })
        wall.push(performance.now() - start)
        busy.push(process.threadCpuUsage(cpu).user / 1_000)
      }
      const show = (times: number[]) => [0.5, 0.95].map((part) => `${percentile(times, part).toFixed(2)} ms`)
      line(
        name.padEnd(9),
        reasons ? 'with reasons' : 'no reasons  ',
        'p50, p95',
        ...show(wall),
        'of the processor',
        ...show(busy)
      )
    }
  }
  const updates = task.organisations.slice(0, 200).map((organisation) => {
    const start = performance.now()
    index.putOrganisation({ ...organisation, description: 'new words for a changed profile' })
    index.match({ text: 'changed profile' })
    return performance.now() - start
  })
  line(
    'update and find again',
    'p50, p95',
    ...[0.5, 0.95].map((part) => `${percentile(updates, part).toFixed(2)} ms`)
  )
}

async function peerSpeed(peer: Peer, task: PartnerTask): Promise<void> {
  const times: number[] = []
  for (const { text } of task.queries.slice(0, 60)) {
    const start = performance.now()
    await peer.rank(firstWords(text), 10, () => true)
    times.push(performance.now() - start)
  }
  line(
    peer.name.padEnd(28),
    '10 words',
    'p50, p95',
    ...[0.5, 0.95].map((part) => `${percentile(times, part).toFixed(1)} ms`)
  )
}

const ablations: [string, Partial<Weights>][] = [
  ['without concepts', { concept: 0 }],
  ['without names', { name: 0 }],
  ['without places', { place: 0 }],
  ['without prior', { prior: 0 }],
  ['without recency', { recencyHalfLifeYears: 1e6 }],
  ['rarity as in BM25', { rarityExponent: 1 }],
  ['exponent 2 for all', { exponentBase: 2, exponentSlope: 0 }],
  ['exponent 4.5 for all', { exponentBase: 4.5, exponentSlope: 0 }]
]

async function partnerBench(): Promise<void> {
  const task = readPartnerTask(folder, Number(values.year))
  const queries = task.queries.filter((_, i) => i % Number(values.stride) === 0)
  line(`\nPartner task ${values.year}: hits@10 recall@100 MRR; ${queries.length} queries`, 'all', 'PRC', 'DE')
  const weights = { ...defaultWeights }
  const index = fill(task, weights)
  await partnerFigures(engine(index, 'this engine'), task, queries)
  for (const shorten of [firstWords, (text: string) => text]) completion(index, queries, shorten)
  if (values.ablation) {
    for (const [name, change] of ablations) {
      Object.assign(weights, defaultWeights, change)
      await partnerFigures(engine(index, name), task, queries)
    }
  }
  const documents = joinTexts(task)
  await partnerFigures(popularity(documents), task, queries)
  await partnerFigures(bm25(documents), task, queries)
  for (const exponent of [2, 6]) await partnerFigures(projectVote(task, exponent), task, queries)
  if (!values.peers) return
  const sample = queries.filter((_, i) => i % 10 === 0)
  line(`\nSlow peers on every tenth of these queries (${sample.length})`)
  await partnerFigures(engine(index, 'this engine'), task, sample)
  const url = process.env['DATABASE_URL']
  const makers = [
    () => miniSearch(documents),
    () => orama(documents),
    ...(url ? [() => postgres(documents, url)] : [])
  ]
  if (!url) line('PostgreSQL full text'.padEnd(28), 'skipped: no DATABASE_URL')
  for (const make of makers) {
    const peer = await make()
    await peerSpeed(peer, task)
    await partnerFigures(peer, task, sample)
    await peer.close?.()
  }
}

const entries = folder === '' ? [] : readActivities(folder)
if (entries.length === 0) line('Cross-language task: skipped, no data (HUBWERK_BENCH_DATA)')
for (const from of entries.length > 0 ? (['de', 'en'] as const) : []) {
  const { code1, code10, title1, title10 } = crossLanguageTask(language, entries, from)
  line(
    `Economic activities from ${from}: by code @1 @10`,
    code1.toFixed(3),
    code10.toFixed(3),
    'by title',
    title1.toFixed(3),
    title10.toFixed(3)
  )
}
if (hasCordis(folder)) {
  await partnerBench()
  line('\nSpeed')
  speed(repeat(readPartnerTask(folder, Number(values.year), true), Number(values.scale)))
} else line('Partner task and speed: skipped, no data (HUBWERK_BENCH_DATA)')
