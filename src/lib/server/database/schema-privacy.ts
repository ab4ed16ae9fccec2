import type { ColumnType, Generated, JSONColumnType } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>
type MaybeDay = ColumnType<string | null, string | null | undefined, string | null>

export type ConsentPurpose = 'hubNews'
export type PrivacyRequestKind = 'access' | 'erase' | 'rectify' | 'restrict' | 'port' | 'object'
export type PrivacyDecision = 'done' | 'partly' | 'refused' | 'withdrawn'
export type PrivacyReason = 'legalDuty' | 'publicInterest' | 'claims' | 'notThem' | 'unfounded'
export type LookKind = 'person' | 'contact' | 'list' | 'export' | 'mail'

/** Consents, requests, erasures, seals and retention; see migration 0014. */
export interface PrivacyTables {
  consent_text: {
    hub_id: number
    id: string
    purpose: ConsentPurpose
    language: 'de' | 'en'
    version: number
    body: string
    published_at: Instant
    published_by: string | null
  }
  consent_given: {
    hub_id: number
    id: string
    person_id: string | null
    address: string | null
    purpose: ConsentPurpose
    language: 'de' | 'en'
    text_version: number
    via: 'account' | 'form' | 'office'
    given_at: Instant
    confirmed_at: MaybeInstant
  }
  consent_withdrawn: {
    hub_id: number
    id: string
    consent_id: string
    via: 'account' | 'link' | 'oneClick' | 'office'
    withdrawn_at: Instant
  }
  privacy_request: {
    hub_id: number
    id: string
    kind: PrivacyRequestKind
    person_id: string | null
    contact_id: string | null
    subject_name: Generated<string>
    subject_address: string | null
    message: Generated<string>
    /** 'silence': by nobody's wish, because the account was not used for long. */
    via: 'account' | 'office' | 'silence'
    received_at: Instant
    entered_by: string | null
    identity_checked_at: MaybeInstant
    due_on: string
    extended_to: MaybeDay
    extension_reason: Generated<string>
    execute_at: MaybeInstant
    decision: PrivacyDecision | null
    reason_code: PrivacyReason | null
    blocked_until: MaybeDay
    answer: Generated<string>
    executed: JSONColumnType<string[], string | undefined, string>
    answered_at: MaybeInstant
    decided_by: string | null
    version: Generated<number>
  }
  erasure: { token: string; kind: 'person' | 'contact'; erased_at: Instant }
  audit_seal: {
    hub_id: number
    id: string
    position: number
    first_seq: bigint
    last_seq: bigint
    count: number
    gaps: number
    row_hashes: Buffer
    hash: Buffer
    previous_hash: Buffer
    sealed_at: Instant
  }
  sensitive_look: {
    hub_id: number
    id: string
    actor_id: string | null
    what: LookKind
    subject_ids: string[]
    count: number
    at: Instant
  }
  retention_rule: {
    hub_id: number
    what: string
    days: number
    is_on: boolean
    changed_at: Instant
    changed_by: string | null
  }
  retention_run: { hub_id: number; id: string; at: Instant; removed: JSONColumnType<Record<string, number>> }
}
