import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { LinkPurpose } from '../../database/schema-sign-in.ts'
import type { Instant } from '../../platform/clock.ts'

export interface NewLink {
  tokenHash: Buffer
  purpose: LinkPurpose
  /** Null while the address is nobody's yet. */
  personId: string | null
  address: string | null
  language: 'de' | 'en'
  next: string | null
  createdAt: Instant
  expiresAt: Instant
}

export interface TakenLink {
  purpose: LinkPurpose
  personId: string | null
  address: string | null
  language: 'de' | 'en'
  next: string | null
}

export async function insertSignInLink(tx: Tx, link: NewLink) {
  const { purpose, address, language, next } = link
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: link.tokenHash,
      person_id: link.personId,
      purpose,
      address,
      language,
      next,
      created_at: link.createdAt,
      expires_at: link.expiresAt
    })
    .execute()
}

/** What an open link is for, or undefined for an unknown, used or expired one. */
export async function openLink(db: Db, tokenHash: Buffer, at: Instant): Promise<TakenLink | undefined> {
  const row = await db
    .selectFrom('sign_in_link')
    .select(['purpose', 'person_id', 'address', 'language', 'next'])
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row && { ...row, personId: row.person_id }
}

/** Marks the link used and says whose it is; of two that come at once, one gets undefined. */
export async function takeLink(
  tx: Tx,
  tokenHash: Buffer,
  purposes: readonly LinkPurpose[],
  at: Instant
): Promise<TakenLink | undefined> {
  const row = await tx
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['purpose', 'person_id', 'address', 'language', 'next'])
    .executeTakeFirst()
  return row && { ...row, personId: row.person_id }
}

/** Forgets what expired before this moment; of attempts, what is older than a day. */
export async function deleteExpired(tx: Tx, before: Instant, dayAgo: Instant) {
  await tx.deleteFrom('sign_in_link').where('expires_at', '<', before).execute()
  await tx.deleteFrom('session').where('expires_at', '<', before).execute()
  await tx.deleteFrom('sign_in_attempt').where('hour', '<', dayAgo).execute()
  await tx.deleteFrom('passkey_challenge').where('expires_at', '<', dayAgo).execute()
  await tx.deleteFrom('provider_request').where('expires_at', '<', dayAgo).execute()
}

/** Until the end of the transaction nobody else decides whose address this is. */
export async function lockAddress(tx: Tx, address: string) {
  await sql`select pg_advisory_xact_lock(hashtext(${`address ${address}`}))`.execute(tx)
}
