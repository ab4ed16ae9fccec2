import { withoutLegalForm } from '../organisations/legal-forms.ts'

/** What is known of an owner and would lead to it from a text. */
export interface OwnerFacts {
  /** Present, former and short names, with or without legal forms. */
  names: string[]
  people: string[]
  /** Of mail and web, without "www.". */
  domains: string[]
  identifiers: string[]
  streets: string[]
  postcodes: string[]
  phones: string[]
  /** Words that stand in this profile and in nobody else's. */
  ownWords: string[]
}

export type GiveAwayKind =
  | 'name'
  | 'partOfName'
  | 'initials'
  | 'person'
  | 'familyName'
  | 'email'
  | 'ownDomain'
  | 'webAddress'
  | 'phone'
  | 'identifier'
  | 'street'
  | 'postcode'
  | 'ownWord'

export interface GiveAway {
  kind: GiveAwayKind
  /** As they stand in the text. */
  words: string
  /** Names the owner outright: cannot be confirmed, only changed. */
  blocks: boolean
}

const blocking: readonly GiveAwayKind[] = ['name', 'person', 'email', 'ownDomain', 'identifier']

interface Token {
  start: number
  end: number
  folded: string
}

/**
 * The words of a text that name its owner or lead to it, each once, what blocks first. Spelling, spaces, hyphens and case make no
ence to names. Says nothing of what a reader may conclude from the matter itself: only its author can judge that.
 */
export function giveAways(
  text: string,
  facts: OwnerFacts,
  isCommon: (word: string) => boolean = () => false
): GiveAway[] {
  const tokens = tokensOf(text)
  const found: [GiveAwayKind, string][] = [
    ...addresses(text, facts),
    ...numbers(text, facts),
    ...facts.names.flatMap((name) => namesIn(text, tokens, name, isCommon)),
    ...facts.people.flatMap((person) => peopleIn(text, tokens, person)),
    ...facts.streets.flatMap((street) => sequences(text, tokens, streetName(street), 'street')),
    ...facts.postcodes.flatMap((code) => sequences(text, tokens, code, 'postcode')),
    ...facts.ownWords.flatMap((word) => sequences(text, tokens, word, 'ownWord'))
  ]
  const seen = new Set<string>()
  const all = found.flatMap(([kind, words]): GiveAway[] => {
    const key = words.toLowerCase()
    if (seen.has(key)) return []
    seen.add(key)
    return [{ kind, words, blocks: blocking.includes(kind) }]
  })
  return all.sort((a, b) => Number(b.blocks) - Number(a.blocks))
}

export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[äæ]/g, 'ae')
    .replace(/[öø]/g, 'oe')
    .replace(/ü/g, 'ue')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    folded: folded(hit[0])
  }))

const mail = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z]{2,}/giu
const web =
  /(?:https?:\/\/|www\.)[^\s<>"]+|(?<![\w@.-])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*\.(?:de|com|org|net|eu|io|ai|app|dev|tech|info|biz|berlin|sachsen|example|at|ch|fr|pl|cz|uk)(?![\w-])(?:\/[^\s<>"]*)?/giu

function addresses(text: string, { domains }: OwnerFacts): [GiveAwayKind, string][] {
  const mails = [...text.matchAll(mail)].map((hit) => hit[0])
  const rest = mails.reduce((left, one) => left.replaceAll(one, ' '), text)
  const sites = [...rest.matchAll(web)].map((hit) => hit[0].replace(/[.,;:!?)]+$/, ''))
  const own = domains.filter((domain) => rest.toLowerCase().includes(domain.toLowerCase()))
  return [
    ...mails.map((one): [GiveAwayKind, string] => ['email', one]),
    ...sites.map((one): [GiveAwayKind, string] => [
      own.some((domain) => one.toLowerCase().includes(domain.toLowerCase())) ? 'ownDomain' : 'webAddress',
      one
    ]),
    ...own
      .filter((domain) => !sites.some((one) => one.toLowerCase().includes(domain.toLowerCase())))
      .map((domain): [GiveAwayKind, string] => ['ownDomain', domain])
  ]
}

const bare = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
const registerNumber =
  /\b(?:HR[AB]|GnR|VR|PR)\s*\.?\s*\d{2,7}\b|\bDE\s?\d{3}\s?\d{3}\s?\d{3}\b|\bUSt-?Id(?:Nr)?\.?:?\s*\S+/gu
const phoneNumber = /(?:\+|\b00|\b0)[\d()][\d\s()/.-]{5,}\d/gu

