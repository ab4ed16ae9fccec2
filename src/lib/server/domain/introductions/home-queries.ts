import type { Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'

/** The hub an organisation is at home in for an introduction that brings in nothing of it: this one, or its first. */
export async function homeOf(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  fallback: number
): Promise<number> {
  const isHere = actor.organisations.some((one) => one.id === organisationId && one.isMember)
  if (actor.hub !== 0 && isHere) return actor.hub
  const rows = await atNetwork(tx, actor, () =>
    tx
      .selectFrom('membership')
      .select('hub_id')
      .where('organisation_id', '=', organisationId)
      .where('status', '=', 'active')
      .orderBy('hub_id')
      .execute()
  )
  return rows[0]?.hub_id ?? fallback
}
