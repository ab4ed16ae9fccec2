import { isPerson, personsUnder } from '../people/person-now.ts'
import { sql } from 'kysely'
import { type Db, enterHub, type Tx } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { confirmedAddressesOf } from '../people/address-store.ts'
import { invitationsTo } from './invitation-store.ts'
import { dayOf } from './store.ts'

export interface OwnOrganisation {
  id: string
  slug: string
  name: string
  isAdmin: boolean
}

export interface OwnClaim {
  id: string
  organisation: string
  basis: 'first' | 'colleague'
  createdAt: Instant
}

export interface ClaimToDecide extends OwnClaim {
  person: string
  addresses: string[]
  message: string
}

/** What concerns a person themselves: their organisations, what they asked, what they are asked. */
export async function belongingsOf(tx: Tx, actor: Actor, now: Instant) {
  const personId = actor.personId!
  const organisations = await ownOrganisations(tx, actor)
  const adminOf = organisations.filter((one) => one.isAdmin).map((one) => one.id)
  return {
    organisations,
    claims: await ownClaims(tx, personId),
    toDecide: await colleagueClaims(tx, adminOf),
    invitations: await invitationsTo(tx, await confirmedAddressesOf(tx, personId), now),
    applications: await ownApplications(tx, actor)
  }
}

async function ownOrganisations(db: Db, actor: Actor): Promise<OwnOrganisation[]> {
  if (actor.organisations.length === 0) return []
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name'])
    .where(
      'id',
      'in',
      actor.organisations.map((one) => one.id)
    )
    .orderBy(sql`name collate name_order`)
    .execute()
  return rows.map((row) => ({
    ...row,
    isAdmin: actor.organisations.some((one) => one.id === row.id && one.isAdmin)
  }))
}

const ownClaims = (db: Db, personId: string): Promise<OwnClaim[]> =>
  db
    .selectFrom('claim')
    .innerJoin('organisation', 'organisation.id', 'claim.organisation_id')
    .select(['claim.id', 'organisation.name as organisation', 'claim.basis', 'claim.created_at as createdAt'])
    .where(isPerson('claim.person_id', personId))
    .where('claim.status', '=', 'open')
    .orderBy('claim.created_at')
    .execute()

/** Requests of colleagues to join one of these organisations. */
async function colleagueClaims(db: Db, organisations: readonly string[]): Promise<ClaimToDecide[]> {
  const { rows } = await sql<ClaimToDecide>`
    select ${claimColumns} from claim c ${claimJoins}
     where c.status = 'open' and c.basis = 'colleague'
       and coalesce(named.merged_into, named.id) = any(${[...organisations]}::uuid[])
     order by c.created_at`.execute(db)
  // Colleagues are told the address that mail goes to, the office all that are confirmed.
  return rows.map((row) => ({ ...row, addresses: row.addresses.slice(0, 1) }))
}

const claimColumns = sql`c.id, current.name as organisation, c.basis, c.created_at as "createdAt", c.message,
  p.display_name as person,
  array(select address from person_email e where e.person_id = any(${personsUnder(sql`p.id`)}) and e.confirmed_at is not null
         order by e.is_primary and e.person_id = p.id desc, address) as addresses`
const claimJoins = sql`join person asked on asked.id = c.person_id
  join person p on p.id = coalesce(asked.merged_into, asked.id) join organisation named on named.id = c.organisation_id
  join organisation current on current.id = coalesce(named.merged_into, named.id)`

/** Requests that wait for the office of a hub: the oldest first. */
export async function claimsWaiting(db: Db, hub: number, limit: number): Promise<ClaimToDecide[]> {
  const { rows } = await sql<ClaimToDecide>`
    select ${claimColumns} from claim c ${claimJoins}
     where c.asked_hub = ${hub} and c.status = 'open' order by c.created_at limit ${limit}`.execute(db)
  return rows
}

export interface OwnApplication {
  id: string
  hub: string
  hubName: string
  organisation: string
  createdAt: Instant
  outcome: 'approved' | 'refused' | 'withdrawn' | null
  reason: string | null
}

/** The applications a person made; each hub is asked in its own context. */
async function ownApplications(tx: Tx, actor: Actor): Promise<OwnApplication[]> {
  const hubs = await tx.selectFrom('hub').select(['id', 'slug', 'name']).orderBy('id').execute()
  const all: OwnApplication[] = []
  for (const hub of hubs) {
    await enterHub(tx, { hub: hub.id, person: actor.personId })
    const { rows } = await sql<OwnApplication>`
      select a.id, ${hub.slug} as hub, ${hub.name} as "hubName", o.name as organisation, a.created_at as "createdAt",
             d.outcome, d.reason
        from membership_application a join organisation o on o.id = a.organisation_id
        left join membership_decision d on d.hub_id = a.hub_id and d.application_id = a.id
       where a.hub_id = ${hub.id} and ${isPerson('a.person_id', actor.personId!)} order by a.created_at desc`.execute(
      tx
    )
    all.push(...rows)
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return all
}

export interface Colleague {
  affiliationId: string
  personId: string
  name: string
  address: string | null
  role: AffiliationRole
  since: string | null
}

/** Who belongs to an organisation today, and who is invited to; for who may manage its people. */
export async function peopleOf(db: Db, organisationId: string, now: Instant) {
  const names = allNamesOf(sql`${organisationId}::uuid`)
  const { rows } = await sql<Colleague>`
    select distinct on (p.id) a.id as "affiliationId", p.id as "personId", p.display_name as name, a.role,
           nullif(lower(a.valid_during), '-infinity')::text as since,
           (select address from person_email e where e.person_id = p.id and e.is_primary) as address
      from affiliation a join person held on held.id = a.person_id
      join person p on p.id = coalesce(held.merged_into, held.id)
     where a.organisation_id = any(${names}) and a.valid_during @> ${dayOf(now)}::date
     order by p.id, a.role, a.id`.execute(db)
  const invitations = await db
    .selectFrom('invitation')
    .select(['id', 'address', 'role', 'expires_at as expiresAt'])
    .where(sql<boolean>`organisation_id = any(${names})`)
    .where('answered_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute()
  return {
    people: rows.toSorted((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name)),
    invitations
  }
}
