import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Visibility } from './schema.ts'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type ListingNoun = 'offer' | 'need'
export type RecordStatus = 'draft' | 'waiting' | 'returned' | 'published' | 'withdrawn'
/** By kind; see `domain/listings/details.ts`. Money in cents. */
export type Details = Record<string, string | number | string[]>

interface OfferTable {
  hub_id: number
  id: string
  organisation_id: string
  kind: string
  visibility: Visibility
  status: Generated<RecordStatus>
  details: JSONColumnType<Details, string | undefined, string>
  expires_on: string | null
  author_id: string | null
  contact_person_id: Generated<string | null>
  /** Its window; null while it was never shown to anybody. */
  listing_id: Generated<string | null>
  published_at: MaybeInstant
  withdrawn_at: MaybeInstant
  released_at: MaybeInstant
  release_asked_at: MaybeInstant
  is_by_office: Generated<boolean>
  reminded_of: Generated<string | null>
  version: Generated<number>
  changed_at: Instant
}

interface OfferTextTable {
  hub_id: number
  id: string
  language: 'de' | 'en'
  origin: 'author' | 'translation'
  title: string
  body: string
}

interface ShownWords {
  noun: ListingNoun
  kind: string
  details: JSONColumnType<Details, string | undefined, string>
  title_de: string | null
  body_de: string | null
  title_en: string | null
  body_en: string | null
}

/** Offers, needs and their windows; see migrations 0003 and 0011. */
export interface ExchangeTables {
  offer: OfferTable
  offer_text: OfferTextTable
  need: OfferTable
  need_text: OfferTextTable
  listing: ShownWords & {
    hub_id: number
    id: string
    home_hub_id: number
    record_id: string | null
    organisation_id: string | null
    visibility: Exclude<Visibility, 'office' | 'private'>
    version: Generated<number>
    is_withdrawn: Generated<boolean>
    is_released: Generated<boolean>
    expires_on: string | null
    changed_at: Instant
    words: Generated<string>
  }
  listing_version: ShownWords & {
    hub_id: number
    id: string
    listing_id: string
    version: number
    at: Instant
  }
  listing_check: {
    hub_id: number
    id: string
    offer_id: string | null
    need_id: string | null
    version: number
    outcome: 'published' | 'returned'
    comment: string
    person_id: string | null
    at: Instant
  }
}
