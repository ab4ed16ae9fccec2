import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type BulkItemState = 'waiting' | 'done' | 'refused' | 'undone' | 'kept'
export type GroupMailStatus = 'draft' | 'sending' | 'done' | 'cancelled'
export type RecipientState = 'waiting' | 'queued' | 'left_out' | 'cancelled'
export type ExportFormat = 'csv' | 'xlsx' | 'json'

/** What an office does with its lists; see migration 0016. */
export interface ListTables {
  list_choice: {
    hub_id: number
    person_id: string
    list: 'people' | 'organisations'
    columns: string[]
    changed_at: Instant
  }
  saved_filter: {
    hub_id: number
    id: string
    list: 'people' | 'organisations'
    name: string
    address: string
    person_id: string
    is_shared: Generated<boolean>
    position: number
    version: Generated<number>
    changed_at: Instant
  }
  list_export: {
    hub_id: number
    id: string
    list: 'people' | 'organisations' | 'everything'
    format: ExportFormat
    address: Generated<string>
    begun_by: string | null
    begun_at: Instant
    row_count: Generated<bigint>
    seen_at: Instant
    finished_at: MaybeInstant
  }
  bulk_action: {
    hub_id: number
    id: string
    list: 'people' | 'organisations'
    kind: string
    params: JSONColumnType<Record<string, string | null>>
    address: Generated<string>
    created_at: Instant
    created_by: string | null
    finished_at: MaybeInstant
    undo_asked_at: MaybeInstant
    undo_asked_by: ColumnType<string | null, string | null | undefined, string | null>
    undone_at: MaybeInstant
  }
  bulk_item: {
    hub_id: number
    id: string
    action_id: string
    position: number
    membership_id: string | null
    contact_id: string | null
    person_id: string | null
    state: Generated<BulkItemState>
    reason: Generated<string>
    former: JSONColumnType<Record<string, unknown>>
    settled_at: MaybeInstant
  }
  group_mail: {
    hub_id: number
    id: string
    address: string
    subject_de: Generated<string>
    body_de: Generated<string>
    subject_en: Generated<string>
    body_en: Generated<string>
    status: Generated<GroupMailStatus>
    version: Generated<number>
    created_at: Instant
    created_by: string | null
    sent_at: MaybeInstant
    finished_at: MaybeInstant
  }
  group_mail_recipient: {
    hub_id: number
    id: string
    mail_id: string
    contact_id: string | null
    person_id: string | null
    address: string | null
    language: 'de' | 'en'
    state: RecipientState
    reason: Generated<string>
    outbox_id: ColumnType<string | null, string | null | undefined, string | null>
  }
}
