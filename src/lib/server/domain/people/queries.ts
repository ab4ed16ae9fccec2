import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { hashOf } from './tokens.ts'

export interface SignedIn {
  personId: string
  displayName: string
  isOperator: boolean
}

/** Who holds this session token, or undefined for an unknown, ended or expired one. */
export async function signedInBy(db: Db, token: string, now: Instant): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['person.id', 'person.display_name', 'person.is_operator'])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', now)
    .executeTakeFirst()
  return row && { personId: row.id, displayName: row.display_name, isOperator: row.is_operator }
}
