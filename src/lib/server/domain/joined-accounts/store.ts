import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface LockedAccount {
  id: string
  isOperator: boolean
  mergedInto: string | null
}

/** Accounts, held in one order so that two joinings at once cannot block each other; those that follow one of them, too. */
export async function lockAccounts(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedAccount>> {
  const { rows } = await sql<LockedAccount>`
    select id, is_operator as "isOperator", merged_into as "mergedInto" from person
     where id = any(${ids}::uuid[]) or merged_into = any(${ids}::uuid[]) order by id for update`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

export async function pointTo(tx: Tx, ids: readonly string[], target: string | null) {
  await tx
    .updateTable('person')
    .set({ merged_into: target })
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}

export interface AccountMerge {
  id: string
  mergedId: string
  keptId: string
  becauseOf: string | null
}

export async function insertAccountMerges(tx: Tx, rows: readonly AccountMerge[], at: Instant) {
  await tx
    .insertInto('person_merge')
    .values(
      rows.map(({ id, mergedId, keptId, becauseOf }) => ({
        id,
        merged_id: mergedId,
        kept_id: keptId,
        because_of: becauseOf,
        merged_at: at
      }))
    )
    .execute()
}

export async function lockAccountMerge(tx: Tx, id: string) {
  return tx.selectFrom('person_merge').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Accounts that were taken along by this joining and have not been parted since. */
export async function followersOf(tx: Tx, mergeId: string): Promise<{ id: string; account: string }[]> {
  return tx
    .selectFrom('person_merge')
    .select(['id', 'merged_id as account'])
    .where('because_of', '=', mergeId)
    .where('undone_at', 'is', null)
    .execute()
}

/** Later joinings that took one of these accounts along: they end for it when it is parted. */
export async function takenAlongSince(
  tx: Tx,
  accounts: readonly string[],
  since: Instant
): Promise<string[]> {
  const rows = await tx
    .selectFrom('person_merge')
    .select('id')
    .where(sql<boolean>`merged_id = any(${[...accounts]}::uuid[])`)
    .where('because_of', 'is not', null)
    .where('undone_at', 'is', null)
    .where('merged_at', '>', since)
    .execute()
  return rows.map((row) => row.id)
}

export async function markAccountMergesUndone(tx: Tx, ids: readonly string[], at: Instant) {
  await tx
    .updateTable('person_merge')
    .set({ undone_at: at })
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}

/** The other account has given its second factor for this link. */
export async function noteProved(tx: Tx, tokenHash: Buffer, at: Instant) {
  await tx
    .updateTable('sign_in_link')
    .set({ proved_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .execute()
}

export interface JoiningLink {
  askedBy: string
  address: string
  isProved: boolean
}

/** What an open link joins, for the page behind it; undefined for an unknown, used or expired one. */
export async function joiningLink(db: Db, tokenHash: Buffer, at: Instant): Promise<JoiningLink | undefined> {
  const row = await db
    .selectFrom('sign_in_link')
    .select(['person_id', 'address', 'proved_at'])
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', 'joinAccounts')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && { askedBy: row.person_id!, address: row.address!, isProved: row.proved_at !== null }
}
