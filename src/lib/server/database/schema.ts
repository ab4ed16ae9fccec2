import type { OrganisationKind } from '#lib/engines/matching/types.ts'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { BelongingTables } from './schema-belonging.ts'
import type { CatalogueTables } from './schema-catalogue.ts'
import type { DeskTables } from './schema-desk.ts'
import type { IntroductionTables } from './schema-introductions.ts'
import type { ExchangeTables } from './schema-exchange.ts'
import type { FileTables } from './schema-files.ts'
import type { MatchTables } from './schema-matches.ts'
import type { PeopleOfficeTables } from './schema-people.ts'
import type { JobTables } from './schema-jobs.ts'
import type { PrivacyTables } from './schema-privacy.ts'
import type { ListTables } from './schema-lists.ts'
import type { ImportTables } from './schema-imports.ts'
import type { SignInTables } from './schema-sign-in.ts'

/** Row types as Kysely reads them. Dates without time come as 'YYYY-MM-DD', bigint as bigint. */
type Instant = ColumnType<Date, Date, Date>
type Language = 'de' | 'en'

export type { OrganisationKind }

/** Staff headcount by Eurostat's bands: up to 9, 49, 249 and above. */
export type SizeClass = 'micro' | 'small' | 'medium' | 'large'

export type Visibility = 'public' | 'network' | 'hub' | 'matching' | 'anonymous' | 'office' | 'private'

export type MailStatus = 'waiting' | 'sending' | 'sent' | 'refused' | 'unclear' | 'returned' | 'cancelled'
export type MailEventKind =
  'queued' | 'sent' | 'refused' | 'postponed' | 'unclear' | 'returned' | 'delayed' | 'retried' | 'cancelled'

interface NetworkTables {
  network: {
    id: number
    name: string
    base_url: string
    is_demo: Generated<boolean>
    require_second_factor: Generated<boolean>
    created_at: Instant
  }
  hub: {
    id: number
    slug: string
    name: string
    place: string
    purpose_de: Generated<string>
    purpose_en: Generated<string>
    look: ColumnType<Record<string, unknown>, string | undefined, string>
    time_zone: Generated<string>
    /** Whether offers and needs wait for the office before they are shown. */
    checks_listings: Generated<boolean>
    languages: Generated<('de' | 'en')[]>
    default_language: Generated<'de' | 'en'>
    contact_email: string | null
    version: Generated<number>
    created_at: Instant
  }
  hub_topic: { hub: number; concept: string; position: number }
  organisation: {
    id: string
    slug: string
    name: string
    name_key: string
    kind: OrganisationKind | null
    legal_form: string | null
    country: string | null
    region: string | null
    city: string | null
    website: string | null
    size_class: SizeClass | null
    nace_revision: Generated<string>
    nace_section: string | null
    nace_code: string | null
    languages: Generated<string[]>
    website_domain: Generated<string | null>
    merged_into: string | null
    is_vouched: Generated<boolean>
    website_by_member: Generated<boolean>
    version: Generated<number>
    created_at: Instant
    changed_at: Instant
  }
  organisation_text: {
    organisation_id: string
    language: Language
    description: string
    origin: 'author' | 'import' | 'translation'
    words: Generated<string>
  }
  organisation_name: {
    organisation_id: string
    name: string
    name_key: string
    valid_during: Generated<string>
  }
  organisation_identifier: { scheme: string; value: string; organisation_id: string }
  organisation_site: {
    id: string
    organisation_id: string
    is_main: Generated<boolean>
    country: string | null
    region: string | null
    postal_code: string | null
    city: string | null
    street: string | null
  }
  organisation_email_domain: {
    domain: string
    organisation_id: string
    origin: Generated<'import' | 'office' | 'claim'>
  }
  organisation_topic: { organisation_id: string; concept: string; origin: 'author' | 'machine' }
  organisation_field_origin: {
    organisation_id: string
    field: string
    origin: 'person' | 'import'
    written_at: Instant
  }
  activity: {
    id: string
    source_slug: string
    natural_key: string
    kind: Generated<'project' | 'product' | 'publication'>
    language: Language | null
    title: string
    summary: Generated<string>
    place: string | null
    programme: string | null
    starts_on: string | null
    ends_on: string | null
    amount_cents: bigint | null
    currency: string | null
    changed_at: Instant
    words: Generated<string>
  }
  activity_participant: { activity_id: string; organisation_id: string; role: Generated<string> }
}

interface PeopleTables {
  person: {
    id: string
    display_name: Generated<string>
    language: Generated<Language>
    is_operator: Generated<boolean>
    version: Generated<number>
    created_at: Instant
    last_seen_at: Generated<Date>
    /** Whose account this one was joined to. */
    merged_into: Generated<string | null>
    /** Set where only a remainder is left of the account. */
    erased_at: Generated<Date | null>
  }
}

/** Roles that a hub grants; `member` and `organisationAdmin` follow from affiliations instead. */
export type GrantedRole = 'office' | 'officeLead' | 'juror' | 'mentor' | 'funder'

interface HubTables {
  membership: {
    hub_id: number
    id: string
    organisation_id: string
    status: 'known' | 'applied' | 'active' | 'ended'
    level: string | null
    visibility: Generated<'public' | 'network' | 'hub' | 'office'>
    valid_from: string | null
    valid_to: string | null
    version: Generated<number>
    changed_at: Instant
  }
  hub_contact: {
    hub_id: number
    id: string
    /** The contact that this one is part of now. */
    merged_into: Generated<string | null>
    person_id: string | null
    organisation_id: string | null
    name: string
    email: string | null
    phone: string | null
    role: string | null
    note: Generated<string>
    version: Generated<number>
    changed_at: Instant
  }
  role_grant: {
    hub_id: number
    id: string
    person_id: string
    role: GrantedRole
    organisation_id: string | null
    valid_during: Generated<string>
  }
  audit_entry: {
    hub_id: number
    seq: Generated<bigint>
    at: Instant
    actor_id: string | null
    on_behalf_of: string | null
    for_organisation_id: ColumnType<string | null, string | null | undefined, never>
    code: string
    subject_type: string
    subject_id: string
    params: JSONColumnType<Record<string, unknown>>
    correlation_id: string | null
  }
  outbox: {
    hub_id: number
    id: string
    message_id: string
    recipient: string
    template: string
    language: Language
    params: JSONColumnType<Record<string, unknown>>
    status: Generated<MailStatus>
    attempts: Generated<number>
    due_at: Instant
    status_at: Instant
    answer: string | null
  }
  mail_event: {
    hub_id: number
    id: string
    mail_id: string
    at: Instant
    what: MailEventKind
    answer: Generated<string>
    actor_id: string | null
  }
}

export interface Schema
  extends
    NetworkTables,
    PeopleTables,
    SignInTables,
    BelongingTables,
    PeopleOfficeTables,
    HubTables,
    ExchangeTables,
    FileTables,
    CatalogueTables,
    MatchTables,
    IntroductionTables,
    PrivacyTables,
    JobTables,
    ImportTables,
    DeskTables,
    ListTables {}
