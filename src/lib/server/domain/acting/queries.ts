import { sql } from 'kysely'
import { enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import type { AuditCode } from '../audit/codes.ts'
import { DomainError } from '../errors.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { personsUnder } from '../people/person-now.ts'

export interface ActedFor {
  id: string
  hubName: string
  timeZone: string
  /** Null once the person was erased. */
  who: string | null
  reason: string
  startedAt: Instant
  endedAt: Instant
  isOpen: boolean
  deeds: { at: Instant; code: AuditCode; title: string | null }[]
}

const mostShown = 50

/**
 * When which office acted for an organisation, why, and what it did: for who answers for the organisation, the newest first.
 * Each hub is asked in its own context. @throws DomainError not_found for everybody else
 */
export async function actedFor(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  now: Instant
): Promise<ActedFor[]> {
  if (!isAdminOf(actor, organisationId) && !actor.isOperator) throw new DomainError('not_found')
  const hubs = await tx.selectFrom('hub').select('id').orderBy('id').execute()
  const all: ActedFor[] = []
  for (const hub of hubs) {
    await enterHub(tx, { hub: hub.id, person: actor.personId })
    all.push(...(await actedIn(tx, hub.id, organisationId, now)))
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return all.toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime()).slice(0, mostShown)
}

async function actedIn(tx: Tx, hub: number, organisationId: string, now: Instant): Promise<ActedFor[]> {
  const names = allNamesOf(sql`${organisationId}::uuid`)
  const { rows } = await sql<Omit<ActedFor, 'deeds'>>`
    select a.id, h.name as "hubName", h.time_zone as "timeZone", nullif(p.display_name, '') as who, a.reason,
           a.started_at as "startedAt", coalesce(a.ended_at, a.ends_at) as "endedAt",
           a.ended_at is null and a.ends_at > ${now} as "isOpen"
      from acting a join hub h on h.id = a.hub_id
      left join person named on named.id = a.person_id
      left join person p on p.id = coalesce(named.merged_into, named.id)
     where a.hub_id = ${hub} and a.organisation_id = any(${names})
     order by a.started_at desc limit ${mostShown}`.execute(tx)
  if (rows.length === 0) return []
  const { rows: deeds } = await sql<ActedFor['deeds'][number] & { actingId: string }>`
    select a.id as "actingId", e.at, e.code, case e.subject_type
             when 'offer' then ${titleOf('offer_text')} when 'need' then ${titleOf('need_text')} end as title
      from acting a join audit_entry e on e.hub_id = a.hub_id and e.for_organisation_id = any(${names})
       and e.at between a.started_at and coalesce(a.ended_at, a.ends_at)
       and (a.person_id is null or e.actor_id = any(${personsUnder(sql`a.person_id`)}))
     where a.hub_id = ${hub} and a.id = any(${rows.map((row) => row.id)}::uuid[]) and split_part(e.code, '.', 1) not in ('acting', 'mail')
     order by e.at, e.seq`.execute(tx)
  return rows.map((row) => ({ ...row, deeds: deeds.filter((one) => one.actingId === row.id) }))
}

/** Of an offer or need, in the language that comes first; one that is gone has none. */
const titleOf = (table: 'offer_text' | 'need_text') => sql`
  (select t.title from ${sql.table(table)} t
    where t.hub_id = e.hub_id and t.id = e.subject_id::uuid order by t.language limit 1)`
