import type { Language } from './language.ts'
import { readText } from './read-text.ts'
import type { Lang, Span } from './types.ts'

/** A concept recognised in a text. `alternatives`: other meanings of the same words, when the text leaves it open. */
export type Annotation = Span & {
  concept: string
  certainty: number
  negated: boolean
  alternatives: readonly string[]
}

export type Annotated = { lang: Lang; concepts: Annotation[]; terms: Span[] }

/**
 * Marks what the engine understands of a text: concepts, and the other words it will look for (`terms`).
 * Offsets are UTF-16 units into `text`.
 */
export function annotate(language: Language, text: string, lang?: string | null): Annotated {
  const reading = readText(language, text, lang)
  const span = (start: number, end: number): Span => ({ start, end, text: text.slice(start, end) })
  return {
    lang: reading.lang,
    concepts: reading.concepts.map(({ start, end, ...rest }) => ({ ...span(start, end), ...rest })),
    terms: reading.words.filter((word) => !word.negated).map((word) => span(word.start, word.end))
  }
}
