import { addPhrase, type PhraseTable } from './phrases.ts'
import { stemOf } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { tokenise } from './tokens.ts'
import type { Lang } from './types.ts'

/**
 * Words of one language -> their translations, as runs of stems joined by blanks ("machin tool").
 * `words` are all single words of the side, as stems: what the compound splitter may cut out.
 */
export type LexiconSide = { phrases: PhraseTable; words: Set<string> }
export type Lexicon = Record<Lang, LexiconSide>

function alternatives(cell: string): string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** The words of a translation that carry meaning, as stems. */
export function translationStems(text: string, lang: Lang): string[] {
  const words = tokenise(text).map((token) => token.word)
  const content = words.filter((word) => !isStopWord(word, lang))
  return (content.length > 0 ? content : words).map((word) => stemOf(word, lang))
}

export function emptyLexicon(): Lexicon {
  return {
    de: { phrases: new Map(), words: new Set() },
    en: { phrases: new Map(), words: new Set() }
  }
}

/** Every German wording of a line translates every English one, and back. */
export function addPair(lexicon: Lexicon, de: readonly string[], en: readonly string[]): void {
  const sides: [Lang, readonly string[], Lang, readonly string[]][] = [
    ['de', de, 'en', en],
    ['en', en, 'de', de]
  ]
  for (const [lang, labels, other, targets] of sides) {
    for (const label of labels) {
      for (const target of targets) {
        addPhrase(lexicon[lang].phrases, label, lang, translationStems(target, other).join(' '))
      }
      const words = tokenise(label)
      if (words.length === 1) lexicon[lang].words.add(stemOf(words[0]!.word, lang))
    }
  }
}

/** Reads lines "German|German<tab>English|English"; lines that start with # are comments. */
export function addLexiconTsv(lexicon: Lexicon, tsv: string): void {
  for (const line of tsv.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [de = '', en = ''] = line.split('\t')
    addPair(lexicon, alternatives(de), alternatives(en))
  }
}
