import { type RawBuilder, sql } from 'kysely'
import { type Db, enterHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { nameKey } from '../organisations/names.ts'
import { allNamesOf } from '../organisations/shown.ts'

export const membershipStates = ['active', 'applied', 'known', 'ended'] as const
export type MembershipState = (typeof membershipStates)[number]

export interface MembershipAsk {
  /** Part of the organisation's name. */
  words: string
  state: MembershipState | null
  /** From 1. */
  page: number
}

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

export const membershipsOnPage = 50

/** Organisations of a hub and how they stand to it, by name. What has run out stands as ended. */
export async function membershipsIn(db: Db, hub: number, ask: MembershipAsk, now: Instant) {
  const today = now.toISOString().slice(0, 10)
  const state = stateOn(today)
  const conditions = [sql`m.hub_id = ${hub}`]
  if (ask.state) conditions.push(sql`${state} = ${ask.state}`)
  const key = ask.words.trim() ? nameKey(ask.words) : ''
  if (key) conditions.push(sql`o.name_key like ${`%${key}%`}`)
  const { rows } = await sql<MembershipLine & { count: number }>`
    select m.id, o.name as organisation, o.slug, ${state} as state, m.level, m.valid_from::text as "from",
           m.valid_to::text as "to", count(*) over ()::int as count
      from membership m join organisation named on named.id = m.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
     where ${sql.join(conditions, sql` and `)}
     order by o.name collate name_order, m.id
     limit ${membershipsOnPage} offset ${(ask.page - 1) * membershipsOnPage}`.execute(db)
  return { memberships: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 }
}

const stateOn = (today: string): RawBuilder<MembershipState> => sql<MembershipState>`
  case when m.status = 'active' and m.valid_to < ${today}::date then 'ended' else m.status end`

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
