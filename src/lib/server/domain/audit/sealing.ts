import { createHash } from 'node:crypto'
import { withRemainders } from '../erasures/remainder.ts'

/** One entry of the audit trail as it is sealed; `params` as parsed JSON. */
export interface SealedEntry {
  seq: bigint
  at: Date
  actorId: string | null
  onBehalfOf: string | null
  forOrganisationId: string | null
  code: string
  subjectType: string
  subjectId: string
  params: Record<string, unknown>
  correlationId: string | null
}

const hashBytes = 16
const recordBytes = 8 + hashBytes

/**
 * SHA-256, first 16 bytes, of an entry without its number, written as a JSON array with sorted params. Ids stand as they
 * would after an erasure, so that erasing a person breaks no seal.
 */
function hashOfEntry(entry: SealedEntry): Buffer {
  const params = Object.entries(entry.params).sort(([a], [b]) => (a < b ? -1 : 1))
  const { at, actorId, onBehalfOf, code, subjectType, subjectId, correlationId } = entry
  const row = [at.toISOString(), actorId, onBehalfOf, code, subjectType, subjectId, params, correlationId]
  // Entries without one keep the hash that they were sealed with before there was such a thing.
  const { forOrganisationId } = entry
  if (forOrganisationId) row.push(forOrganisationId)
  return createHash('sha256')
    .update(withRemainders(JSON.stringify(row)))
    .digest()
    .subarray(0, hashBytes)
}

/** Number (8 bytes) and hash (16 bytes) of each entry, one after the other. */
export const recordsOf = (entries: readonly SealedEntry[]): Buffer =>
  Buffer.concat(
    entries.map((entry) => {
      const number = Buffer.alloc(8)
      number.writeBigInt64BE(entry.seq)
      return Buffer.concat([number, hashOfEntry(entry)])
    })
  )

/** What the seal itself says: its batch, where it stands, and the hash of the seal before it. */
export function hashOfSeal(hub: number, position: number, previous: Buffer, records: Buffer): Buffer {
  return createHash('sha256').update(previous).update(`${hub} ${position}\n`).update(records).digest()
}

/** The seal before the first one. */
export const noSeal = Buffer.alloc(32)

export type Flaw =
  { kind: 'changed' | 'deleted' | 'inserted' | 'moved'; seq: bigint } | { kind: 'seal'; position: number }

/** What of a sealed batch is no longer as it was sealed, entry by entry; `found` are those between its first and last. */
export function flawsOf(records: Buffer, found: readonly SealedEntry[]): Flaw[] {
  const sealed = new Map<bigint, string>()
  for (let at = 0; at < records.length; at += recordBytes)
    sealed.set(records.readBigInt64BE(at), records.toString('hex', at + 8, at + recordBytes))
  const hashes = new Set(sealed.values())
  const flaws: Flaw[] = []
  const seen = new Set<bigint>()
  for (const entry of found) {
    seen.add(entry.seq)
    const hash = hashOfEntry(entry).toString('hex')
    const expected = sealed.get(entry.seq)
    if (hash === expected) continue
    // What stands here was sealed under another number.
    if (hashes.has(hash)) flaws.push({ kind: 'moved', seq: entry.seq })
    else flaws.push({ kind: expected === undefined ? 'inserted' : 'changed', seq: entry.seq })
  }
  for (const seq of sealed.keys()) if (!seen.has(seq)) flaws.push({ kind: 'deleted', seq })
  return flaws
}
