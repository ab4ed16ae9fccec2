import type { Instant } from '../../platform/clock.ts'

/** A sign-in link works once and for 15 minutes; the first one of an installation has an hour, it waits on a console. */
export const linkLifeMinutes = 15
export const firstLinkLifeMinutes = 60
export const sessionLifeDays = 14
/** So long expired links and sessions stay, for questions about them; then nobody needs them. */
export const daysKeptExpired = 30
/** A session notes that it was seen at most this often: reading a page is no reason to write. */
export const minutesBetweenSeen = 5
/** An address that an office vouched for counts after this time, unless an older address objects. */
export const addressGrantHours = 24
export const mostAddresses = 10

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  new Date(at.getTime() + minutes * 60_000)
export const daysAfter = (at: Instant, days: number): Instant => minutesAfter(at, days * 24 * 60)

/** Whether a session's last sight is old enough to be written anew. */
export const isTimeToNote = (seenAt: Instant, now: Instant): boolean =>
  now.getTime() - seenAt.getTime() >= minutesBetweenSeen * 60_000

/**
 * Where to go on after signing in: a path of these pages, or null. Anything that a browser could read as another site
 * (two slashes, a backslash, a control character, another scheme) is no path.
 */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > 500) return null
  // eslint-disable-next-line no-control-regex -- browsers drop tabs and line ends, which could uncover a second slash
  if (!/^\/(de|en)(?=[/?#]|$)/.test(next) || /[\\\u0000-\u0020\u007f]/.test(next)) return null
  const read = new URL(next, 'http://here.invalid')
  if (read.host !== 'here.invalid' || read.pathname.includes('//')) return null
  return read.pathname + read.search + read.hash
}

/** The part of an address that one household or office shares: 24 bits of IPv4, 56 of IPv6. */
export function networkPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (/^\d+(\.\d+){3}$/.test(plain)) return plain.split('.').slice(0, 3).join('.')
  const [front = '', back] = plain.toLowerCase().split('%')[0]!.split('::')
  const left = front.split(':').filter(Boolean)
  const right = (back ?? '').split(':').filter(Boolean)
  const gap = back === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right].map((group) => group.padStart(4, '0'))
  return groups.slice(0, 4).join('').slice(0, 14)
}
