import { sql } from 'kysely'
import { type Db, enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import type { MembershipState } from '../office-lists/ask.ts'
import { stateOn } from '../office-lists/organisation-rows.ts'
import { allNamesOf } from '../organisations/shown.ts'

export interface MembershipLine {
  id: string
  organisation: string
  slug: string
  state: MembershipState
  level: string | null
  from: string | null
  /** Last day. */
  to: string | null
}

export interface MembershipEvent {
  what: 'changed' | 'ended' | 'notice' | 'noticeWithdrawn'
  level: string | null
  from: string | null
  to: string | null
  reason: string
  at: Instant
  by: string | null
}

/** One membership of the hub with how it came to stand as it does, the newest first; undefined for any other. */
export async function membershipOfHub(db: Db, hub: number, id: string, now: Instant) {
  const { rows } = await sql<MembershipLine & { version: number; people: number }>`
    select m.id, m.version, o.name as organisation, o.slug, ${stateOn(now.toISOString().slice(0, 10))} as state, m.level,
           m.valid_from::text as "from", m.valid_to::text as "to"
      from membership m join organisation named on named.id = m.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
     where m.hub_id = ${hub} and m.id = ${id}`.execute(db)
  if (!rows[0]) return undefined
  const { rows: events } = await sql<MembershipEvent>`
    select c.what, c.level, c.valid_from::text as "from", c.valid_to::text as "to", c.reason, c.changed_at as at,
           p.display_name as by
      from membership_change c left join person named on named.id = c.changed_by
      left join person p on p.id = coalesce(named.merged_into, named.id)
     where c.hub_id = ${hub} and c.membership_id = ${id} order by c.changed_at desc, c.id desc`.execute(db)
  return { ...rows[0], events }
}

export interface OwnMembership {
  id: string
  version: number
  hub: string
  hubName: string
  organisation: string
  level: string | null
  from: string | null
  to: string | null
  /** Its organisation has given notice, which can be taken back. */
  isNoticeGiven: boolean
}

/** Memberships of the organisations a person answers for; each hub is asked in its own context. */
export async function ownMemberships(tx: Tx, actor: Actor, now: Instant): Promise<OwnMembership[]> {
  const today = now.toISOString().slice(0, 10)
  const own = actor.organisations.flatMap((one) => (one.isAdmin ? [one.id] : []))
  if (own.length === 0) return []
  const hubs = await tx.selectFrom('hub').select(['id', 'slug', 'name']).orderBy('id').execute()
  const all: OwnMembership[] = []
  for (const hub of hubs) {
    await enterHub(tx, { hub: hub.id, person: actor.personId })
    const { rows } = await sql<OwnMembership>`
      select m.id, m.version, ${hub.slug} as hub, ${hub.name} as "hubName", o.name as organisation, m.level,
             m.valid_from::text as "from", m.valid_to::text as "to",
             coalesce((select c.what = 'notice' from membership_change c where c.hub_id = m.hub_id
                and c.membership_id = m.id order by c.changed_at desc, c.id desc limit 1), false) as "isNoticeGiven"
        from organisation o join membership m on m.organisation_id = any(${allNamesOf(sql`o.id`)})
       where o.id = any(${own}::uuid[]) and m.hub_id = ${hub.id} and ${stateOn(today)} = 'active'
       order by o.name collate name_order`.execute(tx)
    all.push(...rows)
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return all
}
