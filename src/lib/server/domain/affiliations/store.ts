import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { AffiliationRole } from '../../database/schema-belonging.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { isOwnDomain } from './rules.ts'

export const dayOf = (at: Instant): string => at.toISOString().slice(0, 10)

export interface LockedOrganisation {
  id: string
  name: string
  kind: OrganisationKind | null
  website: string | null
  /** Written by its own people, so it proves nothing about them. */
  isWebsiteByMember: boolean
}

/** The organisation under the id it bears now, held until the transaction ends: who belongs to it changes one by one. */
export async function lockOrganisation(tx: Tx, id: string): Promise<LockedOrganisation | undefined> {
  const { rows } = await sql<LockedOrganisation>`
    select o.id, o.name, o.kind, o.website, o.website_by_member as "isWebsiteByMember" from organisation o
     where o.id = (select coalesce(merged_into, id) from organisation where id = ${id})
       for update`.execute(tx)
  return rows[0]
}

/** E-mail domains that are known to be the organisation's own; as proof only those that none of its people brought in. */
export async function emailDomainsOf(db: Db, organisationId: string, asProof = false): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation_email_domain')
    .select('domain')
    .where('origin', 'in', asProof ? ['import', 'office'] : ['import', 'office', 'claim'])
    .where(sql<boolean>`organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`)
    .execute()
  return rows.map((row) => row.domain).filter(isOwnDomain)
}

/** Notes a domain, unless it is somebody's already. */
export async function insertEmailDomain(
  tx: Tx,
  organisationId: string,
  domain: string,
  origin: 'import' | 'office' | 'claim'
) {
  await tx
    .insertInto('organisation_email_domain')
    .values({ domain, organisation_id: organisationId, origin })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface AffiliationRow {
  id: string
  personId: string
  role: AffiliationRole
  version: number
}

/** Everybody who belongs to the organisation today, under any of its names. */
export async function affiliationsOf(db: Db, organisationId: string, at: Instant): Promise<AffiliationRow[]> {
  const { rows } = await sql<AffiliationRow>`
    select a.id, coalesce(p.merged_into, p.id) as "personId", a.role, a.version
      from affiliation a join person p on p.id = a.person_id
     where a.organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})
       and a.valid_during @> ${dayOf(at)}::date order by a.id`.execute(db)
  return rows
}

export async function insertAffiliation(
  tx: Tx,
  one: { id: string; personId: string; organisationId: string; role: AffiliationRole },
  at: Instant
) {
  await tx
    .insertInto('affiliation')
    .values({
      id: one.id,
      person_id: one.personId,
      organisation_id: one.organisationId,
      role: one.role,
      valid_during: `[${dayOf(at)},)`,
      changed_at: at
    })
    .execute()
}

export async function setAffiliationRole(tx: Tx, id: string, role: AffiliationRole, at: Instant) {
  await tx
    .updateTable('affiliation')
    .set({ role, changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Ends today, so that it holds no longer from this moment on. */
export async function closeAffiliation(tx: Tx, id: string, at: Instant) {
  await sql`update affiliation set version = version + 1, changed_at = ${at},
      valid_during = daterange(lower(valid_during), greatest(lower(valid_during), ${dayOf(at)}::date))
    where id = ${id}`.execute(tx)
}
