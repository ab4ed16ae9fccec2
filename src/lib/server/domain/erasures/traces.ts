/** What somebody is found by in texts that others wrote. */
export interface Traces {
  /** Ids of the accounts of a person, or of a contact. */
  ids: string[]
  names: string[]
  addresses: string[]
  phones: string[]
}

/** What stands in the place of a name that was struck out. */
export const struckOut = '[…]'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/**
 * A pattern of PostgreSQL for all of it, to be used without regard to case; null when there is nothing to look for. A name of
 * one word is nobody's alone ("Anna", "Service") and is left out; so are numbers too short to be one person's.
 */
export function patternOf({ ids, names, addresses, phones }: Traces): string | null {
  const whole = (texts: string[]) => texts.map((one) => `\\m${escaped(one)}\\M`)
  const parts = [
    ...ids.map(escaped),
    ...whole(addresses.filter((one) => one.includes('@'))),
    ...whole(names.filter((one) => /\S\s+\S/.test(one))),
    ...phones.filter((one) => one.replace(/\D/g, '').length >= 6).map(escaped)
  ]
  return parts.length > 0 ? [...new Set(parts)].join('|') : null
}

/** The same for texts in files. */
export function strikeOut(text: string, traces: Traces): string {
  const pattern = patternOf(traces)?.replaceAll('\\m', '(?<![\\w])').replaceAll('\\M', '(?![\\w])')
  return pattern ? text.replace(new RegExp(pattern, 'gi'), struckOut) : text
}
