import { readFileSync } from 'node:fs'
import { createLanguage, type Language } from '../../src/lib/engines/matching/language.ts'

/** The language as the project ships it. */
export function shippedLanguage(): Language {
  const read = (name: string): string =>
    readFileSync(new URL(`../../vocabulary/${name}`, import.meta.url), 'utf8')
  return createLanguage({
    vocabularyTsv: read('vocabulary.tsv'),
    ambiguousTsv: read('ambiguous.tsv'),
    lexiconTsv: read('lexicon.tsv')
  })
}
