/**
 * Do a need and the offer for it in the other language find each other, among distractors? In `pairs.tsv` the offer was
 * written from the need; in `pairs-free.tsv` it is the solution in words of its own, which often shares no term with the
 * need. Both were written by people without sight of the lexicon and the vocabulary. Columns: id, field, language of the
 * need, need, offer and set: the pairs marked `open` may be looked at while the engine
 * changes, `frozen` ones are only counted, in the closing run. The distractors are the beginnings of real projects
 * (title and objective, as long as the offers are), or nothing when the data is not there.
 */
import { readFileSync } from 'node:fs'
import type { Language } from '../../src/lib/engines/matching/language.ts'
import { createMatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import { hasCordis, readPartnerTask } from './cordis.ts'

export type Pair = { id: string; lang: 'de' | 'en'; need: string; offer: string; isFrozen: boolean }

/** Found at rank 1, by set and language of the need; `misses` are open pairs with what stood above. */
export type PairFigures = {
  found: number
  pairs: number
  byLang: Record<'de' | 'en', { found: number; pairs: number }>
  misses: { id: string; need: string; first: string }[]
}

const distractorsUsed = 5_000
const distractorWords = 30

export type PairFile = 'pairs.tsv' | 'pairs-free.tsv'

export function readPairs(file: PairFile): Pair[] {
  const rows = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return rows.map((row) => {
    const [id = '', , lang, need = '', offer = '', set] = row.split('\t')
    return { id, lang: lang === 'de' ? 'de' : 'en', need, offer, isFrozen: set === 'frozen' }
  })
}

function distractorTexts(folder: string): string[] {
  if (!hasCordis(folder)) return []
  const { activities } = readPartnerTask(folder, 2025)
  return activities
    .slice(0, distractorsUsed)
    .map(({ text }) => text.split(/\s+/).slice(0, distractorWords).join(' '))
}

/** Asks every need of one set for its offer, among the offers of both sets and the distractors. */
export function pairTask(
  language: Language,
  folder: string,
  file: PairFile,
  isFrozen: boolean,
  weights: Weights = defaultWeights
): PairFigures {
  const pairs = readPairs(file)
  const index = createMatchingIndex(language, weights)
  const texts = new Map(distractorTexts(folder).map((text, i) => [`d${i}`, text]))
  for (const { id, offer } of pairs) texts.set(`p${id}`, offer)
  for (const [id, text] of texts)
    index.putOrganisation({ id, name: '', texts: [{ id: 'o', source: 'offer', text }] })
  const figures: PairFigures = {
    found: 0,
    pairs: 0,
    byLang: { de: { found: 0, pairs: 0 }, en: { found: 0, pairs: 0 } },
    misses: []
  }
  for (const { id, lang, need } of pairs.filter((pair) => pair.isFrozen === isFrozen)) {
    const first = index.match({ text: need }, { top: 1 }).ranking[0]?.id ?? ''
    const isFound = first === `p${id}`
    figures.pairs++
    figures.byLang[lang].pairs++
    if (isFound) {
      figures.found++
      figures.byLang[lang].found++
    } else if (!isFrozen) figures.misses.push({ id, need, first: texts.get(first) ?? '' })
  }
  return figures
}
