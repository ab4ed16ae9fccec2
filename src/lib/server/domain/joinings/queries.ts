import { confirmedAddressesOf } from '../people/address-store.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo, isAdminOf, visitor } from '../actor.ts'
import { openClaimsFor } from '../affiliations/claim-store.ts'
import { workDomainOf } from '../affiliations/rules.ts'
import { audienceOf } from '../audience.ts'
import { type Draft, writtenBy } from '../listings/draft-store.ts'
import { membershipOf, openApplicationOf } from '../memberships/application-store.ts'
import { nameKey } from '../organisations/names.ts'
import { isShown } from '../organisations/shown.ts'
import { joiningOf } from './store.ts'

export const joiningSteps = ['you', 'organisation', 'exchange', 'matches'] as const
export type JoiningStep = (typeof joiningSteps)[number]

export interface JoiningState {
  /** The first step that is still to do; `matches` is where one stays. */
  next: JoiningStep
  organisation: { id: string; slug: string; name: string; kind: OrganisationKind | null } | null
  /** Whether the person's request to speak for it still waits. */
  claim: 'first' | 'colleague' | null
  /** What they wrote in this hub so far. */
  written: Draft[]
  application: { id: string; createdAt: Instant; level: string } | null
  isMember: boolean
  /** Whether they may ask the hub to take the organisation in: its admin, or who asked first to be it. */
  mayApply: boolean
}

/** How far somebody has come in joining the hub: told from what is there, so it goes on wherever it broke off. */
export async function joiningState(db: Db, actor: Actor, now: Instant): Promise<JoiningState> {
  const nothing = {
    organisation: null,
    claim: null,
    written: [],
    application: null,
    isMember: false,
    mayApply: false
  }
  // Joining is somebody's own: who acts for a member has begun nothing.
  const mayJoin = actor.personId && !actor.acting
  const joining = mayJoin ? await joiningOf(db, actor.hub, actor.personId!) : undefined
  if (!actor.personId || !joining) return { next: 'you', ...nothing }
  const organisation = joining.organisationId ? await organisationNow(db, joining.organisationId) : null
  if (!organisation) return { next: 'organisation', ...nothing }
  const claims = await openClaimsFor(db, organisation.id)
  const claim = claims.find((one) => one.personId === actor.personId)?.basis ?? null
  const isTheirs = claim !== null || actor.organisations.some((one) => one.id === organisation.id)
  // The request was refused, or they left: another organisation has to be chosen.
  if (!isTheirs) return { next: 'organisation', ...nothing }
  const written = await writtenBy(db, actor.hub, actor.personId)
  // How the application stands is the matter of who speaks for the organisation; a colleague who only asks waits for them.
  const maySee = claim !== 'colleague' || belongsTo(actor, organisation.id)
  const application = maySee ? ((await openApplicationOf(db, actor.hub, organisation.id)) ?? null) : null
  const isMember = (await membershipOf(db, actor.hub, organisation.id, now))?.status === 'active'
  const next = written.length > 0 || isMember ? 'matches' : 'exchange'
  const mayApply = claim === 'first' || isAdminOf(actor, organisation.id)
  return { next, organisation, claim, written, application, isMember, mayApply }
}

async function organisationNow(db: Db, id: string) {
  const { rows } = await sql<NonNullable<JoiningState['organisation']>>`
    select o.id, o.slug, o.name, o.kind from organisation o
     where o.id = (select coalesce(merged_into, id) from organisation where id = ${id})`.execute(db)
  return rows[0] ?? null
}

export interface OrganisationChoice {
  id: string
  name: string
  kind: OrganisationKind | null
  city: string | null
  /** Known by the domain of a confirmed address. */
  byDomain: boolean
}

const mostChoices = 8

/**
 * Organisations somebody may mean: their own, those at the domain of one of their addresses, then those of like name. Only what every
 * visitor sees, besides the ones at their own domain.
 */
export async function organisationChoices(
  db: Db,
  actor: Actor,
  words: string,
  now: Instant
): Promise<OrganisationChoice[]> {
  const theirs = actor.acting ? [] : actor.organisations.map((one) => one.id)
  const addresses = await confirmedAddressesOf(db, actor.personId!)
  const domains = addresses.flatMap((address) => parentsOf(workDomainOf(address)))
  const key = words.trim() ? nameKey(words) : ''
  const audience = audienceOf(visitor(0), now)
  const { rows } = await sql<OrganisationChoice>`
    select id, name, kind, city, bool_or(by_domain) as "byDomain" from (
      select o.*, true as by_domain, 2.0 as nearness from organisation o
       where o.id = any(${theirs}::uuid[])
      union all
      select o.*, true as by_domain, 1.0 as nearness from organisation o
       where o.merged_into is null and (exists (select 1 from organisation_email_domain d
               where d.organisation_id = o.id and d.domain = any(${domains}::text[])) or
             o.website_domain = any(${domains}::text[]))
      union all (
      select o.*, false, similarity(o.name_key, ${key}) from organisation o
       where ${key} <> '' and (o.name_key like ${`%${key}%`} or o.name_key % ${key}) and ${isShown(audience)}
       order by 1.0 - similarity(o.name_key, ${key}), o.id limit ${mostChoices})
    ) found group by id, name, kind, city
    order by bool_or(by_domain) desc, max(nearness) desc, name collate name_order limit ${mostChoices}`.execute(
    db
  )
  return rows
}

/** "a.b.example.org" is also at "b.example.org" and "example.org". */
function parentsOf(domain: string | null): string[] {
  if (!domain) return []
  const parts = domain.split('.')
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'))
}
