import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface AddressRow {
  address: string
  isConfirmed: boolean
  isPrimary: boolean
  isUndeliverable: boolean
}

/** The one person who confirmed this address. */
export async function personByAddress(
  db: Db,
  address: string
): Promise<{ id: string; language: 'de' | 'en' } | undefined> {
  return db
    .selectFrom('person_email')
    .innerJoin('person', 'person.id', 'person_email.person_id')
    .select(['person.id', 'person.language'])
    .where('person_email.address', '=', address.toLowerCase())
    .where('person_email.confirmed_at', 'is not', null)
    .executeTakeFirst()
}

/** Writes a confirmed address; the first one of a person is where their mail goes. */
export async function insertConfirmedEmail(tx: Tx, personId: string, address: string, at: Instant) {
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
    .select(['address', 'confirmed_at', 'is_primary', 'undeliverable_at'])
    .where('person_id', '=', personId)
    .orderBy('is_primary', 'desc')
    .orderBy('address')
    .execute()
  return rows.map((row) => ({
    address: row.address,
    isConfirmed: row.confirmed_at !== null,
    isPrimary: row.is_primary,
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

export async function deleteAddress(tx: Tx, personId: string, address: string) {
  await tx
    .deleteFrom('person_email')
    .where('person_id', '=', personId)
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
