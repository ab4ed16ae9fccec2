import { readdirSync, readFileSync } from 'node:fs'
import { createLanguage, type Language } from '../../src/lib/engines/matching/language.ts'

/** The language as the project ships it. */
export function shippedLanguage(): Language {
  const folder = new URL('../../vocabulary/', import.meta.url)
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
  const lexicons = readdirSync(folder).filter((name) => /^lexicon.*\.tsv$/.test(name))
  return createLanguage({
    vocabularyTsv: read('vocabulary.tsv'),
    ambiguousTsv: read('ambiguous.tsv'),
    lexiconTsv: lexicons.sort().map(read)
  })
}
