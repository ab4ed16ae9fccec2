import { isPerson } from './person-now.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'

export interface NewAddressGrant {
  id: string
  personId: string
  address: string
  hub: number
  grantedBy: string | null
  grantedAt: Instant
  effectiveAt: Instant
  objectionHash: Buffer
}

export async function insertAddressGrant(tx: Tx, grant: NewAddressGrant) {
  await tx
    .insertInto('address_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      address: grant.address,
      hub: grant.hub,
      granted_by: grant.grantedBy,
      granted_at: grant.grantedAt,
      effective_at: grant.effectiveAt,
      objection_hash: grant.objectionHash
    })
    .execute()
}

export interface OpenGrant {
  id: string
  personId: string
  address: string
  hub: number
}

/** Takes what is due for this address; of two that look at once, one gets it. */
export async function takeDueGrant(tx: Tx, address: string, at: Instant): Promise<OpenGrant | undefined> {
  const row = await tx
    .updateTable('address_grant')
    .set({ ended_at: at, outcome: 'taken' })
    .where('address', '=', address)
    .where('ended_at', 'is', null)
    .where('effective_at', '<=', at)
    .returning(['id', 'person_id', 'address', 'hub'])
    .executeTakeFirst()
  return row && { ...row, personId: row.person_id }
}

export async function markGrantVoid(tx: Tx, id: string) {
  await tx.updateTable('address_grant').set({ outcome: 'void' }).where('id', '=', id).execute()
}

export async function endGrantByObjection(
  tx: Tx,
  objectionHash: Buffer,
  at: Instant
): Promise<OpenGrant | undefined> {
  const row = await tx
    .updateTable('address_grant')
    .set({ ended_at: at, outcome: 'objected' })
    .where('objection_hash', '=', objectionHash)
    .where('ended_at', 'is', null)
    .returning(['id', 'person_id', 'address', 'hub'])
    .executeTakeFirst()
  return row && { ...row, personId: row.person_id }
}

export async function isObjectionOpen(db: Db, objectionHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('address_grant')
    .select('id')
    .where('objection_hash', '=', objectionHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The latest of one hub, open ones first. */
export async function grantsOf(db: Db, hub: number) {
  return db
    .selectFrom('address_grant')
    .innerJoin('person', 'person.id', 'address_grant.person_id')
    .select(['address_grant.id', 'person.display_name as name', 'address_grant.address', 'outcome'])
    .select('address_grant.effective_at as effectiveAt')
    .where('hub', '=', hub)
    .orderBy(sql`ended_at is not null`)
    .orderBy('granted_at', 'desc')
    .limit(50)
    .execute()
}

/** Whether this hub knows the person today: by a role, a member's affiliation or a contact. In the hub of the transaction. */
export async function isKnownInHub(db: Db, hub: number, personId: string, at: Instant): Promise<boolean> {
  const today = at.toISOString().slice(0, 10)
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from role_grant where hub_id = ${hub} and ${isPerson('person_id', personId)}
                  and valid_during @> ${today}::date)
        or exists (select from hub_contact where hub_id = ${hub} and ${isPerson('person_id', personId)})
        or exists (select from affiliation a join organisation o on o.id = a.organisation_id
                     join membership m on m.organisation_id = any(${allNamesOf(sql`coalesce(o.merged_into, o.id)`)})
                    where ${isPerson('a.person_id', personId)} and a.valid_during @> ${today}::date
                      and m.hub_id = ${hub} and m.status = 'active'
                      and (m.valid_from is null or m.valid_from <= ${today}::date)
                      and (m.valid_to is null or m.valid_to >= ${today}::date)) as known`.execute(db)
  return rows[0]!.known
}
