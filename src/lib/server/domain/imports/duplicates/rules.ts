import { legalFormOf, withoutLegalForm } from '../../organisations/legal-forms.ts'

/** What two organisations are compared by. */
export interface Comparable {
  id: string
  name: string
  country: string | null
  city: string | null
  website: string | null
}

export const duplicateReasons = [
  'legal_form',
  'legal_form_missing',
  'other_country',
  'abbreviation',
  'word_order',
  'place_added',
  'words_added',
  'spelling',
  'acronym',
  'same_town',
  'same_website',
  'not_vouched'
] as const

export type DuplicateReason = (typeof duplicateReasons)[number]

export interface Likeness {
  reason: DuplicateReason
  params: Record<string, string>
  /** 0 to 1, for the order of the list only: nothing is merged by it. */
  score: number
}

/** Abbreviations that names use for ordinary words, folded. */
const abbreviations: Record<string, string> = {
  tu: 'technische universitaet',
  th: 'technische hochschule',
  fh: 'fachhochschule',
  hs: 'hochschule',
  uni: 'universitaet',
  univ: 'universitaet',
  univers: 'universitaet',
  ges: 'gesellschaft',
  gesell: 'gesellschaft',
  f: 'fuer',
  u: 'und',
  inst: 'institut',
  ing: 'ingenieur',
  int: 'international',
  intl: 'international',
  masch: 'maschinen',
  verw: 'verwaltung',
  nachf: 'nachfolger',
  gebr: 'gebrueder',
  st: 'sankt',
  tech: 'technik',
  univ_: 'universitaet'
}
const stopWords = new Set([
  'und',
  'fuer',
  'der',
  'die',
  'das',
  'des',
  'of',
  'the',
  'and',
  'for',
  'zur',
  'zum',
  'im',
  'in',
  'am',
  'an'
])
const commonHosts = /(?:facebook|linkedin|xing|instagram|wixsite|jimdo|google|blogspot|wordpress)\./

/** The words of a name without legal form, folded, abbreviations written out. */
export function wordsOf(name: string): string[] {
  const folded = withoutLegalForm(name)
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[&+]/g, ' und ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.flatMap((word) => (abbreviations[word] ?? word).split(' '))
}

/** Under these keys organisations that may be one meet. Two that share none are never compared. */
export function compareKeys(one: Pick<Comparable, 'name' | 'website'>): string[] {
  const words = wordsOf(one.name)
  const core = words.join('')
  const weighty = words.filter((word) => !stopWords.has(word))
  const keys = new Set<string>([`n:${core}`, `s:${[...weighty].sort().join(' ')}`])
  // A slip of the pen leaves the beginning or the end as it was, and the length nearly so.
  if (core.length >= 7) {
    const quarter = Math.floor(core.length / 4)
    for (const length of [quarter, quarter + 1]) {
      keys.add(`b${length}:${core.slice(0, 6)}`)
      keys.add(`e${length}:${core.slice(-8)}`)
    }
  }
  const town = townOf(words)
  if (town) keys.add(`m:${town}`)
  if (weighty.length >= 2) keys.add(`t:${weighty[0]}${weighty[1]}`)
  for (let count = 3; count <= Math.min(5, weighty.length); count++) {
    const initials = weighty
      .slice(0, count)
      .map((word) => word[0])
      .join('')
    keys.add(`a:${initials}${weighty.slice(count).join('')}`)
  }
  if (weighty.length <= 2 && /^[a-z]{3,5}$/.test(weighty[0] ?? '')) keys.add(`a:${weighty.join('')}`)
  const host = hostOf(one.website)
  if (host) keys.add(`w:${host}`)
  return [...keys].map((key) => key.slice(0, 200))
}

const remembered = new WeakMap<Comparable, string[]>()

/** An organisation is compared with many others: its words are taken apart once. */
function wordsOnce(one: Comparable): string[] {
  const words = remembered.get(one) ?? wordsOf(one.name)
  remembered.set(one, words)
  return words
}

/** Why two organisations are probably one, or null if they are not. */
export function likeness(a: Comparable, b: Comparable): Likeness | null {
  const [wordsA, wordsB] = [wordsOnce(a), wordsOnce(b)]
  const found = nameLikeness(a, b, wordsA, wordsB) ?? websiteLikeness(a, b)
  if (!found) return null
  const apart = a.country && b.country && a.country !== b.country
  if (apart)
    return { reason: 'other_country', params: { a: a.country!, b: b.country! }, score: found.score * 0.6 }
  return found
}

function nameLikeness(a: Comparable, b: Comparable, wordsA: string[], wordsB: string[]): Likeness | null {
  if (wordsA.join('') === wordsB.join('')) return sameWords(a, b, wordsA, wordsB)
  const sorted = (words: string[]) =>
    words
      .filter((word) => !stopWords.has(word))
      .sort()
      .join(' ')
  if (sorted(wordsA) === sorted(wordsB)) return { reason: 'word_order', params: {}, score: 0.9 }
  const town = townOf(wordsA)
  if (town && town === townOf(wordsB)) return { reason: 'same_town', params: {}, score: 0.8 }
  return longerBy(a, b, wordsA, wordsB) ?? slip(a, b, wordsA, wordsB) ?? acronym(wordsA, wordsB)
}

function sameWords(a: Comparable, b: Comparable, wordsA: string[], wordsB: string[]): Likeness {
  const [formA, formB] = [legalFormOf(a.name), legalFormOf(b.name)]
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (formA && formB && formA !== formB)
    return { reason: 'legal_form', params: { a: formA, b: formB }, score: 0.7 }
  if (formA !== formB)
    return { reason: 'legal_form_missing', params: { form: formA ?? formB ?? '' }, score: 0.9 }
  const spelledOut = plain(withoutLegalForm(a.name)) !== plain(withoutLegalForm(b.name))
  return {
    reason: spelledOut ? 'abbreviation' : 'spelling',
    params: { a: wordsA.join(' '), b: wordsB.join(' ') },
    score: 0.92
  }
}

