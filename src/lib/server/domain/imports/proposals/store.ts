import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import type { Mapping } from '../mapping/propose-mapping.ts'

export async function lockProposal(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('change_proposal')
    .selectAll()
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function settleProposal(
  tx: Tx,
  hub: number,
  id: string,
  status: 'accepted' | 'declined',
  by: string | null,
  at: Instant
) {
  await tx
    .updateTable('change_proposal')
    .set({ status, decided_at: at, decided_by: by })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** The language an import's texts were in. */
export async function languageOfRun(tx: Tx, hub: number, runId: string): Promise<'de' | 'en'> {
  const run = await tx
    .selectFrom('import_run')
    .select('mapping')
    .where('hub_id', '=', hub)
    .where('id', '=', runId)
    .executeTakeFirst()
  return (run?.mapping as Mapping | null)?.language ?? 'de'
}
