import { eld } from 'eld/medium'
import { isStopWord } from './stop-words.ts'
import type { Token } from './tokens.ts'
import type { Lang } from './types.ts'

const wordsRead = 80
const surelyDifferent = 1
const germanEndings =
  /(ung|ungen|keit|heit|schaft|lich|liche|lichen|licher|isch|ische|ischen|ieren|iert|bar|tät|ismus)$/
const englishEndings = /(tion|tions|ing|ity|ment|ments|ness|ous|ies|ed|ly|ics|ical|ance|ence|ship|ers|ways)$/

/** Short texts without clear words: which language has these runs of letters (n-grams, library `eld`)? */
function likelierByLetters(text: string): Lang {
  const scores: Record<string, number> = eld.detect(text).getScores()
  return (scores['de'] ?? 0) > (scores['en'] ?? 0) ? 'de' : 'en'
}

/**
 * German or English? Function words weigh most (Grefenstette 1995, Comparing two language identification schemes),
 * then words the lexicon knows in one language only, then letters and endings. What that leaves open is told by runs of letters.
 * `isKnown` says whether a word is known in a language.
 */
export function detectLanguage(
  tokens: readonly Token[],
  isKnown: (word: string, lang: Lang) => boolean
): Lang {
  let german = 0
  let english = 0
  const seen = Math.min(tokens.length, wordsRead)
  for (let i = 0; i < seen; i++) {
    const { word, raw } = tokens[i]!
    const german3 = isStopWord(word, 'de')
    const english3 = isStopWord(word, 'en')
    if (german3 !== english3) {
      if (german3) german += 3
      else english += 3
      continue
    }
    if (/[äöüß]/.test(word)) german += 2
    if (word.length < 4) continue
    const knownGerman = isKnown(word, 'de')
    const knownEnglish = isKnown(word, 'en')
    if (knownGerman && !knownEnglish) german += 2
    if (knownEnglish && !knownGerman) english += 2
    if (germanEndings.test(word)) german += 1
    if (englishEndings.test(word)) english += 1
    if (i > 0 && raw !== word && word.length > 14) german += 1
  }
  if (Math.abs(german - english) > surelyDifferent) return german > english ? 'de' : 'en'
  return likelierByLetters(
    tokens
      .slice(0, wordsRead)
      .map((token) => token.raw)
      .join(' ')
  )
}
