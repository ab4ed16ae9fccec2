/**
 * Do a need and the offer written from it in the other language find each other, among distractors? `pairs.tsv` holds
 * need, offer and set: the pairs marked `open` may be looked at while the engine changes, `frozen` ones only counted.
 * The distractors are titles of real projects, or nothing when the data is not there.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { join } from 'node:path'
import type { Language } from '../../src/lib/engines/matching/language.ts'
import { createMatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import { hasCordis } from './cordis.ts'

export type PairFigures = {
  open: number
  frozen: number
  pairs: number
  distractors: number
  misses: string[]
}

const distractorsUsed = 5_000

function distractorTitles(folder: string): string[] {
  if (!hasCordis(folder)) return []
  const lines = gunzipSync(readFileSync(join(folder, 'cordis/projects.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  return lines.slice(0, distractorsUsed).map((line) => (JSON.parse(line) as { title: string }).title)
}

export function pairTask(language: Language, folder: string, weights: Weights = defaultWeights): PairFigures {
  const rows = readFileSync(new URL('pairs.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
  const distractors = distractorTitles(folder)
  const index = createMatchingIndex(language, weights)
  distractors.forEach((text, i) =>
    index.putOrganisation({ id: `d${i}`, name: '', texts: [{ id: 'o', source: 'offer', text }] })
  )
  rows.forEach(([, text = ''], i) =>
    index.putOrganisation({ id: `p${i}`, name: '', texts: [{ id: 'o', source: 'offer', text }] })
  )
  const found = { open: 0, frozen: 0 }
  const misses: string[] = []
  rows.forEach(([need = '', , set], i) => {
    const first = index.match({ text: need }, { top: 1 }).ranking[0]?.id
    if (first === `p${i}`) found[set === 'frozen' ? 'frozen' : 'open']++
    else if (set === 'open') misses.push(need)
  })
  const of = (set: string): number => rows.filter((row) => row[2] === set).length
  return {
    open: found.open / of('open'),
    frozen: found.frozen / of('frozen'),
    pairs: rows.length,
    distractors: distractors.length,
    misses
  }
}
