import { isPerson, personNow } from '../people/person-now.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Schema } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { allNamesOf } from '../organisations/shown.ts'

export interface NewClaim {
  id: string
  personId: string
  organisationId: string
  hub: number
  basis: 'first' | 'colleague'
  message: string
  confirmedByDomain: boolean
}

export async function insertClaim(tx: Tx, claim: NewClaim, at: Instant) {
  await tx
    .insertInto('claim')
    .values({
      id: claim.id,
      person_id: claim.personId,
      organisation_id: claim.organisationId,
      asked_hub: claim.hub,
      basis: claim.basis,
      message: claim.message,
      created_at: at,
      decided_by: null,
      ...(claim.confirmedByDomain ? { status: 'confirmed', decided_at: at, confirmed_by_domain: true } : {})
    })
    .execute()
}

export interface OpenClaim {
  id: string
  personId: string
  organisationId: string
  hub: number
  basis: 'first' | 'colleague'
}

const columns = [
  'id',
  personNow('claim.person_id').as('personId'),
  'organisation_id as organisationId',
  'asked_hub as hub',
  'basis'
] as const

/** Open requests for an organisation, under any of its names. */
export async function openClaimsFor(db: Db, organisationId: string): Promise<OpenClaim[]> {
  return db
    .selectFrom('claim')
    .select(columns)
    .where('status', '=', 'open')
    .where(sql<boolean>`organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`)
    .orderBy('created_at')
    .execute()
}

/** How many requests of one person wait, under any of their accounts. */
export async function openClaimsBy(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('claim')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where(isPerson('person_id', personId))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The request, held for its decision; undefined for an unknown one. */
export async function lockClaim(
  tx: Tx,
  id: string
): Promise<(OpenClaim & { status: Schema['claim']['status']['__select__'] }) | undefined> {
  return tx
    .selectFrom('claim')
    .select([...columns, 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function endClaim(
  tx: Tx,
  id: string,
  end: { status: 'confirmed' | 'refused' | 'withdrawn'; by: string | null },
  at: Instant
) {
  await tx
    .updateTable('claim')
    .set({ status: end.status, decided_at: at, decided_by: end.by })
    .where('id', '=', id)
    .execute()
}
