/** Identifiers of organisations: how each is written, and whether its check digits agree. No register is asked. */
export const identifierSchemes = ['vat', 'register', 'lei', 'ror', 'euid'] as const
export type IdentifierScheme = (typeof identifierSchemes)[number]

export type IdentifierCheck = { ok: true; value: string } | { ok: false; why: 'form' | 'check' }

/** The identifier as it is stored (no spaces, capitals where the scheme has them), or what is wrong with it. */
export function checkIdentifier(scheme: IdentifierScheme, given: string): IdentifierCheck {
  return checks[scheme](given.trim())
}

const checks: Record<IdentifierScheme, (given: string) => IdentifierCheck> = {
  vat: checkVat,
  register: checkRegister,
  lei: checkLei,
  ror: checkRor,
  euid: checkEuid
}

const wrong = (why: 'form' | 'check'): IdentifierCheck => ({ ok: false, why })
const right = (value: string): IdentifierCheck => ({ ok: true, value })

/** VAT numbers of the Union by country, after the form VIES publishes; Northern Ireland is XI, Greece EL. */
const vatForms: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^[1-9]\d{8}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/
}

function checkVat(given: string): IdentifierCheck {
  const value = given.replace(/[\s.-]/g, '').toUpperCase()
  const form = vatForms[value.slice(0, 2)]
  if (!form?.test(value.slice(2))) return wrong('form')
  // Only the German check digit is public in a form worth checking (ISO 7064, MOD 11,10).
  return value.startsWith('DE') && !agreesMod1110(value.slice(2)) ? wrong('check') : right(value)
}

/** ISO 7064 MOD 11,10: the last of nine digits checks the eight before it. */
function agreesMod1110(digits: string): boolean {
  let product = 10
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (2 * sum) % 11
  }
  return (11 - product) % 10 === Number(digits.at(-1))
}

/** A German register number is unique only with its court: "Leipzig HRB 12345". */
function checkRegister(given: string): IdentifierCheck {
  const found =
    /^(?:AG|Amtsgericht)?\s*([\p{L}][\p{L} .()/-]+?)[\s,]+(HRA|HRB|GnR|PR|VR|GsR)\s*([1-9]\d{0,5})\s*([A-ZÄÖÜ]{1,4})?$/u.exec(
      given.replace(/\s+/g, ' ')
    )
  if (!found) return wrong('form')
  const [, court, type, number, suffix] = found
  return right([court!.trim(), type, number, suffix].filter(Boolean).join(' '))
}

/** ISO 17442: letters count from 10 to 35; the whole number modulo 97 is 1. */
function checkLei(given: string): IdentifierCheck {
  const value = given.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z0-9]{18}\d{2}$/.test(value)) return wrong('form')
  const digits = [...value].map((one) => parseInt(one, 36)).join('')
  return BigInt(digits) % 97n === 1n ? right(value) : wrong('check')
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'

/** Research Organization Registry: six base-32 letters after a zero, two check digits (98 - n * 100 mod 97). */
function checkRor(given: string): IdentifierCheck {
  const value = given.toLowerCase().replace(/^https?:\/\/ror\.org\//, '')
  if (!/^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(value)) return wrong('form')
  const number = [...value.slice(1, 7)].reduce((sum, one) => sum * 32 + crockford.indexOf(one), 0)
  return 98 - ((number * 100) % 97) === Number(value.slice(7)) ? right(value) : wrong('check')
}

function checkEuid(given: string): IdentifierCheck {
  const value = given.replace(/\s/g, '')
  const isOne = /^DE[A-Z]\d{4}[A-Z]?\.(HRA|HRB|GnR|PR|VR|GsR)\d{1,6}[A-Z]{0,4}$/.test(value)
  return isOne ? right(value) : wrong('form')
}
