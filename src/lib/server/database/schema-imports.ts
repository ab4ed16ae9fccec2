import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type InstantOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Json<T> = ColumnType<T, string, string>
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

/** Tables of imports, duplicates and merges; see migration 0004. */
export interface ImportTables {
  source: { hub_id: number; id: string; slug: string; title: string; created_at: Instant }
  import_mapping: {
    hub_id: number
    id: string
    source_id: string
    layout: string
    mapping: Json<unknown>
    confirmed_at: Instant
    confirmed_by: string | null
  }
  import_run: {
    hub_id: number
    id: string
    source_id: string | null
    status: 'uploaded' | 'running' | 'done' | 'refused' | 'interrupted'
    file_name: string
    file_bytes: bigint
    mapping: JsonOrNull<unknown>
    preview: JsonOrNull<unknown>
    result: JsonOrNull<unknown>
    refusal: JsonOrNull<unknown>
    rows_read: Generated<bigint>
    started_by: string | null
    created_at: Instant
    started_at: InstantOrNull
    finished_at: InstantOrNull
  }
  source_row: {
    hub_id: number
    source_id: string
    natural_key: string
    run_id: string
    row_number: number
    row_hash: string
    organisation_hash: string
    organisation_id: string
    activity_id: string | null
    changed_at: Instant
  }
  change_proposal: {
    hub_id: number
    id: string
    run_id: string
    organisation_id: string
    field: string
    current_value: string | null
    proposed_value: string
    status: Generated<'open' | 'accepted' | 'declined'>
    created_at: Instant
    decided_at: InstantOrNull
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  duplicate: {
    hub_id: number
    id: string
    run_id: string | null
    first_id: string
    second_id: string
    reason: string
    params: Json<Record<string, string | number>>
    score: number
    status: Generated<'open' | 'merged' | 'distinct'>
    created_at: Instant
    decided_at: InstantOrNull
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  merge_record: {
    hub_id: number
    id: string
    duplicate_id: string | null
    merged_id: string
    kept_id: string
    because_of: string | null
    merged_at: Instant
    merged_by: string | null
    undone_at: InstantOrNull
    undone_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  organisation_compare: { organisation_id: string; name_key: string; compared: Generated<boolean> }
  organisation_compare_key: { key: string; organisation_id: string }
}
