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

async function inHub(db: Db, hub: number, now: Instant): Promise<CastMember[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .leftJoin('organisation', 'organisation.id', 'role_grant.organisation_id')
    .select(['person.id', 'person.display_name', 'role_grant.role', 'organisation.name as organisation'])
    .where('role_grant.hub_id', '=', hub)
    .where(sql<boolean>`role_grant.valid_during @> ${now.toISOString().slice(0, 10)}::date`)
    .orderBy('person.display_name')
    .execute()
  const weight = (role: Role) => roleOrder.indexOf(role)
  const sorted = rows.toSorted((one, other) => weight(one.role) - weight(other.role))
  return sorted.map(({ id, display_name, role, organisation }) => ({
    personId: id,
    name: display_name,
    role,
    organisation
  }))
}
