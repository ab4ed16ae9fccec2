import type { Tx } from '../../../database/connection.ts'
import { newId } from '../../../platform/identifiers.ts'
import { nameKey as keyOf } from '../../organisations/names.ts'
import type { FieldName } from '../mapping/fields.ts'
import type { ImportRecord, OrganisationRecord } from '../mapping/read-record.ts'
import {
  type CurrentFields,
  currentFields,
  type FieldWrite,
  type ImportedField,
  insertProposals,
  type NewProposal,
  writeFields
} from './organisation-store.ts'
import type { RunState } from './run-state.ts'

export interface OrganisationTelling {
  record: ImportRecord
  organisationId: string
  /** The row is not new, and what it says of the organisation has changed since last time. */
  changed: boolean
}

const fields = ['name', 'kind', 'legalForm', 'country', 'region', 'city', 'website', 'description'] as const

/**
 * Brings what rows say to organisations that were there before. A new row fills what is empty; a changed row corrects what
 * the source said before. What a person wrote stays, and a differing value becomes a proposal.
 */
export async function updateOrganisations(tx: Tx, run: RunState, tellings: readonly OrganisationTelling[]) {
  if (tellings.length === 0) return
  const ids = [...new Set(tellings.map((telling) => telling.organisationId))]
  const current = await currentFields(tx, ids, run.mapping.language)
  const stated = statedFields(run)
  const writes = new Map<string, FieldWrite>()
  const proposals = new Map<string, NewProposal>()
  for (const { record, organisationId, changed } of tellings) {
    const now = current.get(organisationId)
    if (!now) continue
    for (const field of fields) {
      const value = record.organisation[field]
      if (!value || !differs(field, value, now, record.organisation)) continue
      const mayReplace = changed && stated.has(field)
      if (now.values[field] !== null && !mayReplace) continue
      const at = `${organisationId}\n${field}`
      if (now.byPerson.has(field)) {
        proposals.set(at, {
          id: newId(run.now),
          organisationId,
          field,
          current: now.values[field],
          proposed: value
        })
      } else {
        const nameKey = field === 'name' ? record.organisation.nameKey : null
        writes.set(at, { id: organisationId, field, value, nameKey })
        now.values[field] = value
      }
    }
  }
  await writeFields(tx, [...writes.values()], run.mapping.language, run.now)
  run.counts.proposals += await insertProposals(tx, run, [...proposals.values()])
  run.counts.organisationsUpdated += new Set([...writes.values()].map((write) => write.id)).size
}

/** Fields the file has a column for. What is only inferred (the seat from a project's place) never replaces anything. */
function statedFields(run: RunState): Set<ImportedField> {
  const { columns } = run.mapping
  const has = (field: FieldName) => columns[field] !== undefined
  const stated = new Set<ImportedField>(['name'])
  for (const field of ['kind', 'country', 'website', 'description'] as const)
    if (has(field)) stated.add(field)
  // Beside a project's place the region is the place's too.
  if (has('city')) stated.add('city')
  if (has('region') && (has('city') || !has('place'))) stated.add('region')
  return stated
}

function differs(field: ImportedField, value: string, now: CurrentFields, told: OrganisationRecord): boolean {
  if (field !== 'name') return now.values[field] !== value
  // A name is another one only if its key is; spellings of one key are one name. Names differ here only where the
  // organisation was recognised by an identifier.
  return told.identifier !== null && now.values.name !== null && keyOf(now.values.name) !== told.nameKey
}
