import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { LookKind } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import type { AuditCode } from '../audit/codes.ts'
import { personsUnder } from '../people/person-now.ts'

export interface Look {
  id: string
  at: Instant
  what: LookKind
  count: number
  actorName: string
}

/** The newest looks of a hub's office, for the office itself; an export, noted piece by piece, is one. */
export async function looksIn(db: Db, hub: number): Promise<Look[]> {
  const { rows } = await sql<Look>`
    select min(l.id::text) as id, l.at, l.what, sum(l.count)::int as count, coalesce(p.display_name, '') as "actorName"
      from sensitive_look l left join person p on p.id = l.actor_id
     where l.hub_id = ${hub} group by l.at, l.what, p.id order by l.at desc limit 200`.execute(db)
  return rows
}

export interface Happening {
  id: string
  at: Instant
  hub: number
  /** A look, or an entry of the audit trail. */
  look: LookKind | null
  code: AuditCode | null
  /** How many people were on view with one. */
  count: number
  /** Whether the person did it themselves. */
  isOwn: boolean
}

const most = 100

/**
 * What was done to and with a person's data, in all hubs, newest first: looks of offices and what the audit trail says of them
 * or of what they did.
 */
export async function happeningsOf(tx: Tx, actor: Actor, hubs: readonly number[]): Promise<Happening[]> {
  const all: Happening[] = []
  for (const hub of hubs)
    all.push(...(await atHub(tx, actor, hub, () => happeningsIn(tx, hub, actor.personId!))))
  return all.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
}

async function happeningsIn(tx: Tx, hub: number, personId: string): Promise<Happening[]> {
  const { rows } = await sql<Happening>`
    with own as (select unnest(${personsUnder(sql`${personId}::uuid`)}) as id),
    known as (
      select id from own union
      select c.id from hub_contact c where c.hub_id = ${hub} and c.person_id in (select id from own)),
    looks as (
      select l.id::text, l.at, ${hub}::int as hub, l.what as look, null::text as code, l.count, false as "isOwn"
        from sensitive_look l where l.hub_id = ${hub} and l.subject_ids && array(select id from known)
       order by l.at desc limit ${most}),
    done as (
      select e.seq::text as id, e.at, ${hub}::int as hub, null::text as look, e.code, 1 as count, true as "isOwn"
        from audit_entry e where e.hub_id = ${hub} and e.actor_id = any(array(select id from own))
       order by e.seq desc limit ${most}),
    told as (
      select e.seq::text as id, e.at, ${hub}::int as hub, null::text as look, e.code, 1 as count, false as "isOwn"
        from audit_entry e
       where e.hub_id = ${hub} and e.subject_type in ('person','hubContact','contact')
         and e.subject_id = any(array(select id::text from known))
         and (e.actor_id is null or e.actor_id <> all(array(select id from own)))
       order by e.seq desc limit ${most})
    select * from looks union all select * from done union all select * from told`.execute(tx)
  return rows
}
