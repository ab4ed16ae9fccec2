import { type RawBuilder, sql } from 'kysely'
import { isStopWord } from '#lib/engines/matching/stop-words.ts'
import { nameKey } from '../organisations/names.ts'
import { topicsMeantBy, withNarrower } from '../topics/vocabulary.ts'

/** One typed word, ready for the three ways it can be found: in a name, in a text, as a topic. */
export interface SearchWord {
  text: string
  nameKey: string
  query: RawBuilder<unknown>
  topics: string[]
  /** In so many activities that it says nothing about who did them; then those are not searched for it. */
  isCommonplace?: boolean
}

const mostWords = 6

/**
 * What was typed, word by word. A word finds texts that hold it or a longer word that begins with it, in German and
 * in English stems; the whole text as one topic counts as one word.
 */
export function searchWords(text: string): SearchWord[] {
  const whole = topicsMeantBy(text)
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .filter((word) => word.length > 1 && !saysNothing(word))
    .slice(0, mostWords)
    .map((word) => ({
      text: word,
      nameKey: nameKey(word),
      query: textQuery(word),
      topics: [...new Set([...topicsMeantBy(word), ...whole].flatMap(withNarrower))]
    }))
}

/** "and", "der": in every text, so in no question. */
function saysNothing(word: string): boolean {
  const small = word.toLowerCase()
  return isStopWord(small, 'de') || isStopWord(small, 'en')
}

function textQuery(word: string): RawBuilder<unknown> {
  const wanted = word.length > 2 ? `${word}:*` : word
  return sql`(to_tsquery('german_words', ${wanted}::text) || to_tsquery('english_words', ${wanted}::text))`
}

/** Any of the words: for showing where a text was found. */
export function anyOf(words: readonly SearchWord[]): RawBuilder<unknown> {
  return sql`(${sql.join(
    words.map((word) => word.query),
    sql` || `
  )})`
}

export interface FoundPart {
  text: string
  marked: boolean
}

const open = '⟦'
const close = '⟧'
export const headlineOptions = `StartSel=${open},StopSel=${close},MaxFragments=1,MaxWords=26,MinWords=12`
export const wholeHeadline = `StartSel=${open},StopSel=${close},HighlightAll=true`

/** A headline of the database, cut into plain and marked parts. */
export function foundParts(headline: string): FoundPart[] {
  return headline.split(open).flatMap((piece, index) => {
    if (index === 0) return piece ? [{ text: piece, marked: false }] : []
    const [marked = '', rest = ''] = piece.split(close)
    return [{ text: marked, marked: true }, ...(rest ? [{ text: rest, marked: false }] : [])]
  })
}
