import { sql } from 'kysely'
import { type Db, enterHub, networkHub, type Tx } from '../database/connection.ts'
import type { Role } from '../domain/actor.ts'
import type { Instant } from '../platform/clock.ts'

export interface CastMember {
  personId: string
  name: string
  role: Role | 'operator'
  organisation: string | null
}

export interface CastGroup {
  /** Null: the network itself. */
  hub: string | null
  people: CastMember[]
}

/** Only invented people can be entered as: their addresses end in a domain that nobody can own (RFC 2606). */
export const inventedAddress = '%.example'

const roleOrder: readonly Role[] = [
  'officeLead',
  'office',
  'juror',
  'mentor',
  'funder',
  'organisationAdmin',
  'member'
]

/** The demo's people with what they are, hub by hub. */
export async function castList(tx: Tx, now: Instant): Promise<CastGroup[]> {
  const hubs = await tx.selectFrom('hub').select(['id', 'name']).orderBy('id').execute()
  const groups: CastGroup[] = [{ hub: null, people: await operators(tx) }]
  for (const hub of hubs) {
    await enterHub(tx, { hub: hub.id })
    groups.push({ hub: hub.name, people: await inHub(tx, hub.id, now) })
  }
  await enterHub(tx, { hub: networkHub })
  return groups.filter((group) => group.people.length > 0)
}

async function operators(db: Db): Promise<CastMember[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('person_email', 'person_email.person_id', 'person.id')
    .select(['person.id', 'person.display_name'])
    .where('person.is_operator', '=', true)
    .where('person_email.address', 'like', inventedAddress)
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    name: row.display_name,
    role: 'operator' as const,
    organisation: null
  }))
}

/** Who holds a role in the hub, then who belongs to one of its members. */
async function inHub(db: Db, hub: number, now: Instant): Promise<CastMember[]> {
  const today = now.toISOString().slice(0, 10)
  const { rows } = await sql<CastMember>`
    select p.id as "personId", p.display_name as name, r.role, null as organisation, 0 as place, r.id
      from role_grant r join person p on p.id = r.person_id
     where r.hub_id = ${hub} and r.valid_during @> ${today}::date
    union all
    select p.id, p.display_name, case a.role when 'admin' then 'organisationAdmin' else 'member' end, o.name, 1, a.id
      from affiliation a join person p on p.id = a.person_id
      join organisation o on o.id = a.organisation_id
      join membership m on m.hub_id = ${hub} and m.organisation_id = o.id and m.status = 'active'
     where a.valid_during @> ${today}::date
     order by place, name`.execute(db)
  const weight = (role: CastMember['role']) => roleOrder.indexOf(role as Role)
  const sorted = rows.toSorted((one, other) => weight(one.role) - weight(other.role))
  return sorted.map(({ personId, name, role, organisation }) => ({ personId, name, role, organisation }))
}
