import { splitCompound } from './compounds.ts'
import { detectLanguage } from './detect-language.ts'
import { addLexiconTsv, addPair, emptyLexicon, type Lexicon } from './lexicon.ts'
import { addPhrase, type Phrase, type PhraseTable } from './phrases.ts'
import { stemOf } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { tokenise } from './tokens.ts'
import type { Lang } from './types.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'
import { versionOf } from './version.ts'

export type LanguageSources = {
  vocabularyTsv: string
  ambiguousTsv: string
  /** One or several lexicon tables. */
  lexiconTsv: string | readonly string[]
  /** Further German words (lower case) that compounds may be cut into, for instance from the texts themselves. */
  corpusWords?: readonly string[]
}

/** What is known of one word form. `stop`: no topic. `parts`: stems of a compound's parts, [] when there are none. */
export type WordEntry = {
  stem: string
  stop: boolean
  parts: readonly string[]
  partWords: readonly string[]
  /** Labels of concepts that begin with this word; in German texts also English ones. null when there are none. */
  labels: readonly Phrase[] | null
  foreignLabels: readonly Phrase[] | null
}

/** Everything the engine knows about German and English; made once, never changed. */
export type Language = {
  version: string
  vocabulary: Vocabulary
  labels: Record<Lang, PhraseTable>
  lexicon: Lexicon
  entryOf: (word: string, lang: Lang) => WordEntry
  detect: (text: string) => Lang
  /** For names, of which only a few words tell the language: German when one of them is German. */
  detectName: (name: string) => Lang
  isKnown: (word: string, lang: Lang) => boolean
}

const cacheLimit = 400_000
const languages: readonly Lang[] = ['de', 'en']

function labelTables(vocabulary: Vocabulary): Record<Lang, PhraseTable> {
  const tables: Record<Lang, PhraseTable> = { de: new Map(), en: new Map() }
  for (const concept of vocabulary.concepts.values()) {
    for (const lang of languages) {
      for (const label of [concept.labels[lang], ...concept.synonyms[lang]]) {
        addPhrase(tables[lang], label, lang, concept.id)
      }
    }
  }
  for (const [text, ids] of vocabulary.ambiguous) {
    for (const lang of languages) for (const id of ids) addPhrase(tables[lang], text, lang, id)
  }
  return tables
}

function lexiconOf(vocabulary: Vocabulary, tsv: string | readonly string[]): Lexicon {
  const lexicon = emptyLexicon()
  for (const table of typeof tsv === 'string' ? [tsv] : tsv) addLexiconTsv(lexicon, table)
  // Synonyms of a concept need not be translations of each other word by word, the preferred labels are.
  for (const concept of vocabulary.concepts.values())
    addPair(lexicon, [concept.labels.de], [concept.labels.en])
  return lexicon
}

/** Does a translation of `whole` hold a translation of one of `parts`? Then the parts carry the meaning. */
function isTransparent(lexicon: Lexicon, whole: string, parts: readonly string[]): boolean {
  const wholeStems = new Set(singleTranslations(lexicon, whole).flatMap((value) => value.split(' ')))
  if (wholeStems.size === 0) return true
  return parts.some((part) =>
    singleTranslations(lexicon, part).some((value) => value.split(' ').some((stem) => wholeStems.has(stem)))
  )
}

function singleTranslations(lexicon: Lexicon, stem: string): string[] {
  const phrases = lexicon.de.phrases.get(stem) ?? []
  return phrases.filter((phrase) => phrase.stems.length === 1).flatMap((phrase) => phrase.values)
}

function knownGermanWords(vocabulary: Vocabulary, lexicon: Lexicon, corpusWords: readonly string[]) {
  const stems = new Set(lexicon.de.words)
  for (const concept of vocabulary.concepts.values()) {
    for (const label of [concept.labels.de, ...concept.synonyms.de]) {
      for (const token of tokenise(label)) if (token.word.length >= 4) stems.add(stemOf(token.word, 'de'))
    }
  }
  for (const word of corpusWords) if (word.length >= 4) stems.add(stemOf(word, 'de'))
  return stems
}

/**
 * Builds the language from its tables. Same tables, same language.
 * Throws an Error when the vocabulary table contradicts itself.
 */
export function createLanguage(sources: LanguageSources): Language {
  const vocabulary = readVocabulary(sources.vocabularyTsv, sources.ambiguousTsv)
  const lexicon = lexiconOf(vocabulary, sources.lexiconTsv)
  const labels = labelTables(vocabulary)
  const germanWords = knownGermanWords(vocabulary, lexicon, sources.corpusWords ?? [])
  const wholeWords = lexicon.de.words
  const isPart = (word: string): boolean =>
    word.length >= 4 ? germanWords.has(stemOf(word, 'de')) : lexicon.de.words.has(word)
  const caches: Record<Lang, Map<string, WordEntry>> = { de: new Map(), en: new Map() }

  function germanParts(word: string, stem: string): { parts: string[]; partWords: string[] } {
    const partWords = splitCompound(word, isPart)
    const parts = partWords.map((part) => stemOf(part, 'de'))
    if (parts.length < 2) return { parts: [], partWords: [] }
    if (wholeWords.has(stem) && !isTransparent(lexicon, stem, parts)) return { parts: [], partWords: [] }
    return { parts, partWords }
  }

  function entryOf(word: string, lang: Lang): WordEntry {
    const cache = caches[lang]
    const known = cache.get(word)
    if (known) return known
    const stem = stemOf(word, lang)
    const stop = isStopWord(word, lang) || (word.length < 2 && !/\p{N}/u.test(word))
    const split = lang === 'de' && !stop ? germanParts(word, stem) : { parts: [], partWords: [] }
    const foreignLabels = lang === 'de' ? (labels.en.get(stemOf(word, 'en')) ?? null) : null
    const entry: WordEntry = { stem, stop, ...split, labels: labels[lang].get(stem) ?? null, foreignLabels }
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(word, entry)
    return entry
  }

  const isKnown = (word: string, lang: Lang): boolean => {
    const stem = stemOf(word, lang)
    return lang === 'de' ? germanWords.has(stem) : lexicon.en.words.has(stem)
  }
  const isGermanOnly = (word: string): boolean =>
    /[äöüß]/.test(word) || (word.length > 3 && isKnown(word, 'de') && !isKnown(word, 'en'))
  return {
    version: versionOf(
      [sources.vocabularyTsv, sources.ambiguousTsv].concat(sources.lexiconTsv, sources.corpusWords ?? [])
    ),
    vocabulary,
    labels,
    lexicon,
    entryOf,
    detect: (text) => detectLanguage(tokenise(text.slice(0, 2_000)), isKnown),
    detectName: (name) => (tokenise(name).some(({ word }) => isGermanOnly(word)) ? 'de' : 'en'),
    isKnown
  }
}

/** The wording of a concept shown to people, or its id when the vocabulary does not know it. */
export function labelOf(language: Language, concept: string, lang: Lang): string {
  return language.vocabulary.concepts.get(concept)?.labels[lang] ?? concept
}
