import { isPerson } from './person-now.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { SignInMethod } from '../../database/schema-sign-in.ts'
import type { Instant } from '../../platform/clock.ts'

export interface NewSession {
  tokenHash: Buffer
  id: string
  personId: string
  method: SignInMethod
  secondFactorAt: Instant | null
  createdAt: Instant
  expiresAt: Instant
  userAgent: string
}

export async function insertSession(tx: Tx, session: NewSession) {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      person_id: session.personId,
      method: session.method,
      second_factor_at: session.secondFactorAt,
      created_at: session.createdAt,
      seen_at: session.createdAt,
      expires_at: session.expiresAt,
      user_agent: session.userAgent.slice(0, 300)
    })
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<boolean> {
  const result = await tx.deleteFrom('session').where('token_hash', '=', tokenHash).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Ends one session of a person, or (with `except`) all others. @returns how many ended. */
export async function deleteSessionsOf(
  tx: Tx,
  personId: string,
  which: { id: string } | { except: string | null }
): Promise<number> {
  const all = tx.deleteFrom('session').where(isPerson('person_id', personId))
  const some =
    'id' in which ? all.where('id', '=', which.id) : which.except ? all.where('id', '<>', which.except) : all
  return Number((await some.executeTakeFirst()).numDeletedRows)
}

export async function noteSeen(tx: Tx, id: string, personId: string, at: Instant) {
  await tx.updateTable('session').set({ seen_at: at }).where('id', '=', id).execute()
  await noteActive(tx, personId, at)
}

/** Sessions go; that an account is used stays known. */
export async function noteActive(tx: Tx, personId: string, at: Instant) {
  await tx.updateTable('person').set({ last_seen_at: at }).where('id', '=', personId).execute()
}

export async function noteSecondFactor(tx: Tx, id: string, personId: string, at: Instant) {
  await tx
    .updateTable('session')
    .set({ second_factor_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .execute()
}

export interface SessionRow {
  id: string
  method: SignInMethod
  createdAt: Date
  seenAt: Date
  userAgent: string
}

export async function sessionsOf(db: Db, personId: string, at: Instant): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'method', 'created_at', 'seen_at', 'user_agent'])
    .where(isPerson('person_id', personId))
    .where('expires_at', '>', at)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    method: row.method,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    userAgent: row.user_agent
  }))
}
