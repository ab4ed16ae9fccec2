import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { MembershipInput } from './record-membership.ts'

/** @returns the id of the row, which is the given one only if the organisation was new to the hub. */
export async function upsertMembership(
  tx: Tx,
  hub: number,
  id: string,
  input: MembershipInput,
  at: Instant
): Promise<string> {
  const facts = {
    status: input.status,
    level: input.level ?? null,
    valid_from: input.validFrom ?? null,
    valid_to: input.validTo ?? null,
    changed_at: at
  }
  const row = await tx
    .insertInto('membership')
    .values({ hub_id: hub, id, organisation_id: input.organisationId, ...facts })
    .onConflict((conflict) =>
      conflict.constraint('membership_one_per_organisation').doUpdateSet({
        ...facts,
        version: sql`membership.version + 1`
      })
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  if (input.status === 'known' || input.status === 'active')
    await tx
      .updateTable('organisation')
      .set({ is_vouched: true })
      .where('id', '=', input.organisationId)
      .where('is_vouched', '=', false)
      .execute()
  return row.id
}
