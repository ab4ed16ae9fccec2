import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface NewPerson {
  id: string
  displayName: string
  language: 'de' | 'en'
  isOperator: boolean
}

export async function insertPerson(tx: Tx, person: NewPerson, at: Instant) {
  const { id, language } = person
  await tx
    .insertInto('person')
    .values({
      id,
      display_name: person.displayName,
      language,
      is_operator: person.isOperator,
      created_at: at
    })
    .execute()
}

export async function insertConfirmedEmail(tx: Tx, personId: string, address: string, at: Instant) {
  await tx
    .insertInto('person_email')
    .values({ person_id: personId, address: address.toLowerCase(), confirmed_at: at })
    .execute()
}

export async function firstOperator(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('is_operator', '=', true)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export async function insertSignInLink(
  tx: Tx,
  link: { tokenHash: Buffer; personId: string; createdAt: Instant; expiresAt: Instant }
) {
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: link.tokenHash,
      person_id: link.personId,
      created_at: link.createdAt,
      expires_at: link.expiresAt
    })
    .execute()
}

export async function isLinkOpen(db: Db, tokenHash: Buffer, at: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_link')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row !== undefined
}

/** Marks the link used and says whose it is; of two that come at once, one gets undefined. */
export async function takeSignInLink(tx: Tx, tokenHash: Buffer, at: Instant): Promise<string | undefined> {
  const row = await tx
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; personId: string; createdAt: Instant; expiresAt: Instant; userAgent: string }
) {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.createdAt,
      seen_at: session.createdAt,
      expires_at: session.expiresAt,
      user_agent: session.userAgent.slice(0, 300)
    })
    .execute()
}

/** Forgets links and sessions that expired before this moment. */
export async function deleteExpired(tx: Tx, before: Instant) {
  await tx.deleteFrom('sign_in_link').where('expires_at', '<', before).execute()
  await tx.deleteFrom('session').where('expires_at', '<', before).execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const result = await tx.deleteFrom('session').where('token_hash', '=', tokenHash).executeTakeFirst()
  return result.numDeletedRows > 0n
}
