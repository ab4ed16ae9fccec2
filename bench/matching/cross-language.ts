import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/lib/engines/matching/language.ts'
import { createMatchingIndex } from '../../src/lib/engines/matching/matching-index.ts'
import { defaultWeights, type Weights } from '../../src/lib/engines/matching/weights.ts'
import type { Lang } from '../../src/lib/engines/matching/types.ts'

type Entry = { code: string; de: string; en: string }

/** Accuracy at 1 and 10: by code (one right entry), and by title (entries with the same title are equally right). */
export type CrossLanguageFigures = {
  code1: number
  code10: number
  title1: number
  title10: number
  misses: string[]
}

export function readActivities(folder: string): Entry[] {
  const file = join(folder, 'wz2008/wz2008_de_en.tsv')
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map(([code = '', , de = '', en = '']) => ({ code, de, en }))
}

/** Asks with the titles in one language for the entry among the titles in the other. */
export function crossLanguageTask(
  language: Language,
  entries: readonly Entry[],
  from: Lang,
  weights: Weights = defaultWeights
): CrossLanguageFigures {
  const to: Lang = from === 'de' ? 'en' : 'de'
  const index = createMatchingIndex(language, weights)
  for (const entry of entries) index.putOrganisation({ id: entry.code, name: '', description: entry[to] })
  const titles = new Map(entries.map((entry) => [entry.code, entry[to]]))
  const figures: CrossLanguageFigures = { code1: 0, code10: 0, title1: 0, title10: 0, misses: [] }
  for (const entry of entries) {
    const ids = index.match({ text: entry[from] }, { top: 10 }).ranking.map(({ id }) => id)
    const right = ids.map((id) => titles.get(id) === entry[to])
    if (ids[0] === entry.code) figures.code1++
    if (ids.includes(entry.code)) figures.code10++
    if (right[0]) figures.title1++
    if (right.includes(true)) figures.title10++
    else
      figures.misses.push(`${entry[from]} -> ${entry[to]} (found: ${titles.get(ids[0] ?? '') ?? 'nothing'})`)
  }
  for (const key of ['code1', 'code10', 'title1', 'title10'] as const) figures[key] /= entries.length
  return figures
}
