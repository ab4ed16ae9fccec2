import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { isPerson, personNow } from './person-now.ts'

export interface AddressRow {
  address: string
  isConfirmed: boolean
  isPrimary: boolean
  isUndeliverable: boolean
  /** The account it was confirmed for: one's own, or one that was joined to it. */
  account: string
}

/** The one person who confirmed this address, be it in an account that was joined to theirs since. */
export async function personByAddress(
  db: Db,
  address: string
): Promise<{ id: string; language: 'de' | 'en' } | undefined> {
  return db
    .selectFrom('person_email')
    .innerJoin('person', (join) => join.on('person.id', '=', personNow('person_email.person_id')))
    .select(['person.id', 'person.language'])
    .where('person_email.address', '=', address.toLowerCase())
    .where('person_email.confirmed_at', 'is not', null)
    .executeTakeFirst()
}

/** Writes a confirmed address; the first one of a person is where their mail goes. */
export async function insertConfirmedEmail(tx: Tx, personId: string, address: string, at: Instant) {
  const own = await addressesOf(tx, personId)
  if (own.some((one) => one.address === address.toLowerCase() && one.isConfirmed)) return
  const primary = await primaryAddressOf(tx, personId)
  const row = { confirmed_at: at, is_primary: primary === undefined }
  await tx
    .insertInto('person_email')
    .values({ person_id: personId, address: address.toLowerCase(), added_at: at, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['address', 'person_id'])
        .doUpdateSet(primary === undefined ? row : { confirmed_at: at })
    )
    .execute()
}

export async function insertAddress(tx: Tx, personId: string, address: string, at: Instant) {
  await tx
    .insertInto('person_email')
    .values({ person_id: personId, address, added_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function addressesOf(db: Db, personId: string): Promise<AddressRow[]> {
  const rows = await db
    .selectFrom('person_email')
    .select(['address', 'confirmed_at', 'undeliverable_at', 'person_id'])
    .select(sql<boolean>`is_primary and person_id = ${personId}`.as('is_primary'))
    .where(isPerson('person_id', personId))
    .orderBy(sql`is_primary and person_id = ${personId}`, 'desc')
    .orderBy('address')
    .execute()
  return rows.map((row) => ({
    address: row.address,
    isConfirmed: row.confirmed_at !== null,
    isPrimary: row.is_primary,
    account: row.person_id,
    isUndeliverable: row.undeliverable_at !== null
  }))
}

export async function primaryAddressOf(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person_email')
    .select('address')
    .where('person_id', '=', personId)
    .where('is_primary', '=', true)
    .executeTakeFirst()
  return row?.address
}

export async function confirmedAddressesOf(db: Db, personId: string): Promise<string[]> {
  const rows = await addressesOf(db, personId)
  return rows.flatMap((row) => (row.isConfirmed ? [row.address] : []))
}

export async function makePrimary(tx: Tx, personId: string, address: string) {
  const own = tx.updateTable('person_email').where('person_id', '=', personId)
  await own.set({ is_primary: false }).where('is_primary', '=', true).execute()
  await own.set({ is_primary: true }).where('address', '=', address).execute()
}

/** Where an account has no primary address any more, the first confirmed one becomes it. */
export async function ensurePrimary(tx: Tx, account: string) {
  if ((await primaryAddressOf(tx, account)) !== undefined) return
  const row = await tx
    .selectFrom('person_email')
    .select('address')
    .where('person_id', '=', account)
    .where('confirmed_at', 'is not', null)
    .orderBy('address')
    .executeTakeFirst()
  if (row) await makePrimary(tx, account, row.address)
}

export async function deleteAddress(tx: Tx, personId: string, address: string) {
  await tx
    .deleteFrom('person_email')
    .where(isPerson('person_id', personId))
    .where('address', '=', address)
    .execute()
}

/** Mail reached this address: whatever a delivery report said before no longer holds. */
export async function markDeliverable(tx: Tx, address: string) {
  await tx
    .updateTable('person_email')
    .set({ undeliverable_at: null, undeliverable_answer: null })
    .where('address', '=', address)
    .where('undeliverable_at', 'is not', null)
    .execute()
}

export async function markUndeliverable(tx: Tx, address: string, answer: string, at: Instant) {
  await tx
    .updateTable('person_email')
    .set({ undeliverable_at: at, undeliverable_answer: answer.slice(0, 200) })
    .where('address', '=', address)
    .execute()
}
