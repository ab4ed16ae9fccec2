/** The partner task: figures of any ranking method, completion, and what each part of the engine contributes. */
import { createMatchingIndex, type MatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import { firstWords, groupsOf, type PartnerQuery, type PartnerTask } from './cordis.ts'
import { shippedLanguage } from './language-files.ts'
import { measure, showFigures } from './metrics.ts'
import type { Peer } from './peers.ts'
import type { Row } from './table.ts'

/** Deep enough that a group still has a hundred after the others are filtered out. */
const deepest = 3_000

export const queryLengths = [
  ['10 words', firstWords],
  ['full text', (text: string) => text]
] as const

export function fill(task: PartnerTask, weights: Weights = defaultWeights): MatchingIndex {
  const index = createMatchingIndex(shippedLanguage(), weights)
  for (const organisation of task.organisations) index.putOrganisation(organisation)
  for (const activity of task.activities) index.putActivity(activity)
  index.match({ text: 'ready' })
  return index
}

export function engine(index: MatchingIndex, name: string): Peer {
  return {
    name,
    hasFilter: true,
    rank: (text, top, { filter }) => index.match({ text, filter }, { top }).ranking.map(({ id }) => id)
  }
}

/** One row a length of query: hits@10, recall@100, MRR for all organisations, companies and Germany. */
export async function partnerFigures(
  peer: Peer,
  task: PartnerTask,
  queries: readonly PartnerQuery[],
  part: string
): Promise<Row[]> {
  const rows: Row[] = []
  const groups = groupsOf(task)
  for (const [length, shorten] of queryLengths) {
    const rankings: string[][][] = groups.map(() => [])
    for (const { text } of queries) {
      const once = peer.hasFilter ? [] : await peer.rank(shorten(text), deepest, groups[0]!)
      for (const [g, group] of groups.entries()) {
        const found = peer.hasFilter ? await peer.rank(shorten(text), 100, group) : once.filter(group.admits)
        rankings[g]!.push(found.slice(0, 100))
      }
    }
    const cells = groups.map(({ admits }, g) => {
      const golds = queries.map(({ gold }) => new Set([...gold].filter(admits)))
      return showFigures(measure(rankings[g]!, golds))
    })
    rows.push({ part, method: peer.name, query: length, figures: cells })
  }
  return rows
}

/** The coordinator and all but one partner are known: where is the one left out? */
export function completion(index: MatchingIndex, queries: readonly PartnerQuery[]): Row[] {
  const asked = queries.filter(({ gold }) => gold.size >= 2)
  return queryLengths.map(([query, shorten]) => {
    let reciprocal = 0
    let found = 0
    for (const { text, gold, coordinator } of asked) {
      const partners = [...gold].sort()
      const missing = partners.filter((id) => id !== coordinator).at(-1)!
      const known = partners.filter((id) => id !== missing)
      const ids = index
        .match({ text: shorten(text), with: known }, { top: 1_000 })
        .ranking.map(({ id }) => id)
      const place = ids.indexOf(missing)
      if (place >= 0) reciprocal += 1 / (place + 1)
      if (place >= 0 && place < 20) found++
    }
    const figures = [
      `MRR ${(reciprocal / asked.length).toFixed(3)}`,
      `R@20 ${(found / asked.length).toFixed(3)}`
    ]
    return { part: 'completion', method: 'this engine', query, figures }
  })
}

const ablations: [string, Partial<Weights>][] = [
  ['all voters', { voters: 1_000_000 }],
  ['large votes undivided', { sharing: 0 }],
  ['no concepts', { concept: 0 }],
  ['no names', { name: 0 }],
  ['no places', { place: 0 }],
  ['no prior', { prior: 0 }],
  ['no recency', { recencyHalfLifeYears: 1e6 }],
  ['rarity as in BM25', { rarityExponent: 1 }],
  ['exponent 2 always', { exponentBase: 2, exponentSlope: 0 }],
  ['exponent 4 always', { exponentBase: 4, exponentSlope: 0 }]
]

/** Every part left out once, on the same queries as the whole. */
export async function ablation(task: PartnerTask, queries: readonly PartnerQuery[]): Promise<Row[]> {
  const weights = { ...defaultWeights }
  const index = fill(task, weights)
  const rows = await partnerFigures(engine(index, 'whole'), task, queries, 'ablation')
  for (const [name, change] of ablations) {
    Object.assign(weights, defaultWeights, change)
    rows.push(...(await partnerFigures(engine(index, name), task, queries, 'ablation')))
  }
  return rows
}
