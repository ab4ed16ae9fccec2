import { createHash } from 'node:crypto'

/**
 * The id that is left of an erased person or contact: a UUID of version 8 (RFC 9562) from the SHA-256 of the former one. Ids
 * carry 74 random bits, so nobody finds the way back; whoever still holds the former id (an older backup) finds the way
 * forth, which is how an erasure is carried out again after a restore. What is a remainder already stays as it is.
 */
export function remainderOf(id: string): string {
  if (isRemainder(id)) return id
  const bytes = createHash('sha256').update(`hubwerk remainder\n${id}`).digest().subarray(0, 16)
  bytes[6] = 0x80 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export const isRemainder = (id: string): boolean => id[14] === '8'

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** A text with every id in it as it would be after an erasure: the same before and after one. */
export const withRemainders = (text: string): string => text.replace(ids, remainderOf)
