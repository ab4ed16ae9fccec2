import { personNow, personsUnder } from './person-now.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { SignInMethod } from '../../database/schema-sign-in.ts'
import type { Instant } from '../../platform/clock.ts'
import { hashOf } from './tokens.ts'

export interface SignedIn {
  personId: string
  displayName: string
  isOperator: boolean
  sessionId: string
  method: SignInMethod
  seenAt: Instant
  /** When the second factor was given in this session. */
  secondFactorAt: Instant | null
  /** Whether this person has set one up: then a session counts only once it was given. */
  hasSecondFactor: boolean
}

/** Who holds this session token, or undefined for an unknown, ended or expired one. */
export async function signedInBy(db: Db, token: string, now: Instant): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('person', (join) => join.on('person.id', '=', personNow('session.person_id')))
    .select(['person.id', 'person.display_name', 'person.is_operator'])
    .select(
      sql<boolean>`exists (select from second_factor f where f.confirmed_at is not null
        and f.person_id = any(${personsUnder(sql.ref('person.id'))}))`.as('has_factor')
    )
    .select(['session.id as session_id', 'session.method', 'session.seen_at', 'session.second_factor_at'])
    .where('session.token_hash', '=', hashOf(token))
    .where('session.expires_at', '>', now)
    .executeTakeFirst()
  return (
    row && {
      personId: row.id,
      displayName: row.display_name,
      isOperator: row.is_operator,
      sessionId: row.session_id,
      method: row.method,
      seenAt: row.seen_at,
      secondFactorAt: row.second_factor_at,
      hasSecondFactor: row.has_factor
    }
  )
}
