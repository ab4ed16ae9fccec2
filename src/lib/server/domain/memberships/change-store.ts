import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface LockedMembership {
  id: string
  organisationId: string
  status: 'known' | 'applied' | 'active' | 'ended'
  level: string | null
  validFrom: string | null
  validTo: string | null
  version: number
}

/** A membership of the hub, held until the transaction ends. */
export async function lockMembership(tx: Tx, hub: number, id: string): Promise<LockedMembership | undefined> {
  const { rows } = await sql<LockedMembership>`
    select id, organisation_id as "organisationId", status, level, version,
           valid_from::text as "validFrom", valid_to::text as "validTo"
      from membership where hub_id = ${hub} and id = ${id} for update`.execute(tx)
  return rows[0]
}

export interface MembershipTerms {
  level: string | null
  validFrom: string | null
  validTo: string | null
}

export interface MembershipChange extends MembershipTerms {
  id: string
  membershipId: string
  what: 'changed' | 'ended' | 'notice' | 'noticeWithdrawn'
  /** Of a notice: the last day there was before it. */
  formerValidTo?: string | null
  status: 'active' | 'ended'
  reason: string
  by: string | null
}

/** Writes how the membership stands from now on, and that it came to stand so. */
export async function writeMembershipChange(tx: Tx, hub: number, one: MembershipChange, at: Instant) {
  const terms = { level: one.level, valid_from: one.validFrom, valid_to: one.validTo }
  await tx
    .updateTable('membership')
    .set({ ...terms, status: one.status, changed_at: at, version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', one.membershipId)
    .execute()
  await tx
    .insertInto('membership_change')
    .values({
      hub_id: hub,
      id: one.id,
      membership_id: one.membershipId,
      what: one.what,
      ...terms,
      former_valid_to: one.formerValidTo ?? null,
      reason: one.reason,
      changed_at: at,
      changed_by: one.by
    })
    .execute()
}

/** The notice that a membership stands under: its newest change, if that is one. */
export async function standingNotice(db: Db, hub: number, membershipId: string) {
  const { rows } = await sql<{ what: string; formerValidTo: string | null }>`
    select what, former_valid_to::text as "formerValidTo" from membership_change
     where hub_id = ${hub} and membership_id = ${membershipId} order by changed_at desc, id desc limit 1`.execute(
    db
  )
  return rows[0]?.what === 'notice' ? rows[0] : undefined
}
