import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { entriesBetween } from './seal-store.ts'
import type { SealedEntry } from './sealing.ts'

/** Entries behind the last seal, read at a time. */
const batch = 1000

/** Opens a short transaction in the hub for each piece that is read: whoever takes the file slowly holds nothing up. */
export type ReadInHub = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * A hub's audit trail with its seals, as lines of JSON, so that somebody who has neither the program nor the database can check
 * it. The format and how to check it stand in docs/audit-trail.md. Memory stays the same however long the trail is.
 */
export async function* sealedTrail(
  read: ReadInHub,
  hub: { id: number; name: string },
  at: Instant
): AsyncGenerator<string> {
  yield line({ format: 'hubwerk audit trail', version: 1, hub: hub.id, name: hub.name, at })
  const sums = { seals: 0, entries: 0, unsealed: 0 }
  // Below any number that a sequence gives: what was put before the first entry is shown, too.
  let after = -(2n ** 63n)
  for (let position = 0; ;) {
    const next = await read((tx) => sealedBatch(tx, hub.id, position, after))
    if (!next) break
    const { seal, entries } = next
    position = seal.position
    after = seal.last_seq
    sums.seals++
    sums.entries += entries.length
    yield line({ seal: sealFacts(seal) }) + entries.map(entryLine).join('')
  }
  for (;;) {
    const entries = await read((tx) => entriesBetween(tx, hub.id, after, null, batch))
    if (entries.length === 0) break
    after = entries.at(-1)!.seq
    sums.unsealed += entries.length
    yield entries.map(entryLine).join('')
  }
  yield line({ end: sums })
}

async function sealedBatch(tx: Tx, hub: number, behind: number, after: bigint) {
  const seal = await tx
    .selectFrom('audit_seal')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('position', '>', behind)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return seal && { seal, entries: await entriesBetween(tx, hub, after, seal.last_seq) }
}

type Seal = NonNullable<Awaited<ReturnType<typeof sealedBatch>>>['seal']

const sealFacts = (seal: Seal) => ({
  position: seal.position,
  first: String(seal.first_seq),
  last: String(seal.last_seq),
  count: seal.count,
  gaps: seal.gaps,
  sealedAt: seal.sealed_at,
  previous: seal.previous_hash.toString('hex'),
  hash: seal.hash.toString('hex'),
  records: seal.row_hashes.toString('hex')
})

const entryLine = ({ seq, ...entry }: SealedEntry) => line({ entry: { seq: String(seq), ...entry } })

/** U+2028 and U+2029 end a line for some readers: they are written as escapes. */
const line = (content: object) =>
  `${JSON.stringify(content).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`
