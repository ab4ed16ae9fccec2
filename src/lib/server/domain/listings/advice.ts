import { annotate } from '#lib/engines/matching/annotate.ts'
import { matchingLanguage } from '../../platform/matching/language.ts'
import type { ListingText } from './record-store.ts'

/** What would make a text easier to match, most useful first; worded under `listingHelp.<hint>`. */
export type Hint =
  'empty' | 'tooShort' | 'noConcepts' | 'fewConcepts' | 'titleTooLong' | 'tooLong' | 'shouting'

export interface Understood {
  /** Ids of concepts with the words that say so. */
  concepts: { concept: string; words: string[] }[]
  hints: Hint[]
}

const fewestWords = 12
const fewestConcepts = 2
const mostConceptsShown = 12
/** Beyond this, readers skip and the matter gets lost between the lines. */
const longestUseful = 1500
const longestUsefulTitle = 100

/** What the matching understands of a text, and what would help it and its readers. */
export function understand(texts: readonly ListingText[]): Understood {
  const found = new Map<string, { weight: number; words: Set<string> }>()
  for (const { language, title, body } of texts) {
    for (const one of annotate(matchingLanguage(), `${title}\n${body}`, language).concepts) {
      if (one.negated) continue
      const entry = found.get(one.concept) ?? { weight: 0, words: new Set() }
      entry.weight += one.certainty
      entry.words.add(one.text)
      found.set(one.concept, entry)
    }
  }
  const concepts = [...found]
    .sort((a, b) => b[1].weight - a[1].weight || a[0].localeCompare(b[0]))
    .slice(0, mostConceptsShown)
    .map(([concept, { words }]) => ({ concept, words: [...words] }))
  return { concepts, hints: hintsFor(texts, concepts.length) }
}

function hintsFor(texts: readonly ListingText[], concepts: number): Hint[] {
  const longest = texts.map(({ title, body }) => `${title} ${body}`.trim())
  const words = Math.max(0, ...longest.map((text) => text.match(/[\p{L}\p{N}-]+/gu)?.length ?? 0))
  if (words === 0) return ['empty']
  const hints: Hint[] = []
  if (concepts === 0) hints.push('noConcepts')
  if (words < fewestWords) hints.push('tooShort')
  else if (concepts > 0 && concepts < fewestConcepts) hints.push('fewConcepts')
  if (texts.some(({ title }) => title.length > longestUsefulTitle)) hints.push('titleTooLong')
  if (texts.some(({ body }) => body.length > longestUseful)) hints.push('tooLong')
  if (texts.some(({ title }) => title.length > 12 && title === title.toUpperCase() && /\p{L}/u.test(title)))
    hints.push('shouting')
  return hints
}
