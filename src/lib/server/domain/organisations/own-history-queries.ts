import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { atHub } from '../at-network.ts'
import type { AuditCode } from '../audit/codes.ts'
import { DomainError } from '../errors.ts'
import { allNamesOf } from './shown.ts'

export interface OwnEntry {
  hub: number
  seq: string
  at: Instant
  code: AuditCode
  /** Who did it, where they belong or belonged to the organisation; others stay unnamed. */
  who: string | null
  /** Nobody did it: the house by itself. */
  isByItself: boolean
}

/** Where a page ends; the next one begins behind it. */
export type OwnPlace = Pick<OwnEntry, 'at' | 'hub' | 'seq'>

export const ownEntriesOnPage = 50

/**
 * What the audit trails of some hubs say of an organisation and of what is its own, the newest first, for those who answer for
 * it; at most one more than a page. What offices note for themselves is not in it, and of introductions only what the
 * organisation did itself: what the other side does is told by the introduction, when it is time.
 * @throws DomainError `not_found` for everybody else.
 */
export async function ownHistory(
  tx: Tx,
  actor: Actor,
  ask: { organisationId: string; hubs: readonly number[]; before: OwnPlace | null }
): Promise<OwnEntry[]> {
  if (!isAdminOf(actor, ask.organisationId)) throw new DomainError('not_found')
  const all: OwnEntry[] = []
  for (const hub of ask.hubs)
    all.push(...(await atHub(tx, actor, hub, () => historyIn(tx, hub, ask.organisationId, ask.before))))
  return all.sort(newestFirst).slice(0, ownEntriesOnPage + 1)
}

function newestFirst(one: OwnEntry, other: OwnEntry): number {
  const later = other.at.getTime() - one.at.getTime() || other.hub - one.hub
  return later || (BigInt(other.seq) > BigInt(one.seq) ? 1 : -1)
}

async function historyIn(
  tx: Tx,
  hub: number,
  organisationId: string,
  before: OwnPlace | null
): Promise<OwnEntry[]> {
  const behind = before
    ? sql`and (e.at, e.hub_id, e.seq) < (${before.at}::timestamptz, ${before.hub}::integer, ${before.seq}::bigint)`
    : sql``
  const { rows } = await sql<OwnEntry>`
    with own as materialized (select unnest(${allNamesOf(sql`${organisationId}::uuid`)}) as id),
    ours as materialized (select distinct a.person_id from affiliation a where a.organisation_id in (select id from own)),
    subject as materialized (
      select 'organisation' as type, id::text as id from own
      union all select 'membership', id::text from membership where hub_id = ${hub} and organisation_id in (select id from own)
      union all select 'membershipApplication', id::text from membership_application
        where hub_id = ${hub} and organisation_id in (select id from own)
      union all select 'claim', id::text from claim where organisation_id in (select id from own)
      union all select 'invitation', id::text from invitation where organisation_id in (select id from own)
      union all select 'affiliation', id::text from affiliation where organisation_id in (select id from own)
      union all select 'offer', id::text from offer where hub_id = ${hub} and organisation_id in (select id from own)
      union all select 'need', id::text from need where hub_id = ${hub} and organisation_id in (select id from own)
      union all select 'introduction', introduction_id::text from introduction_side
        where hub_id = ${hub} and organisation_id in (select id from own)),
    newest as materialized (
      select e.* from subject s cross join lateral (
        select * from audit_entry e
         where e.hub_id = ${hub} and e.subject_type = s.type and e.subject_id = s.id ${behind}
           and split_part(e.code, '.', 1) <> all(${[...ofTheOffice]}::text[])
           and (s.type <> 'introduction' or e.actor_id in (select person_id from ours)
             or e.for_organisation_id in (select id from own))
         order by e.at desc, e.seq desc limit ${ownEntriesOnPage + 1}) e
       order by e.at desc, e.seq desc limit ${ownEntriesOnPage + 1})
    select e.hub_id as hub, e.seq::text as seq, e.at, e.code, e.actor_id is null as "isByItself",
           (select nullif(p.display_name, '') from person p where p.id = e.actor_id and p.id in (select person_id from ours)) as who
      from newest e`.execute(tx)
  return rows
}

/** First words of what an office writes for itself. */
const ofTheOffice = [
  'tag',
  'note',
  'task',
  'contactLog',
  'inCharge',
  'thing',
  'bulk',
  'proposal',
  'duplicate'
]
