import type { Tx } from '../../../database/connection.ts'
import { type Actor, isOffice } from '../../actor.ts'
import { DomainError } from '../../errors.ts'
import type { ImportedField } from '../taking/organisation-store.ts'

export interface ProposalView {
  id: string
  organisation: string
  slug: string
  field: ImportedField
  current: string | null
  proposed: string
  fileName: string
}

/** What imports would change in words of people, the oldest first. */
export async function openProposals(tx: Tx, actor: Actor, limit: number): Promise<ProposalView[]> {
  if (!isOffice(actor)) throw new DomainError('not_found')
  const rows = await tx
    .selectFrom('change_proposal as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .innerJoin('import_run as r', (join) =>
      join.onRef('r.hub_id', '=', 'p.hub_id').onRef('r.id', '=', 'p.run_id')
    )
    .select(['p.id', 'o.name', 'o.slug', 'p.field', 'p.current_value', 'p.proposed_value', 'r.file_name'])
    .where('p.hub_id', '=', actor.hub)
    .where('p.status', '=', 'open')
    .orderBy('p.created_at')
    .orderBy('p.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    organisation: row.name,
    slug: row.slug,
    field: row.field as ImportedField,
    current: row.current_value,
    proposed: row.proposed_value,
    fileName: row.file_name
  }))
}
