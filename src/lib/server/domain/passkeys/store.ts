import { isPerson, personNow } from '../people/person-now.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface PasskeyRow {
  id: string
  name: string
  createdAt: Date
  usedAt: Date | null
  transports: string[]
}

export async function passkeysOf(db: Db, personId: string): Promise<PasskeyRow[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at', 'used_at', 'transports'])
    .where(isPerson('person_id', personId))
    .orderBy('created_at')
    .execute()
  return rows.map(({ id, name, created_at, used_at, transports }) => ({
    id,
    name,
    transports,
    createdAt: created_at,
    usedAt: used_at
  }))
}

export async function findPasskey(db: Db, id: string) {
  return db
    .selectFrom('passkey')
    .selectAll()
    .select(personNow('passkey.person_id').as('personId'))
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface NewPasskey {
  id: string
  personId: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
  name: string
}

export async function insertPasskey(tx: Tx, passkey: NewPasskey, at: Instant) {
  await tx
    .insertInto('passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      public_key: Buffer.from(passkey.publicKey),
      counter: BigInt(passkey.counter),
      transports: passkey.transports,
      name: passkey.name,
      created_at: at
    })
    .execute()
}

export async function notePasskeyUsed(tx: Tx, id: string, counter: number, at: Instant) {
  await tx
    .updateTable('passkey')
    .set({ counter: BigInt(counter), used_at: at })
    .where('id', '=', id)
    .execute()
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('passkey')
    .where(isPerson('person_id', personId))
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export interface Challenge {
  challenge: string
  purpose: 'register' | 'signIn'
  personId: string | null
}

export async function insertChallenge(tx: Tx, keyHash: Buffer, held: Challenge, expiresAt: Instant) {
  const { challenge, purpose, personId } = held
  await tx
    .insertInto('passkey_challenge')
    .values({ key_hash: keyHash, challenge, purpose, person_id: personId, expires_at: expiresAt })
    .execute()
}

/** The challenge a browser was given; it is gone afterwards, whatever comes of it. */
export async function takeChallenge(
  tx: Tx,
  keyHash: Buffer,
  purpose: Challenge['purpose'],
  at: Instant
): Promise<Challenge | undefined> {
  const row = await tx
    .deleteFrom('passkey_challenge')
    .where('key_hash', '=', keyHash)
    .where('purpose', '=', purpose)
    .returning(['challenge', 'purpose', 'person_id', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > at ? { ...row, personId: row.person_id } : undefined
}
