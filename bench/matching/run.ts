/**
 * Measures the matching engine beside others and prints one table. `HUBWERK_BENCH_DATA` names the folder of the data
 * (see README.md of the engine); what is not there is skipped with a line.
 *
 *   npm run bench:matching -- [--only partner,cross] [--stride 1] [--scales 1,10,30] [--frozen]
 *                             [--keep FILE] [--fresh] [--limit 300]
 *
 * Sections: cross, pairs, partner, completion, ablation, baselines, peers, speed, peerspeed. `--stride 4` asks every fourth query;
 * `--keep` remembers finished sections in a file, so that a stopped run goes on (`--fresh` forgets them); `--frozen`
 * counts the frozen pairs, for a closing run; `--limit`: seconds after which a peer's measurement of speed is given up.
 */
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { hasCordis, readPartnerTask } from './cordis.ts'
import { crossLanguageTask, readActivities } from './cross-language.ts'
import { shippedLanguage } from './language-files.ts'
import { pairTask } from './pairs.ts'
import { ablation, completion, engine, fill, partnerFigures } from './partner.ts'
import { bm25, joinTexts, miniSearch, orama, popularity, postgres, projectVote, type Peer } from './peers.ts'
import { Measured, type Row } from './table.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    stride: { type: 'string', default: '1' },
    scales: { type: 'string', default: '1,10,30' },
    frozen: { type: 'boolean', default: false },
    keep: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    limit: { type: 'string', default: '300' }
  }
})
const folder = process.env['HUBWERK_BENCH_DATA'] ?? ''
const database = process.env['DATABASE_URL'] ?? ''
const stride = Number(values.stride)
const language = shippedLanguage()
const measured = new Measured(values.keep ?? null, values.fresh)
const wanted = new Set(values.only.split(',').filter(Boolean))
const isWanted = (name: string): boolean => wanted.size === 0 || wanted.has(name)

const slowPeerStride = 20
const ablationStride = 8
const peerQueries = 30
const skipped = (part: string, method: string, why: string): Row => ({
  part,
  method,
  query: '',
  figures: [why]
})

function crossRows(): Row[] {
  const entries = readActivities(folder)
  if (entries.length === 0) return [skipped('cross-language', 'this engine', 'skipped: no data')]
  return (['de', 'en'] as const).map((from) => {
    const { code1, code10, title1, title10 } = crossLanguageTask(language, entries, from)
    const show = (...numbers: number[]): string => numbers.map((number) => number.toFixed(3)).join(' ')
    const query = from === 'de' ? 'de -> en' : 'en -> de'
    const figures = [`Acc@1 @10 by code ${show(code1, code10)}`, `by title ${show(title1, title10)}`]
    return { part: 'cross-language', method: 'this engine', query, figures }
  })
}

function pairRows(): Row[] {
  const files = [
    { file: 'pairs.tsv', part: 'pairs' },
    { file: 'pairs-free.tsv', part: 'pairs, free words' }
  ] as const
  return files.flatMap(({ file, part }) =>
    (values.frozen ? [false, true] : [false]).map((isFrozen) => {
      const { found, pairs, byLang } = pairTask(language, folder, file, isFrozen)
      const { de, en } = byLang
      const byDirection = `de -> en ${de.found} of ${de.pairs}, en -> de ${en.found} of ${en.pairs}`
      const query = isFrozen ? 'frozen half' : 'open half'
      return { part, method: 'this engine', query, figures: [`rank 1: ${found} of ${pairs}`, byDirection] }
    })
  )
}

async function qualitySections(): Promise<void> {
  const task = readPartnerTask(folder, 2024)
  const queries = task.queries.filter((_, i) => i % stride === 0)
  const sample = task.queries.filter((_, i) => i % slowPeerStride === 0)
  const part = `partners, ${queries.length} queries`
  const partSample = `partners, ${sample.length} queries`
  if (isWanted('partner'))
    await measured.section(`partner ${stride}: this engine`, () =>
      partnerFigures(engine(fill(task), 'this engine'), task, queries, part)
    )
  if (isWanted('completion')) await measured.section('completion', () => completion(fill(task), queries))
  if (isWanted('ablation'))
    await measured.section('ablation', () =>
      ablation(
        task,
        queries.filter((_, i) => i % ablationStride === 0)
      )
    )
  if (isWanted('baselines')) {
    const baselines: Record<string, () => Peer> = {
      popularity: () => popularity(joinTexts(task)),
      'vote, power 2': () => projectVote(task, 2),
      'vote, power 6': () => projectVote(task, 6),
      'BM25 joined': () => bm25(joinTexts(task))
    }
    for (const [name, make] of Object.entries(baselines)) {
      await measured.section(`baselines ${stride}: ${name}`, () =>
        partnerFigures(make(), task, queries, part)
      )
    }
  }
  if (!isWanted('peers')) return
  await measured.section('peers: this engine', () =>
    partnerFigures(engine(fill(task), 'this engine'), task, sample, partSample)
  )
  const makers = { MiniSearch: miniSearch, Orama: orama, 'PostgreSQL full text': postgres }
  for (const [name, make] of Object.entries(makers)) {
    await measured.section(`peers: ${name}`, async () => {
      if (make === postgres && database === '') return [skipped(partSample, name, 'skipped: no DATABASE_URL')]
      const peer = await make(joinTexts(task), database)
      const rows = await partnerFigures(peer, task, sample, partSample)
      await peer.close?.()
      return rows
    })
  }
}

/** Rows of one method at one size from a process of its own, or a line that says why there are none. */
function speedRows(method: string, scale: string, queries: number): Row[] {
  const script = new URL('speed.ts', import.meta.url).pathname
  const limit = method === 'engine' ? 3_600 : Number(values.limit)
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=12000',
      script,
      '--method',
      method,
      '--scale',
      scale,
      '--queries',
      `${queries}`,
      '--rounds',
      method === 'engine' ? '5' : '2'
    ],
    { encoding: 'utf8', timeout: limit * 1_000, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 }
  )
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1)!) as Row[]
  return [skipped(`speed ${scale}x`, method, `gave up: no result within ${limit} s and 12 GB`)]
}

async function speedSections(): Promise<void> {
  const load = (): Row => ({
    part: 'machine',
    method: cpus()[0]?.model ?? '',
    query: `${cpus().length} cores`,
    figures: [`load before the speed sections ${loadavg()[0]!.toFixed(1)}`]
  })
  await measured.section('load', () => [load()])
  for (const scale of values.scales.split(',')) {
    if (isWanted('speed'))
      await measured.section(`speed engine ${scale}`, () =>
        speedRows('engine', scale, scale === '1' ? 250 : 100)
      )
    if (!isWanted('peerspeed')) continue
    for (const method of ['bm25', 'vote', 'minisearch', 'orama', 'postgres']) {
      await measured.section(`speed ${method} ${scale}`, () => {
        if (method === 'postgres' && database === '')
          return [skipped(`speed ${scale}x`, method, 'skipped: no DATABASE_URL')]
        return speedRows(method, scale, peerQueries)
      })
    }
  }
}

if (isWanted('cross')) await measured.section('cross', crossRows)
if (isWanted('pairs')) await measured.section(`pairs ${values.frozen}`, pairRows)
if (hasCordis(folder)) {
  await qualitySections()
  if (isWanted('speed') || isWanted('peerspeed')) await speedSections()
} else {
  await measured.section('no data', () => [
    skipped('partners, speed', 'all', 'skipped: no data (HUBWERK_BENCH_DATA)')
  ])
}
measured.print()
