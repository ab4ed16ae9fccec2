import type { Tx } from '../../../database/connection.ts'
import { newId } from '../../../platform/identifiers.ts'
import { rememberCompareKeys } from '../duplicates/store.ts'
import type { ImportRecord } from '../mapping/read-record.ts'
import { resolveOrganisations } from './resolve-organisations.ts'
import { type Example, mostExamples, type RunState } from './run-state.ts'
import {
  addParticipants,
  adoptOrganisations,
  type KnownRow,
  knownRows,
  type Participation,
  removeParticipants,
  touchRows,
  writeActivities,
  writeSourceRows
} from './store.ts'
import { type OrganisationTelling, updateOrganisations } from './update-organisations.ts'

interface Sorted {
  created: ImportRecord[]
  updated: { record: ImportRecord; known: KnownRow }[]
  unchanged: ImportRecord[]
}

/** Takes some rows over: sorts them by what is known of them and writes what is new or different. */
export async function takeBatch(tx: Tx, run: RunState, batch: readonly ImportRecord[]) {
  const sorted = await sortRows(tx, run, batch)
  await touchRows(
    tx,
    run,
    sorted.unchanged.map((record) => ({ key: record.naturalKey, row: record.row }))
  )
  await writeRows(tx, run, sorted)
  for (const record of [...sorted.created, ...sorted.updated.map((one) => one.record), ...sorted.unchanged]) {
    run.counts.amountCents += record.activity?.amountCents ?? 0n
  }
  addExamples(run.counts.examples.created, sorted.created)
  addExamples(
    run.counts.examples.updated,
    sorted.updated.map((one) => one.record)
  )
  run.counts.created += sorted.created.length
  run.counts.updated += sorted.updated.length
  run.counts.unchanged += sorted.unchanged.length
}

function addExamples(examples: Example[], records: readonly ImportRecord[]) {
  for (const { row, organisation, activity } of records.slice(0, mostExamples - examples.length)) {
    const text = [organisation.name, activity?.title].filter(Boolean).join(' · ')
    examples.push({ row, text: text.slice(0, 200) })
  }
}

async function sortRows(tx: Tx, run: RunState, batch: readonly ImportRecord[]): Promise<Sorted> {
  const sorted: Sorted = { created: [], updated: [], unchanged: [] }
  const seen = new Map<string, number>()
  let waiting: ImportRecord[] = [...batch]
  // A made-up key may stand for several rows that are alike: each further one gets a number behind it.
  for (let occurrence = 2; waiting.length; occurrence++) {
    const known = await knownRows(
      tx,
      run,
      waiting.map((record) => record.naturalKey)
    )
    const again: ImportRecord[] = []
    for (const record of waiting) {
      const before = known.get(record.naturalKey)
      const first =
        seen.get(record.naturalKey) ?? (before?.run_id === run.runId ? before.row_number : undefined)
      if (first !== undefined) {
        if (record.ownKey) rejectTwice(run, record, first)
        else again.push({ ...record, naturalKey: `${record.naturalKey.split('~')[0]}~${occurrence}` })
        continue
      }
      seen.set(record.naturalKey, record.row)
      if (!before) sorted.created.push(record)
      else if (before.row_hash === record.rowHash) sorted.unchanged.push(record)
      else sorted.updated.push({ record, known: before })
    }
    waiting = again
  }
  return sorted
}

function rejectTwice(run: RunState, record: ImportRecord, first: number) {
  run.counts.rejected++
  run.report({
    row: record.row,
    column: run.mapping.columns.key ?? '',
    value: record.naturalKey,
    code: 'key_twice',
    params: { first },
    rejected: true
  })
}

async function writeRows(tx: Tx, run: RunState, { created, updated }: Sorted) {
  const retold = updated.filter(({ record, known }) => record.organisationHash !== known.organisation_hash)
  const naming = [...created, ...retold.map((one) => one.record)]
  const before = new Map(updated.map(({ record, known }) => [record.naturalKey, known]))
  const namedBefore = new Map(updated.map(({ record, known }) => [record.naturalKey, known.organisation_id]))
  const { ids, created: fresh } = await resolveOrganisations(tx, run, naming, namedBefore)
  const organisationOf = (record: ImportRecord) =>
    ids.get(record.naturalKey) ?? before.get(record.naturalKey)!.organisation_id
  const tellings: OrganisationTelling[] = naming
    .map((record) => ({
      record,
      organisationId: organisationOf(record),
      changed: namedBefore.get(record.naturalKey) === organisationOf(record)
    }))
    .filter(({ record, organisationId }) => fresh.get(organisationId) !== record.naturalKey)
  await updateOrganisations(tx, run, tellings)
  await rememberCompareKeys(tx, [...fresh.keys()])
  const written = [...created, ...updated.map((one) => one.record)]
  const activities = await writeActivities(
    tx,
    run,
    written.flatMap(({ activity, naturalKey }) =>
      activity ? [{ id: newId(run.now), key: naturalKey, ...activity }] : []
    )
  )
  await writeSourceRows(
    tx,
    run,
    written.map((record) => ({
      key: record.naturalKey,
      row: record.row,
      rowHash: record.rowHash,
      organisationHash: record.organisationHash,
      organisationId: organisationOf(record),
      activityId: activities.get(record.naturalKey) ?? null
    }))
  )
  await writeParticipants(tx, run, written, activities, organisationOf, before)
  const adopted = [...new Set(naming.map(organisationOf))]
  await adoptOrganisations(
    tx,
    run.hub,
    adopted.map((organisationId) => ({ id: newId(run.now), organisationId })),
    run.now
  )
}

async function writeParticipants(
  tx: Tx,
  run: RunState,
  written: readonly ImportRecord[],
  activities: ReadonlyMap<string, string>,
  organisationOf: (record: ImportRecord) => string,
  before: ReadonlyMap<string, KnownRow>
) {
  const left: Participation[] = []
  const joined: Participation[] = []
  for (const record of written) {
    const known = before.get(record.naturalKey)
    const organisationId = organisationOf(record)
    if (known && known.organisation_id !== organisationId) {
      run.counts.moved++
      if (known.activity_id)
        left.push({ activityId: known.activity_id, organisationId: known.organisation_id })
    }
    const activityId = activities.get(record.naturalKey)
    if (activityId) joined.push({ activityId, organisationId })
  }
  await removeParticipants(tx, left)
  await addParticipants(tx, joined)
}
