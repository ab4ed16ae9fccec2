/**
 * Cuts a text into words and remembers where they stood.
 *
 * Offsets count UTF-16 code units, so that `text.slice(start, end)` is what the author wrote.
 */

/** One word of a text. `word` is lower case and free of soft hyphens; `raw` is as written. */
export type Token = { start: number; end: number; raw: string; word: string }

/** Longer texts are read up to here (UTF-16 units): a bound for hostile input, far above any real profile. */
export const maxTextLength = 100_000
/** Longer words carry no meaning a person could have typed; they are left out. */
const maxWordLength = 60
const maxTagLength = 400

const separator = 0
const letter = 1
const digit = 2
const invisible = 3
const lessThan = 60
const greaterThan = 62
const ampersand = 38
const semicolon = 59

/** Class of every UTF-16 unit, filled when first met. 255 = not looked up yet. */
const classes = new Uint8Array(65_536).fill(255)

function classify(unit: number): number {
  const known = classes[unit]!
  if (known !== 255) return known
  const character = String.fromCharCode(unit)
  const found = /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(character)
    ? invisible
    : /\p{L}|\p{M}/u.test(character)
      ? letter
      : /\p{N}/u.test(character)
        ? digit
        : separator
  classes[unit] = found
  return found
}

/** End of the HTML tag or entity that starts at `index`, or `index` when there is none. */
function skipMarkup(text: string, index: number, limit: number): number {
  const unit = text.charCodeAt(index)
  if (unit === lessThan) {
    const next = text.charCodeAt(index + 1)
    if (next !== 47 && next !== 33 && classify(next) !== letter) return index
    const stop = Math.min(limit, index + maxTagLength)
    for (let i = index + 1; i < stop; i++) {
      const inside = text.charCodeAt(i)
      if (inside === greaterThan) return i + 1
      if (inside === lessThan) return index
    }
    return index
  }
  if (unit === ampersand) {
    const stop = Math.min(limit, index + 10)
    for (let i = index + 1; i < stop; i++) {
      if (text.charCodeAt(i) === semicolon) return i > index + 2 ? i + 1 : index
      const kind = classify(text.charCodeAt(i))
      if (kind === separator && text.charCodeAt(i) !== 35) return index
    }
  }
  return index
}

function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  const character = String.fromCharCode(unit)
  return character !== character.toLowerCase()
}

/**
 * Where words that lost the space between them meet: "WerkzeugmaschinenGmbH" is two words, "LoRaWAN" is one.
 * Tables pulled out of PDF files are full of these.
 */
function joinInside(text: string, start: number, end: number): number {
  if (end - start < 7) return -1
  for (let i = start + 4; i <= end - 3; i++) {
    if (!isUpper(text.charCodeAt(i))) continue
    if (isUpper(text.charCodeAt(i - 1)) || isUpper(text.charCodeAt(i - 2))) continue
    if (isUpper(text.charCodeAt(i + 1)) && !isUpper(text.charCodeAt(i + 2))) continue
    return i
  }
  return -1
}

/** Lower case and composed; words that already are, as most, are returned as they came. */
function lowerCase(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit > 127) return word.toLowerCase().normalize('NFC')
    if (unit >= 65 && unit <= 90) return word.toLowerCase()
  }
  return word
}

function pushWord(tokens: Token[], text: string, start: number, end: number, hidden: boolean): void {
  if (end - start > maxWordLength) return
  const join = hidden ? -1 : joinInside(text, start, end)
  if (join > 0) {
    pushWord(tokens, text, start, join, false)
    pushWord(tokens, text, join, end, false)
    return
  }
  const raw = text.slice(start, end)
  const clean = hidden ? raw.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '') : raw
  if (clean === '') return
  tokens.push({ start, end, raw: clean, word: lowerCase(clean) })
}

/** Words of `text` in order. HTML tags, entities, control characters and symbols separate words. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const limit = Math.min(text.length, maxTextLength)
  let start = -1
  let hidden = false
  let i = 0
  while (i < limit) {
    const unit = text.charCodeAt(i)
    const kind = classify(unit)
    if (kind === letter || kind === digit) {
      if (start < 0) start = i
    } else if (kind === invisible) {
      if (start >= 0) hidden = true
    } else {
      if (start >= 0) pushWord(tokens, text, start, i, hidden)
      start = -1
      hidden = false
      if (unit === lessThan || unit === ampersand) {
        const after = skipMarkup(text, i, limit)
        if (after > i) {
          i = after
          continue
        }
      }
    }
    i++
  }
  if (start >= 0) pushWord(tokens, text, start, limit, hidden)
  return tokens
}
