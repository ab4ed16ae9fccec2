import { sql } from 'kysely'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import { actingNow } from '#lib/server/domain/acting/acting-now.ts'
import { asActing } from '#lib/server/domain/acting/policy.ts'
import { startActing } from '#lib/server/domain/acting/start-acting.ts'
import { type Actor, visitor } from '#lib/server/domain/actor.ts'
import type { WritingInput } from '#lib/server/domain/listings/write-listing.ts'
import { insertSession } from '#lib/server/domain/people/session-store.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { hashOf } from '#lib/server/domain/people/tokens.ts'
import type { Instant } from '#lib/server/platform/clock.ts'
import { newId } from '#lib/server/platform/identifiers.ts'
import { asPerson, at } from '../belonging/people.ts'
import type { TestDatabase } from '../database/test-database.ts'

export interface Session {
  personId: string
  id: string
  token: string
}

let count = 0

/** Signed in for a month. */
export async function enterSession(test: TestDatabase, personId: string): Promise<Session> {
  const session = { personId, id: newId(at(0)), token: `token ${++count}` }
  const { id } = session
  const times = { createdAt: at(0), expiresAt: at(30 * 24 * 60), secondFactorAt: null }
  await inHub(test.db, { hub: networkHub }, (tx) =>
    insertSession(tx, {
      ...times,
      id,
      personId,
      tokenHash: hashOf(session.token),
      method: 'link',
      userAgent: 'test'
    })
  )
  return session
}

/** Begins to act as the office's page does it. */
export const begin = (
  test: TestDatabase,
  hub: number,
  session: Session,
  organisationId: string,
  now: Instant,
  reason = 'Anruf: Hilfe beim Eintragen'
) =>
  asPerson(
    test.db,
    hub,
    session.personId,
    (tx, actor) => startActing(tx, actor, { organisationId, reason, sessionId: session.id }, now),
    now
  )

/** Does something as the front door lets this session do it at an address of the hub. */
export const through = <T>(
  test: TestDatabase,
  hub: number,
  session: Session,
  now: Instant,
  work: (tx: Tx, actor: Actor) => Promise<T>
): Promise<T> =>
  inHub(test.db, { hub, person: session.personId }, async (tx) => {
    const { personId, id: sessionId } = session
    const self = { ...visitor(hub), personId, ...(await standingOf(tx, hub, personId, now)) }
    const acting = await actingNow(tx, { personId, sessionId, hub }, now)
    return work(tx, acting ? asActing(self, acting) : self)
  })

/** An offer for the hub, to be shown at once. */
export const offer = (organisationId: string, more: Partial<WritingInput> = {}): WritingInput => ({
  noun: 'offer',
  organisationId,
  kind: 'service',
  visibility: 'hub',
  texts: [{ language: 'de', title: 'Pumpen prüfen', body: 'Wir prüfen Pumpen am Stand.' }],
  details: {},
  contactPersonId: null,
  months: 6,
  confirmsGiveAway: false,
  intent: 'publish',
  ...more
})

/** So many minutes later. */
export const after = (from: Instant, minutes: number): Instant => new Date(from.getTime() + minutes * 60_000)

/** The trail of all hubs since then: what, by whom, for which organisation. */
export const entriesSince = async (test: TestDatabase, now: Instant) =>
  (
    await sql<{ code: string; actor: string | null; organisation: string | null }>`
      select code, actor_id as actor, for_organisation_id as organisation from audit_entry
       where at >= ${now} order by seq`.execute(test.owner)
  ).rows
