/**
 * Speed and size of one method on the corpus repeated some times, printed as one line of JSON. Run by `run.ts` in a
 * process of its own, so that memory and warm code of one method do not help or harm another.
 *
 *   node --expose-gc bench/matching/speed.ts --method engine --scale 10 --queries 250
 */
import { parseArgs } from 'node:util'
import type { MatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { firstWords, groupsOf, readPartnerTask, type PartnerTask } from './cordis.ts'
import { percentile } from './metrics.ts'
import { fill } from './partner.ts'
import { bm25, joinTexts, miniSearch, orama, postgres, projectVote, type Peer } from './peers.ts'
import type { Row } from './table.ts'

const { values } = parseArgs({
  options: {
    method: { type: 'string', default: 'engine' },
    scale: { type: 'string', default: '1' },
    queries: { type: 'string', default: '250' },
    rounds: { type: 'string', default: '5' }
  }
})
const scale = Number(values.scale)
const rounds = Number(values.rounds)
const part = `speed ${scale}x`

const lengths = [
  ['10 words', firstWords],
  ['300 words', (text: string) => text.split(/\s+/).slice(0, 300).join(' ')]
] as const

/** Copies of everything under new ids; the texts themselves are shared. */
function repeated(task: PartnerTask): PartnerTask {
  const copies = <T extends { id: string }>(list: T[], copy: (item: T, i: number) => T): T[] =>
    Array.from({ length: scale }, (_, i) => list.map((item) => (i === 0 ? item : copy(item, i)))).flat()
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

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

const milliseconds = (times: readonly number[]): string =>
  [0.5, 0.95].map((place) => `${percentile(times, place).toFixed(2)} ms`).join(', ')

/**
 * Every text is asked in several rounds: p50 and p95 over the texts of the least time each took (what the method
 * needs), over all times (what this machine gave under its load), and the mean of processor time.
 */
async function timed(texts: readonly string[], ask: (text: string) => unknown): Promise<string[]> {
  for (const text of texts.slice(0, 60)) await ask(text)
  const all: number[] = []
  const least = texts.map(() => Infinity)
  const cpu = process.cpuUsage()
  for (let round = 0; round < rounds; round++) {
    for (const [i, text] of texts.entries()) {
      const start = performance.now()
      await ask(text)
      const took = performance.now() - start
      all.push(took)
      least[i] = Math.min(least[i]!, took)
    }
  }
  const used = process.cpuUsage(cpu)
  const mean = (used.user + used.system) / 1_000 / all.length
  return [
    `p50, p95: ${milliseconds(least)}`,
    `under load ${milliseconds(all)}`,
    `processor, mean: ${mean.toFixed(2)} ms`
  ]
}

async function engineRows(task: PartnerTask, texts: readonly string[]): Promise<Row[]> {
  const before = memory()
  const started = performance.now()
  const startedCpu = process.cpuUsage()
  const index = fill(task)
  const seconds = (performance.now() - started) / 1_000
  const cpu = process.cpuUsage(startedCpu).user / 1e6
  const size = `${index.size} organisations, ${task.activities.length} activities`
  const built = [
    `built in ${seconds.toFixed(1)} s (processor ${cpu.toFixed(1)} s)`,
    `${(memory() - before).toFixed(0)} MB`
  ]
  const rows: Row[] = [{ part, method: 'this engine', query: 'build', figures: [size, ...built] }]
  for (const reasons of [false, true]) {
    for (const [query, shorten] of lengths) {
      const method = reasons ? 'this engine, reasons' : 'this engine'
      const figures = await timed(texts.map(shorten), (text) => index.match({ text }, { reasons }))
      rows.push({ part, method, query, figures })
    }
  }
  rows.push({ part, method: 'this engine', query: 'save and find', figures: await updates(index, task) })
  return rows
}

async function updates(index: MatchingIndex, task: PartnerTask): Promise<string[]> {
  const changed = new Map(
    task.organisations.slice(0, 300).map((organisation) => [organisation.id, organisation])
  )
  return timed([...changed.keys()], (id) => {
    index.putOrganisation({ ...changed.get(id)!, description: 'new words for a changed profile' })
    index.match({ text: 'changed profile' })
  })
}

async function peerRows(task: PartnerTask, texts: readonly string[]): Promise<Row[]> {
  const makers: Record<string, () => Peer | Promise<Peer>> = {
    bm25: () => bm25(joinTexts(task)),
    vote: () => projectVote(task, 6),
    minisearch: () => miniSearch(joinTexts(task)),
    orama: () => orama(joinTexts(task)),
    postgres: () => postgres(joinTexts(task), process.env['DATABASE_URL'] ?? '')
  }
  const before = memory()
  const started = performance.now()
  const peer = await makers[values.method]!()
  const seconds = (performance.now() - started) / 1_000
  const [everybody] = groupsOf(task)
  const built = [`built in ${seconds.toFixed(1)} s`, `${(memory() - before).toFixed(0)} MB`]
  const rows: Row[] = [{ part, method: peer.name, query: 'build', figures: built }]
  for (const [query, shorten] of lengths) {
    const figures = await timed(texts.map(shorten), (text) => peer.rank(text, 10, everybody!))
    rows.push({ part, method: peer.name, query, figures: [...figures, `${texts.length} queries`] })
  }
  await peer.close?.()
  return rows
}

const original = readPartnerTask(process.env['HUBWERK_BENCH_DATA'] ?? '', 2024, true)
const texts = original.queries.slice(0, Number(values.queries)).map(({ text }) => text)
const task = repeated(original)
const rows = values.method === 'engine' ? await engineRows(task, texts) : await peerRows(task, texts)
console.log(JSON.stringify(rows))