function numbers(text: string, { identifiers, phones }: OwnerFacts): [GiveAwayKind, string][] {
  const held = bare(text)
  const own = identifiers.filter((one) => bare(one).length >= 5 && held.includes(bare(one)))
  const registered = [...text.matchAll(registerNumber)].map((hit) => hit[0].trim())
  const called = [...text.matchAll(phoneNumber)].map((hit) => hit[0].trim())
  const digits = text.replace(/\D/g, '')
  const known = phones.filter((phone) => {
    const tail = phone.replace(/\D/g, '').slice(-7)
    return tail.length >= 6 && digits.includes(tail)
  })
  return [
    ...registered.map((one): [GiveAwayKind, string] => ['identifier', one]),
    ...own
      .filter((one) => !registered.some((other) => bare(other).includes(bare(one))))
      .map((one): [GiveAwayKind, string] => ['identifier', one]),
    ...(called.length > 0 ? called : known).map((one): [GiveAwayKind, string] => ['phone', one])
  ]
}

/** Words of a legal form or of what many are called: none of them tells who it is. */
const commonInNames = new Set(
  (
    'gmbh ggmbh ug ag se kg ohg gbr eg ev mbh co kgaa ltd inc llc haftungsbeschraenkt demo und and der die das the of fuer ' +
    'for gesellschaft verein stiftung institut institute hochschule universitaet university stadtwerke stadt landkreis ' +
    'bank sparkasse ventures capital partners invest gruppe group holding systems systeme solutions technologies ' +
    'technologie technik labs lab werke werk energie energy digital software services service consulting beratung ' +
    'netzwerk cluster verband kammer zentrum center centre klinik klinikum health medical robotics logistik logistics ' +
    'sachsen leipzig dresden chemnitz deutschland germany saxony mitteldeutschland'
  ).split(' ')
)

function namesIn(
  text: string,
  tokens: readonly Token[],
  name: string,
  isCommon: (word: string) => boolean
): [GiveAwayKind, string][] {
  const plain = withoutForms(name)
  const words = tokensOf(plain)
  if (words.length === 0) return []
  const whole = sequences(text, tokens, plain, 'name')
  if (whole.length > 0) return whole
  const parts = words
    .filter(({ folded: word }) => word.length >= 4 && !commonInNames.has(word) && !isCommon(word))
    .flatMap((word) => sequences(text, tokens, word.folded, 'partOfName'))
  return [...parts, ...initials(text, plain)]
}

/** "Stadtwerke Pleißenaue (Demo)" and "Wattlauf GmbH" without what says only what they are. */
const withoutForms = (name: string): string => withoutLegalForm(name.replace(/\([^)]*\)/g, ' '))

function initials(text: string, name: string): [GiveAwayKind, string][] {
  const short = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toUpperCase())
    .join('')
  if (short.length < 3) return []
  return new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'u').test(text)
    ? [['initials', short]]
    : []
}

function peopleIn(text: string, tokens: readonly Token[], person: string): [GiveAwayKind, string][] {
  const words = person.split(/\s+/).filter((word) => word.length >= 2 && !/\.$/.test(word))
  if (words.length === 0) return []
  const whole = words.length > 1 ? sequences(text, tokens, words.join(' '), 'person') : []
  if (whole.length > 0) return whole
  const family = words.at(-1)!
  return family.length >= 4 ? sequences(text, tokens, family, 'familyName', true) : []
}

const streetName = (street: string) => street.replace(/\s*\d+\s*\w?\s*$/, '')

/**
 * Runs of words that spell `wanted`, whatever stands between its parts; the last word may go on ("Wattlaufs"), unless the
 * wanted one is short or `isExact`.
 */
function sequences(
  text: string,
  tokens: readonly Token[],
  wanted: string,
  kind: GiveAwayKind,
  isExact = false
): [GiveAwayKind, string][] {
  const key = folded(wanted).replace(/[^\p{L}\p{N}]/gu, '')
  if (key.length < 3) return []
  const mayGoOn = !isExact && key.length >= 5
  const found: [GiveAwayKind, string][] = []
  for (let first = 0; first < tokens.length; first++) {
    let joined = ''
    for (let last = first; last < tokens.length && joined.length < key.length; last++) {
      joined += tokens[last]!.folded
      if (joined === key || joined === `${key}s` || (mayGoOn && joined.startsWith(key))) {
        found.push([kind, text.slice(tokens[first]!.start, tokens[last]!.end)])
        break
      }
      if (!key.startsWith(joined)) break
    }
  }
  return found
}
