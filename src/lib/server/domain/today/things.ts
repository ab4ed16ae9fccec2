import type { Instant } from '../../platform/clock.ts'
import type { OfficePerson } from '../desk/office-people.ts'

/**
 * What can wait for an office, in the order of the day: people who wait for an answer first, then what somebody planned to
 * do, then what the house found by itself.
 */
export const thingKinds = [
  'application',
  'claim',
  'listing',
  'privacyRequest',
  'introduction',
  'mailIn',
  'task',
  'mail',
  'membership',
  'renewal',
  'proposal',
  'duplicate',
  'import',
  'silent',
  'legalText'
] as const
export type ThingKind = (typeof thingKinds)[number]

/** Kinds that nobody has to decide: they can be called done for as long as nothing new happens to them. */
export const noticedKinds: readonly ThingKind[] = [
  'introduction',
  'mail',
  'membership',
  'renewal',
  'import',
  'silent',
  'legalText'
]

export interface Found {
  id: string
  /** Since when it waits; what was put off before shows again. */
  since: Instant
  organisationId: string | null
  organisation: string | null
  slug: string | null
  who: string | null
  /** A title or what somebody wrote. */
  words: string | null
  /** Day it is about, 'YYYY-MM-DD'. */
  day: string | null
  /** Further facts the sentence or the link needs. */
  facts: Record<string, string | number | null>
  /** Whose it is by itself; else it is whose the organisation is. */
  assigneeId: string | null
}

export interface Thing extends Found {
  kind: ThingKind
  inCharge: OfficePerson | null
}

/** At most so many of a kind are looked at; who has more works with the lists. */
export const mostOfAKind = 200
/** A membership that ends within so many days is a thing to talk about. */
export const endsSoonDays = 30
/** A member nobody heard of for so many days is silent. */
export const silentDays = 90
/** So many silent members are enough for one day. */
export const silentADay = 5
