import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Flaw, flawsOf, hashOfSeal, noSeal, recordsOf, type SealedEntry } from './sealing.ts'

/** Entries under one seal. */
const batch = 1000

/** Entries of a hub with a number above `after` and up to `upTo`, in order. */
export function entriesBetween(
  db: Db,
  hub: number,
  after: bigint,
  upTo: bigint | null,
  limit?: number
): Promise<SealedEntry[]> {
  let query = db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'actor_id as actorId', 'on_behalf_of as onBehalfOf', 'code'])
    .select('for_organisation_id as forOrganisationId')
    .select([
      'subject_type as subjectType',
      'subject_id as subjectId',
      'params',
      'correlation_id as correlationId'
    ])
    .where('hub_id', '=', hub)
    .where('seq', '>', after)
    .orderBy('seq')
  if (upTo !== null) query = query.where('seq', '<=', upTo)
  if (limit) query = query.limit(limit)
  return query.execute()
}

const lastSeal = (db: Db, hub: number) =>
  db
    .selectFrom('audit_seal')
    .select(['position', 'last_seq as lastSeq', 'hash'])
    .where('hub_id', '=', hub)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Waits for nobody: where an entry is just being written, the round is left out.
 * @returns the number up to which all entries are there for good; null when somebody is writing.
 */
export async function settledUpTo(tx: Tx): Promise<bigint | null> {
  await sql`savepoint quiet`.execute(tx)
  try {
    await sql`lock table audit_entry in share mode nowait`.execute(tx)
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error
    await sql`rollback to savepoint quiet`.execute(tx)
    return null
  }
  const row = await tx
    .selectFrom('audit_entry')
    .select((of) => of.fn.max('seq').as('seq'))
    .executeTakeFirst()
  await sql`rollback to savepoint quiet`.execute(tx)
  return row?.seq ?? 0n
}

/** Puts the next batch of a hub under a seal. @returns how many entries; 0 when all are sealed. */
export async function sealNextBatch(tx: Tx, hub: number, upTo: bigint, now: Instant): Promise<number> {
  const before = await lastSeal(tx, hub)
  const entries = await entriesBetween(tx, hub, before?.lastSeq ?? 0n, upTo, batch)
  if (entries.length === 0) return 0
  const position = (before?.position ?? 0) + 1
  const previous = before?.hash ?? noSeal
  const records = recordsOf(entries)
  const [first, last] = [entries[0]!.seq, entries.at(-1)!.seq]
  await tx
    .insertInto('audit_seal')
    .values({
      hub_id: hub,
      id: newId(now),
      position,
      first_seq: first,
      last_seq: last,
      count: entries.length,
      gaps: Number(last - first) + 1 - entries.length,
      row_hashes: records,
      hash: hashOfSeal(hub, position, previous, records),
      previous_hash: previous,
      sealed_at: now
    })
    .execute()
  return entries.length
}

export interface TrailFindings {
  seals: number
  sealed: number
  /** Entries that came after the last seal. */
  unsealed: number
  flaws: Flaw[]
  /** Of the newest seal, in hexadecimal: to be kept elsewhere, it proves everything before it. */
  newest: string | null
}

/** Compares every sealed entry of a hub with its seal, and every seal with the one before it. */
export async function verifyTrail(db: Db, hub: number): Promise<TrailFindings> {
  const findings: TrailFindings = { seals: 0, sealed: 0, unsealed: 0, flaws: [], newest: null }
  let previous: Buffer = noSeal
  // Below any number that a sequence gives: nothing can be put before the first entry.
  let after = -(2n ** 63n)
  for (let position = 1; ; position++) {
    const seal = await db
      .selectFrom('audit_seal')
      .selectAll()
      .where('hub_id', '=', hub)
      .where('position', '>=', position)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    if (!seal) break
    const fits =
      seal.position === position &&
      seal.previous_hash.equals(previous) &&
      seal.hash.equals(hashOfSeal(hub, position, previous, seal.row_hashes))
    if (!fits) findings.flaws.push({ kind: 'seal', position })
    // What was put before the batch, behind the one before, belongs to it.
    const found = await entriesBetween(db, hub, after, seal.last_seq)
    findings.flaws.push(...flawsOf(seal.row_hashes, found))
    findings.seals++
    findings.sealed += seal.count
    ;[previous, after, position] = [seal.hash, seal.last_seq, seal.position]
  }
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from audit_entry where hub_id = ${hub} and seq > ${after}`.execute(db)
  findings.unsealed = rows[0]?.count ?? 0
  findings.newest = findings.seals > 0 ? previous.toString('hex') : null
  return findings
}
