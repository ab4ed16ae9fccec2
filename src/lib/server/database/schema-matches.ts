import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Confidence, Reason } from '#lib/engines/matching/types.ts'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type MatchSide = 'need' | 'offer'
export type DismissalReason = 'topic' | 'place' | 'size' | 'known' | 'competitor' | 'timing' | 'other'
export type DigestFrequency = 'weekly' | 'monthly' | 'never'

/** Matches, rounds, and what people want to hear of; see migration 0010. */
export interface MatchTables {
  match: {
    hub_id: number
    id: string
    need_id: string
    need_listing_id: string
    need_version: number
    asked_language: 'de' | 'en'
    offer_id: string | null
    offer_listing_id: string | null
    offer_hub_id: number | null
    offer_version: number | null
    organisation_id: string | null
    is_across_hubs: Generated<boolean>
    engine: string
    vocabulary: string
    weights: string
    score: number
    confidence: Confidence
    reasons: JSONColumnType<Reason[]>
    round_id: string | null
    found_at: Instant
    changed_at: Instant
  }
  listing_look: { hub_id: number; id: string; looked_at: Instant }
  match_dismissal: {
    hub_id: number
    id: string
    match_id: string
    side: MatchSide | 'office'
    reason: DismissalReason
    person_id: string | null
    at: Instant
  }
  matching_round: {
    hub_id: number
    id: string
    week: string
    started_at: Instant
    planned_at: MaybeInstant
    finished_at: MaybeInstant
    figures: JSONColumnType<Record<string, number>>
  }
  watch: {
    hub_id: number
    id: string
    person_id: string
    listing_id: string
    listing_hub_id: number
    at: Instant
  }
  saved_search: {
    hub_id: number
    id: string
    person_id: string
    text: string
    noun: MatchSide | null
    created_at: Instant
  }
  digest_choice: {
    hub_id: number
    id: string
    person_id: string
    frequency: DigestFrequency
    time_zone: string
    changed_at: Instant
  }
  digest: {
    hub_id: number
    id: string
    round_id: string
    person_id: string
    queued_at: Instant
    mail_id: string | null
  }
}
