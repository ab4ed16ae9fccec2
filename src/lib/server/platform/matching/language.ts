import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLanguage, type Language } from '#lib/engines/matching/language.ts'
import { projectRoot } from '../project-root.ts'

let language: Language | undefined

/** German and English as the engine knows them: the vocabulary and lexicon that ship with the project. */
export function matchingLanguage(): Language {
  const read = (name: string) => readFileSync(join(projectRoot, 'vocabulary', name), 'utf8')
  const lexicons = readdirSync(join(projectRoot, 'vocabulary')).filter((name) =>
    /^lexicon.*\.tsv$/.test(name)
  )
  language ??= createLanguage({
    vocabularyTsv: read('vocabulary.tsv'),
    ambiguousTsv: read('ambiguous.tsv'),
    lexiconTsv: lexicons.sort().map(read)
  })
  return language
}
