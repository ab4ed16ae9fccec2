import { isPerson } from '../people/person-now.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

/** By what a person can prove themselves beyond a mailbox. */
export interface Proofs {
  passkeys: number
  hasCodes: boolean
  recoveryCodes: number
  /** Whether any of the first two is there: then changing them takes one of them. */
  hasAny: boolean
}

export async function proofsOf(db: Db, personId: string): Promise<Proofs> {
  const { rows } = await sql<Omit<Proofs, 'hasAny'>>`
    select (select count(*)::int from passkey where ${isPerson('person_id', personId)}) as passkeys,
           exists (select from second_factor where ${isPerson('person_id', personId)}
                      and confirmed_at is not null) as "hasCodes",
           (select count(*)::int from recovery_code where ${isPerson('person_id', personId)}
               and used_at is null) as "recoveryCodes"`.execute(db)
  const proofs = rows[0]!
  return { ...proofs, hasAny: proofs.passkeys > 0 || proofs.hasCodes }
}

export interface SecondFactorRow {
  /** Sealed. */
  secret: string
  isConfirmed: boolean
  lastStep: number
}

export async function findSecondFactor(db: Db, personId: string): Promise<SecondFactorRow | undefined> {
  const row = await db
    .selectFrom('second_factor')
    .select(['secret', 'confirmed_at', 'last_step'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (
    row && { secret: row.secret, isConfirmed: row.confirmed_at !== null, lastStep: Number(row.last_step) }
  )
}

/** Puts a new secret in the place of one that was never confirmed. */
export async function putSecret(tx: Tx, personId: string, secret: string, at: Instant) {
  await tx
    .insertInto('second_factor')
    .values({ person_id: personId, secret, created_at: at })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ secret, created_at: at })
        .where('second_factor.confirmed_at', 'is', null)
    )
    .execute()
}

/** @returns false when another use of the same code came first. */
export async function noteStep(
  tx: Tx,
  personId: string,
  step: number,
  confirmedAt: Instant | null
): Promise<boolean> {
  const result = await tx
    .updateTable('second_factor')
    .set({ last_step: BigInt(step), ...(confirmedAt ? { confirmed_at: confirmedAt } : {}) })
    .where('person_id', '=', personId)
    .where('last_step', '<', BigInt(step))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function deleteSecondFactor(tx: Tx, personId: string) {
  await tx.deleteFrom('second_factor').where(isPerson('person_id', personId)).execute()
}

export async function replaceRecoveryCodes(tx: Tx, personId: string, hashes: readonly Buffer[], at: Instant) {
  await tx.deleteFrom('recovery_code').where(isPerson('person_id', personId)).execute()
  if (hashes.length === 0) return
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ person_id: personId, code_hash, created_at: at })))
    .execute()
}

/** @returns whether this was an unused code; it is used now. */
export async function takeRecoveryCode(
  tx: Tx,
  personId: string,
  hash: Buffer,
  at: Instant
): Promise<boolean> {
  const result = await tx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Passkeys, codes of an app and recovery codes: whatever a person had to prove themselves with. */
export async function deleteAllProofs(tx: Tx, personId: string) {
  for (const table of ['passkey', 'second_factor', 'recovery_code', 'identity_link'] as const)
    await tx.deleteFrom(table).where(isPerson('person_id', personId)).execute()
}