/** One name is the other with a place or some words more. */
function longerBy(a: Comparable, b: Comparable, wordsA: string[], wordsB: string[]): Likeness | null {
  const [short, long] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  if (short.length === 0 || long.length - short.length > 6) return null
  const extra = [...long]
  for (const word of short) {
    const at = extra.indexOf(word)
    if (at === -1) return null
    extra.splice(at, 1)
  }
  const places = new Set([a.city, b.city].flatMap((city) => (city ? wordsOf(city) : [])))
  const added = extra.filter((word) => !stopWords.has(word))
  const sameCity = !a.city || !b.city || a.city === b.city
  const own = short.filter((word) => !stopWords.has(word))
  if (added.length > 0 && added.every((word) => places.has(word)) && own.join('').length >= 5)
    return { reason: 'place_added', params: { words: asWritten(a, b, added) }, score: 0.85 }
  // A family name alone is too little: "Busse" and "Busse Innovative Systeme" may be two.
  if (own.length < 2 || own.join('').length < 8 || !sameCity || added.some((word) => /\d/.test(word)))
    return null
  if (heads.has(own[0]!)) return null
  return { reason: 'words_added', params: { words: asWritten(a, b, added) }, score: 0.6 }
}

const townHeads =
  /^(?:stadtverwaltung|gemeindeverwaltung|stadt|gemeinde|landeshauptstadt|kreisfreie stadt|grosse kreisstadt|hansestadt|markt) /

/** The town whose administration a name means, however it calls itself. */
function townOf(words: readonly string[]): string | null {
  const text = words.join(' ')
  return townHeads.test(text) ? text.replace(townHeads, '') : null
}

/** Words as the names have them, for people to read. */
function asWritten(a: Comparable, b: Comparable, folded: readonly string[]): string {
  const written = `${a.name} ${b.name}`.split(/[^\p{L}\p{N}.]+/u)
  return folded.map((word) => written.find((one) => wordsOf(one).includes(word)) ?? word).join(' ')
}

/** Words behind which only the place tells one body from the next. */
const heads = new Set([
  'stadtverwaltung',
  'gemeindeverwaltung',
  'gemeinde',
  'stadt',
  'landkreis',
  'landratsamt',
  'freistaat',
  'universitaet'
])

/** A letter or two differ, in a word that is long enough, and everything else is the same. */
function slip(a: Comparable, b: Comparable, wordsA: string[], wordsB: string[]): Likeness | null {
  const [textA, textB] = [wordsA.join(' '), wordsB.join(' ')]
  const [coreA, coreB] = [wordsA.join(''), wordsB.join('')]
  if (textA.replace(/\D+/g, ' ').trim() !== textB.replace(/\D+/g, ' ').trim()) return null
  const shorter = Math.min(coreA.length, coreB.length)
  const allowed = shorter >= 14 ? 2 : shorter >= 7 ? 1 : 0
  if (allowed === 0 || Math.abs(coreA.length - coreB.length) > allowed) return null
  // In "Deltec Electronic" and "Emtec Electronic" it is the short first word that tells them apart.
  const apart = (word: string, other: string) =>
    word !== other && editDistance(word, other, 2) > slipsIn(Math.min(word.length, other.length))
  if (wordsA.length === wordsB.length && wordsA.some((word, index) => apart(word, wordsB[index]!)))
    return null
  const placesMatter = heads.has(wordsA[0] ?? '') && heads.has(wordsB[0] ?? '')
  if (placesMatter && (a.city ?? '') !== (b.city ?? '')) return null
  const steps = editDistance(coreA, coreB, allowed)
  if (steps > allowed) return null
  const aligned = wordsA.length === wordsB.length
  const [onlyA, onlyB] = [
    aligned ? wordsA.filter((word, index) => word !== wordsB[index]) : wordsA,
    aligned ? wordsB.filter((word, index) => word !== wordsA[index]) : wordsB
  ]
  return {
    reason: 'spelling',
    params: { a: asWritten(a, a, onlyA), b: asWritten(b, b, onlyB) },
    score: steps === 1 ? 0.88 : 0.75
  }
}

const slipsIn = (length: number) => (length >= 9 ? 2 : length >= 6 ? 1 : 0)

function acronym(wordsA: string[], wordsB: string[]): Likeness | null {
  const [short, long] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  const head = short[0] ?? ''
  const rest = short.slice(1).join('')
  const weighty = long.filter((word) => !stopWords.has(word))
  if (!/^[a-z]{3,5}$/.test(head) || weighty.length < head.length || rest === '') return null
  const initials = weighty
    .slice(0, head.length)
    .map((word) => word[0])
    .join('')
  if (initials !== head || weighty.slice(head.length).join('') !== rest) return null
  return { reason: 'acronym', params: { short: head.toUpperCase() }, score: 0.7 }
}

function websiteLikeness(a: Comparable, b: Comparable): Likeness | null {
  const [hostA, hostB] = [hostOf(a.website), hostOf(b.website)]
  return hostA && hostA === hostB ? { reason: 'same_website', params: { host: hostA }, score: 0.65 } : null
}

function hostOf(website: string | null): string | null {
  if (!website) return null
  const host = URL.parse(website)?.hostname.replace(/^www\./, '')
  return host && !commonHosts.test(`${host}.`) ? host : null
}

/** Damerau-Levenshtein distance (optimal string alignment), or more than `most` as soon as that is certain. */
export function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, beforeLast[j - 2]! + 1)
      row.push(best)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
