import { randomBytes, randomUUID } from 'node:crypto'
import type { Instant } from './clock.ts'

/**
 * UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits. Sorts by time, so new rows
 * land at the end of an index. Made here because PostgreSQL 15 has no uuidv7().
 */
export function newId(now: Instant): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A random id (version 4) for anonymous things that others see: version 7 would tell when they were made. */
export function newAnonymousId(): string {
  return randomUUID()
}

/** 256 bits for links and cookies, in letters that survive every mail program. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether a text from outside could be an id of ours at all: PostgreSQL refuses to compare anything else. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** 128 bits for the part of a mail address that nobody guesses; small letters, because some mail servers know no other. */
export function newMailToken(): string {
  return randomBytes(16).toString('hex')
}
