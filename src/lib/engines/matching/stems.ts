import { stemmer as englishStemmer } from '@orama/stemmers/english'
import { stemmer as germanStemmer } from '@orama/stemmers/german'
import type { Lang } from './types.ts'

const cacheLimit = 400_000
const caches: Record<Lang, Map<string, string>> = { de: new Map(), en: new Map() }

/** British and American spelling meet in one form before the stem is taken. */
function plainSpelling(word: string): string {
  if (word.length < 6) return word
  if (word.includes('isation')) return word.replace('isation', 'ization')
  if (word.endsWith('ise')) return `${word.slice(0, -3)}ize`
  if (word.endsWith('ising')) return `${word.slice(0, -5)}izing`
  if (word.endsWith('ised')) return `${word.slice(0, -4)}ized`
  if (word.endsWith('our')) return `${word.slice(0, -3)}or`
  if (word.endsWith('ours')) return `${word.slice(0, -4)}ors`
  if (word.endsWith('fibre')) return `${word.slice(0, -5)}fiber`
  return word
}

/** Latin letters without accents, so that "façade" and "facade" are one word; ß becomes ss. */
function withoutAccents(word: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(word)) return word
  return word
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

/**
 * The part of a word that its inflected forms share (Snowball stemmers: Porter 1980, Snowball German), free of
 * accents. `word` is lower case. Umlaut plurals meet ("Häuser" and "Haus"), because the German stemmer drops them.
 */
export function stemOf(word: string, lang: Lang): string {
  const cache = caches[lang]
  const known = cache.get(word)
  if (known !== undefined) return known
  const stem =
    lang === 'de' ? withoutAccents(germanStemmer(word)) : englishStemmer(plainSpelling(withoutAccents(word)))
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(word, stem)
  return stem
}
