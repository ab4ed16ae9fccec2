import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type InstantOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Language = 'de' | 'en'
export type AffiliationRole = 'admin' | 'member'
export type LegalKind = 'imprint' | 'privacy' | 'terms' | 'accessibility'
export type FieldVisibility = 'public' | 'network' | 'hub' | 'office' | 'private'

/** Who belongs where, and what was agreed to; see migration 0007. */
export interface BelongingTables {
  affiliation: {
    id: string
    person_id: string
    organisation_id: string
    role: AffiliationRole
    title: Generated<string>
    valid_during: Generated<string>
    version: Generated<number>
    changed_at: Instant
  }
  claim: {
    id: string
    person_id: string
    organisation_id: string
    asked_hub: number
    basis: 'first' | 'colleague'
    message: Generated<string>
    status: Generated<'open' | 'confirmed' | 'refused' | 'withdrawn'>
    created_at: Instant
    decided_at: InstantOrNull
    decided_by: string | null
    confirmed_by_domain: Generated<boolean>
  }
  invitation: {
    id: string
    organisation_id: string
    address: string
    role: AffiliationRole
    invited_by: string
    created_at: Instant
    expires_at: Instant
    answered_at: InstantOrNull
    answer: 'accepted' | 'declined' | 'withdrawn' | null
  }
  organisation_field_visibility: { organisation_id: string; field: string; visibility: FieldVisibility }
  organisation_logo: {
    organisation_id: string
    media_type: 'image/png' | 'image/jpeg' | 'image/webp'
    content: Buffer
    sha256: string
    width: number
    height: number
    changed_at: Instant
  }
  legal_text: {
    kind: LegalKind
    language: Language
    version: number
    body: string
    published_at: Instant
    published_by: string | null
  }
  agreement: {
    person_id: string
    kind: LegalKind
    language: Language
    version: number
    agreed_at: Instant
  }
  joining: {
    hub_id: number
    id: string
    person_id: string
    organisation_id: string | null
    started_at: Instant
  }
  membership_application: {
    hub_id: number
    id: string
    organisation_id: string
    person_id: string
    level: string
    message: Generated<string>
    created_at: Instant
    closed_at: InstantOrNull
  }
  membership_decision: {
    hub_id: number
    id: string
    application_id: string
    outcome: 'approved' | 'refused' | 'withdrawn'
    reason: Generated<string>
    level: string | null
    valid_from: string | null
    valid_to: string | null
    decided_by: string | null
    decided_at: Instant
  }
}
