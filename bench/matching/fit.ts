/**
 * Fits the weights that can be learned: project queries of 2023, with everything signed before 2023 as what is known.
 * One weight after the other is moved up and down while the sum of hits@10, recall@100 and MRR, over short and full
 * queries, grows (coordinate search). Same data, same result. The queries of 2024 are not read.
 *
 *   HUBWERK_BENCH_DATA=... node bench/matching/fit.ts [--stride 8] [--rounds 2]
 */
import { parseArgs } from 'node:util'
import { createMatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import { firstWords, hasCordis, readPartnerTask } from './cordis.ts'
import { shippedLanguage } from './language-files.ts'
import { measure } from './metrics.ts'

/** Weights that act when a query is asked; the others shape the index and are set by hand. */
const movable = [
  'exponentBase',
  'exponentSlope',
  'rarityExponent',
  'concept',
  'name',
  'nameGrowth',
  'nameExponent',
  'place',
  'prior',
  'recencyHalfLifeYears'
] as const satisfies readonly (keyof Weights)[]

const { values } = parseArgs({
  options: { stride: { type: 'string', default: '8' }, rounds: { type: 'string', default: '2' } }
})
const folder = process.env['HUBWERK_BENCH_DATA'] ?? ''
if (!hasCordis(folder)) {
  console.log('HUBWERK_BENCH_DATA does not name a folder with the project data')
  process.exit(0)
}
const task = readPartnerTask(folder, 2023)
const queries = task.queries.filter((_, i) => i % Number(values.stride) === 0)
const golds = queries.map(({ gold }) => gold)
const weights: Weights = { ...defaultWeights }
const index = createMatchingIndex(shippedLanguage(), weights)
for (const organisation of task.organisations) index.putOrganisation(organisation)
for (const activity of task.activities) index.putActivity(activity)

function worth(): number {
  const rankings = [firstWords, (text: string) => text].map((shorten) =>
    queries.map(({ text }) => index.match({ text: shorten(text) }, { top: 100 }).ranking.map(({ id }) => id))
  )
  return rankings
    .map((ranking) => measure(ranking, golds))
    .reduce((sum, { hits, recall, mrr }) => sum + hits + recall + mrr, 0)
}

let best = worth()
console.log(`start ${best.toFixed(4)}, ${queries.length} queries`)
for (let round = 0; round < Number(values.rounds); round++) {
  const stride = round === 0 ? 1.25 : 1.1
  for (const name of movable) {
    const before = weights[name]
    for (const value of [before * stride, before / stride]) {
      weights[name] = value
      const now = worth()
      if (now > best + 1e-4) {
        best = now
        break
      }
      weights[name] = before
    }
    console.log(`${name} ${weights[name].toFixed(3)} -> ${best.toFixed(4)}`)
  }
}
