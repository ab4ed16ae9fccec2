import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type ContactEntryKind = 'call' | 'mail' | 'visit' | 'other'

/** Of these one is set, except where a table says otherwise. */
interface About {
  organisation_id: string | null
  contact_id: string | null
  person_id: string | null
}

/** The office's desk; see migration 0015. */
export interface DeskTables {
  tag: {
    hub_id: number
    id: string
    name: string
    name_key: Generated<string>
    version: Generated<number>
    created_at: Instant
  }
  tagging: About & {
    hub_id: number
    id: string
    tag_id: string
    tagged_at: Instant
    tagged_by: string | null
  }
  note: About & {
    hub_id: number
    id: string
    body: string
    version: Generated<number>
    written_at: Instant
    written_by: string | null
    changed_at: Instant
  }
  /** About nobody, somebody, or an introduction. */
  task: About & {
    hub_id: number
    id: string
    introduction_id: string | null
    title: string
    body: Generated<string>
    due_on: string | null
    assignee_id: string | null
    version: Generated<number>
    created_at: Instant
    created_by: string | null
    done_at: MaybeInstant
    done_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  /** With a contact or a person, of an organisation, or both. */
  contact_entry: About & {
    hub_id: number
    id: string
    kind: ContactEntryKind
    happened_at: Instant
    body: string
    mail_in_id: string | null
    version: Generated<number>
    recorded_at: Instant
    recorded_by: string | null
  }
  mail_in_address: {
    hub_id: number
    id: string
    person_id: string
    token_hash: Buffer
    created_at: Instant
    ended_at: MaybeInstant
  }
  mail_in: {
    hub_id: number
    id: string
    message_id: string
    person_id: string | null
    received_at: Instant
    sent_at: Date | null
    subject: string
    body: string
    addresses: string[]
    filed_at: MaybeInstant
    discarded_at: MaybeInstant
    settled_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  in_charge: {
    hub_id: number
    organisation_id: string
    person_id: string
    version: Generated<number>
    changed_at: Instant
  }
  /** See migration 0019. */
  acting: {
    hub_id: number
    id: string
    person_id: string | null
    session_id: string
    organisation_id: string
    reason: string
    started_at: Instant
    ends_at: Instant
    ended_at: MaybeInstant
  }
  put_off: {
    hub_id: number
    kind: string
    subject_id: string
    until: string
    put_off_at: Instant
    put_off_by: string | null
  }
}
