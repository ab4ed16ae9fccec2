/**
 * Splits German compounds into words that are known on their own ("Batteriespeicherhersteller" into
 * "batteriespeicher" and "hersteller").
 *
 * After Koehn and Knight (2003), Empirical methods for compound splitting: a split is taken only if every part is a
 * known word, and the split with the fewest, longest parts wins. Whether a known word is split at all is decided by
 * its translation: "Werkzeugmaschine" is a "machine tool", so its parts mean something; "Wasserstoff" is
 * "hydrogen", neither water nor stuff, so it stays whole.
 */

const shortest = 3
const longestWord = 45
const linkings = ['', 's', 'n', 'en', 'es', 'er', 'e', 'ns']
const maxParts = 4

/** `isPart` says whether a lower-case word is known; it decides what may be cut out. */
export type PartTest = (word: string) => boolean

type Split = { parts: string[]; worth: number }

function bestOf(a: Split | null, b: Split | null): Split | null {
  if (!a) return b
  if (!b) return a
  if (b.parts.length !== a.parts.length) return b.parts.length < a.parts.length ? b : a
  return b.worth > a.worth ? b : a
}

function splitFrom(
  word: string,
  isPart: PartTest,
  depth: number,
  memo: Map<string, Split | null>
): Split | null {
  const known = memo.get(word)
  if (known !== undefined) return known
  let best: Split | null = null
  if (word.length >= shortest && isPart(word)) best = { parts: [word], worth: word.length * word.length }
  if (!best && depth < maxParts) {
    for (let cut = word.length - shortest; cut >= shortest; cut--) {
      const head = headOf(word.slice(0, cut), isPart)
      if (head === null) continue
      const rest = splitFrom(word.slice(cut), isPart, depth + 1, memo)
      if (!rest) continue
      best = bestOf(best, { parts: [head, ...rest.parts], worth: head.length * head.length + rest.worth })
    }
  }
  memo.set(word, best)
  return best
}

/** The known word in front of a linking element ("produktions" -> "produktion"), or null. */
function headOf(piece: string, isPart: PartTest): string | null {
  for (const linking of linkings) {
    if (!piece.endsWith(linking)) continue
    const base = linking === '' ? piece : piece.slice(0, -linking.length)
    if (base.length >= shortest && isPart(base)) return base
  }
  return null
}

/** Parts of a compound (two or more), or [] when it cannot be split. `word` is lower case. */
export function splitCompound(word: string, isPart: PartTest): string[] {
  if (word.length < 2 * shortest + 1 || word.length > longestWord) return []
  let best: Split | null = null
  const memo = new Map<string, Split | null>()
  for (let cut = word.length - shortest; cut >= shortest; cut--) {
    const head = headOf(word.slice(0, cut), isPart)
    if (head === null) continue
    const rest = splitFrom(word.slice(cut), isPart, 2, memo)
    if (!rest) continue
    best = bestOf(best, { parts: [head, ...rest.parts], worth: head.length * head.length + rest.worth })
  }
  return best ? best.parts : []
}
