import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { PairKind } from './pairs.ts'

export interface PairDecision {
  hub: number
  id: string
  kind: PairKind
  ids: readonly [string, string]
  decision: 'proposed' | 'distinct'
  by: string | null
}

/** Remembers what the office said. @returns false when the same had been said before. */
export async function insertPairDecision(tx: Tx, one: PairDecision, at: Instant): Promise<boolean> {
  const facts = { decision: one.decision, decided_at: at, decided_by: one.by }
  const result = await tx
    .insertInto('person_pair')
    .values({
      hub_id: one.hub,
      id: one.id,
      kind: one.kind,
      first_id: one.ids[0],
      second_id: one.ids[1],
      ...facts
    })
    .onConflict((conflict) =>
      conflict
        .constraint('person_pair_once')
        .doUpdateSet(facts)
        .where('person_pair.decision', '<>', one.decision)
        .where('person_pair.decision', '<>', 'distinct')
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ids in the order in which pairs are kept. */
export const orderedPair = (first: string, second: string): [string, string] =>
  first < second ? [first, second] : [second, first]

export interface LockedContact {
  id: string
  mergedInto: string | null
  /** Whose account it is, under the id they bear now. */
  personId: string | null
}

/** Contacts and those that are part of them, held in one order. */
export async function lockContacts(tx: Tx, hub: number, ids: readonly string[]) {
  const { rows } = await sql<LockedContact>`
    select c.id, c.merged_into as "mergedInto",
           (select coalesce(p.merged_into, p.id) from person p where p.id = c.person_id) as "personId"
      from hub_contact c where c.hub_id = ${hub}
       and (c.id = any(${ids}::uuid[]) or c.merged_into = any(${ids}::uuid[])) order by c.id for update of c`.execute(
    tx
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function pointContacts(tx: Tx, hub: number, ids: readonly string[], target: string | null) {
  await tx
    .updateTable('hub_contact')
    .set({ merged_into: target })
    .where('hub_id', '=', hub)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}

export interface ContactMerge {
  id: string
  mergedId: string
  keptId: string
  becauseOf: string | null
}

export async function insertContactMerges(
  tx: Tx,
  hub: number,
  rows: readonly ContactMerge[],
  by: string | null,
  at: Instant
) {
  await tx
    .insertInto('contact_merge')
    .values(
      rows.map((row) => ({
        hub_id: hub,
        id: row.id,
        merged_id: row.mergedId,
        kept_id: row.keptId,
        because_of: row.becauseOf,
        merged_at: at,
        merged_by: by
      }))
    )
    .execute()
}

export async function lockContactMerge(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('contact_merge')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Merges that stand because of this one, and later ones that took the contact along to a third. */
export async function boundMerges(
  tx: Tx,
  hub: number,
  merge: { id: string; merged_id: string; merged_at: Date }
) {
  const rows = await tx
    .selectFrom('contact_merge')
    .select(['id', 'merged_id as mergedId', 'because_of as becauseOf'])
    .where('hub_id', '=', hub)
    .where('undone_at', 'is', null)
    .where((where) =>
      where.or([
        where('because_of', '=', merge.id),
        where.and([
          where('merged_id', '=', merge.merged_id),
          where('because_of', 'is not', null),
          where('merged_at', '>', merge.merged_at)
        ])
      ])
    )
    .execute()
  return {
    along: rows.filter((row) => row.becauseOf === merge.id).map((row) => row.mergedId),
    ids: rows.map((row) => row.id)
  }
}

export async function markContactMergesUndone(
  tx: Tx,
  hub: number,
  ids: readonly string[],
  by: string | null,
  at: Instant
) {
  await tx
    .updateTable('contact_merge')
    .set({ undone_at: at, undone_by: by })
    .where('hub_id', '=', hub)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}
