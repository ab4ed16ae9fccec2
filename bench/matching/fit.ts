/**
 * Fits the weights that can be learned: project queries of 2023, with everything signed before 2023 as what is known.
 * One weight after the other is moved up and down while the sum of hits@10, recall@100 and MRR grows (coordinate
 * search), over ten-word and full queries and over all organisations, companies and German organisations. Same data,
 * same result. The queries of 2024 are not read.
 *
 *   HUBWERK_BENCH_DATA=... node bench/matching/fit.ts [--stride 4] [--rounds 2] [--first 1.25]
 */
import { parseArgs } from 'node:util'
import { createMatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import { firstWords, groupsOf, hasCordis, readPartnerTask } from './cordis.ts'
import { shippedLanguage } from './language-files.ts'
import { measure } from './metrics.ts'

/** Weights that act when a query is asked; the others shape the index and are set by hand. */
const movable = [
  'voters',
  'exponentBase',
  'exponentSlope',
  'sharing',
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
  options: {
    stride: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '2' },
    first: { type: 'string', default: '1.25' }
  }
})
const folder = process.env['HUBWERK_BENCH_DATA'] ?? ''
if (!hasCordis(folder)) {
  console.log('HUBWERK_BENCH_DATA does not name a folder with the project data')
  process.exit(0)
}
const task = readPartnerTask(folder, 2023)
const queries = task.queries.filter((_, i) => i % Number(values.stride) === 0)
const weights: Weights = { ...defaultWeights }
const index = createMatchingIndex(shippedLanguage(), weights)
for (const organisation of task.organisations) index.putOrganisation(organisation)
for (const activity of task.activities) index.putActivity(activity)

function worth(): number {
  let sum = 0
  for (const { admits, filter } of groupsOf(task)) {
    const asked = queries.map(({ text, gold }) => ({ text, gold: new Set([...gold].filter(admits)) }))
    const answerable = asked.filter(({ gold }) => gold.size > 0)
    const golds = answerable.map(({ gold }) => gold)
    for (const shorten of [firstWords, (text: string) => text]) {
      const rankings = answerable.map(({ text }) =>
        index.match({ text: shorten(text), filter }, { top: 100 }).ranking.map(({ id }) => id)
      )
      const { hits, recall, mrr } = measure(rankings, golds)
      sum += hits + recall + mrr
    }
  }
  return sum
}

let best = worth()
console.log(`start ${best.toFixed(4)}, ${queries.length} queries`)
for (let round = 0; round < Number(values.rounds); round++) {
  const step = round === 0 ? Number(values.first) : 1.1
  for (const name of movable) {
    const before = weights[name]
    for (const value of [before * step, before / step]) {
      weights[name] = name === 'voters' ? Math.round(value) : value
      const now = worth()
      if (now > best + 1e-3) {
        best = now
        break
      }
      weights[name] = before
    }
    console.log(`${name} ${weights[name].toFixed(3)} -> ${best.toFixed(4)}`)
  }
}
