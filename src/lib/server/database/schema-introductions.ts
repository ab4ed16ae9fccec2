import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>
/** A timestamp without zone, as 'YYYY-MM-DD HH:MM:SS' when written. */
type WallTime = ColumnType<Date, string, string>

export const introductionOrigins = ['member', 'match', 'office', 'event'] as const
export type IntroductionOrigin = (typeof introductionOrigins)[number]
export const sides = ['asking', 'asked'] as const
export type Side = (typeof sides)[number]
export const askModes = ['inTurn', 'atOnce'] as const
export type AskMode = (typeof askModes)[number]
/** What a person can choose to show before both have accepted. */
export const shownBefore = ['listing', 'organisation'] as const
/** What is matched and shown to nobody shows nothing. */
export type Shows = (typeof shownBefore)[number] | 'nothing'
export const declineReasons = [
  'topic',
  'timing',
  'capacity',
  'known',
  'competitor',
  'terms',
  'other'
] as const
export type DeclineReason = (typeof declineReasons)[number]
export type WithdrawnBecause = 'party' | 'listing' | 'office'
export type AnswerVia = 'proposal' | 'page' | 'mail' | 'office'
export const outcomeWords = ['met', 'talking', 'agreed', 'nothing'] as const
export type OutcomeWord = (typeof outcomeWords)[number]
export const agreedKinds = ['pilot', 'contract', 'investment', 'jointProject'] as const
export type AgreedKind = (typeof agreedKinds)[number]
export const nothingReasons = ['noAnswer', 'noFit', 'price', 'timing', 'otherPartner', 'other'] as const
export type NothingReason = (typeof nothingReasons)[number]

/** Introductions and what comes of them; see migration 0012. */
export interface IntroductionTables {
  introduction: {
    hub_id: number
    id: string
    origin: IntroductionOrigin
    match_id: string | null
    kind: string | null
    ask_mode: AskMode
    note: Generated<string>
    proposed_by: string | null
    proposed_at: Instant
    accepted_at: MaybeInstant
    declined_at: MaybeInstant
    expired_at: MaybeInstant
    withdrawn_at: MaybeInstant
    withdrawn_because: WithdrawnBecause | null
    handed_over_at: MaybeInstant
    first_met_at: MaybeInstant
    agreed_at: MaybeInstant
    closed_at: MaybeInstant
    correlation_id: string
  }
  introduction_side: {
    hub_id: number
    introduction_id: string
    side: Side
    side_hub_id: number
    organisation_id: string
    listing_id: string | null
    listing_version: number | null
    person_id: string | null
    hub_contact_id: string | null
    shows: Shows
    asked_at: MaybeInstant
    reminded_at: MaybeInstant
    nudged_at: MaybeInstant
  }
  introduction_answer: {
    hub_id: number
    id: string
    introduction_id: string
    side: Side
    answer: 'accepted' | 'declined'
    reason: DeclineReason | null
    reason_text: Generated<string>
    contact_person_id: string | null
    phone: string | null
    message: Generated<string>
    person_id: string | null
    via: AnswerVia
    at: Instant
  }
  introduction_link: {
    hub_id: number
    id: string
    token_hash: Buffer
    introduction_id: string
    side: Side
    purpose: 'answer' | 'followUp'
    weeks: number | null
    person_id: string | null
    created_at: Instant
    expires_at: Instant
    used_at: MaybeInstant
  }
  meeting: {
    hub_id: number
    id: string
    introduction_id: string | null
    proposed_side: Side
    time_zone: string
    duration_minutes: number
    place: Generated<string>
    sequence: Generated<number>
    starts_at_wall: WallTime | null
    starts_at: MaybeInstant
    created_at: Instant
    fixed_at: MaybeInstant
    cancelled_at: MaybeInstant
    version: Generated<number>
  }
  meeting_time: { hub_id: number; meeting_id: string; position: number; starts_at_wall: WallTime }
  follow_up: { hub_id: number; introduction_id: string; side: Side; weeks: number; asked_at: Instant }
  outcome: {
    hub_id: number
    id: string
    introduction_id: string
    side: Side
    weeks: number | null
    what: OutcomeWord
    agreed_kind: AgreedKind | null
    value_from_cents: bigint | null
    value_to_cents: bigint | null
    currency: Generated<string>
    reason: NothingReason | null
    reason_text: Generated<string>
    person_id: string | null
    via: 'page' | 'mail' | 'office'
    at: Instant
  }
}
