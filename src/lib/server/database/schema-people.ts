import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

/** Mails in an office's own words, and who is one with whom; see migrations 0008 and 0009. */
export interface PeopleOfficeTables {
  mail_text: {
    hub_id: number
    template: string
    language: 'de' | 'en'
    subject: string
    body: string
    version: Generated<number>
    changed_at: ColumnType<Date, Date, Date>
    changed_by: string | null
  }
  person_merge: {
    id: string
    merged_id: string
    kept_id: string
    because_of: string | null
    merged_at: Instant
    undone_at: MaybeInstant
  }
  person_pair: {
    hub_id: number
    id: string
    kind: 'person' | 'contact'
    first_id: string
    second_id: string
    decision: 'proposed' | 'distinct'
    decided_at: Instant
    decided_by: string | null
  }
  contact_merge: {
    hub_id: number
    id: string
    merged_id: string
    kept_id: string
    because_of: string | null
    merged_at: Instant
    merged_by: string | null
    undone_at: MaybeInstant
    undone_by: ColumnType<string | null, string | null | undefined, string | null>
  }
  membership_change: {
    hub_id: number
    id: string
    membership_id: string
    what: 'changed' | 'ended' | 'notice' | 'noticeWithdrawn'
    level: string | null
    valid_from: string | null
    valid_to: string | null
    /** Of a notice: the last day there was before it. */
    former_valid_to: ColumnType<string | null, string | null | undefined, never>
    reason: string
    changed_at: Instant
    changed_by: string | null
  }
}
