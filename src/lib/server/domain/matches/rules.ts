import type { Confidence } from '#lib/engines/matching/types.ts'
import type { DismissalReason } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Details } from '../../database/schema-exchange.ts'
import type { ExchangeKind } from '../listings/kinds.ts'

/**
 * What an offer of one kind can do for a need of another. Hand-set, not learned: what counts is whether the thing offered can
 * be the thing needed. Who looks for capital, room or data is not helped by advice; knowledge and technology come in many
 * shapes and meet freely.
 */
const tangible: Partial<Record<ExchangeKind, readonly ExchangeKind[]>> = {
  capital: ['capital'],
  space: ['space', 'testbed'],
  testbed: ['testbed', 'pilotSite', 'space'],
  pilotSite: ['pilotSite', 'testbed'],
  data: ['data', 'partner'],
  training: ['training', 'expertise']
}

export function mayMeet(need: string, offer: string): boolean {
  const wanted = tangible[need as ExchangeKind]
  if (wanted) return (wanted as readonly string[]).includes(offer)
  return !Object.hasOwn(tangible, offer) || offer === 'training' || offer === 'data'
}

/**
 * Whether what both sides stated agrees: sums of money overlap, and lists have something in common. What only one side states
 * keeps nobody away. After the usual hard filters of an investor's mandate (stage, sector, ticket).
 */
export function detailsAgree(need: Details, offer: Details): boolean {
  const isOpen = (value: unknown) => value === undefined
  const from = Math.max(Number(need.ticketFrom ?? 0), Number(offer.ticketFrom ?? 0))
  const to = Math.min(Number(need.ticketTo ?? Infinity), Number(offer.ticketTo ?? Infinity))
  if (from > to) return false
  return (['stages', 'sectors', 'instruments'] as const).every((field) => {
    const [wanted, given] = [need[field], offer[field]]
    if (isOpen(wanted) || isOpen(given)) return true
    return [wanted].flat().some((one) => [given].flat().includes(one as never))
  })
}

/** Kinds of organisations that can meet a need of this kind by what they are; undefined = any. */
export const organisationsFor = (need: string): string[] | undefined =>
  need === 'capital' ? ['financingPartner'] : undefined

/** One listing is one text; the engine's score counts up to four good ones. */
const textsForFull = 4
/** An offer says that its owner wants to be found for this; what an organisation once did says less. Hand-set. */
const worthOfEvidence = 0.8
const worthOfOtherKind = 0.9

export const worthOfOffer = (score: number, isSameKind: boolean): number =>
  Math.min(1, score * textsForFull) * (isSameKind ? 1 : worthOfOtherKind)

export const worthOfOrganisation = (score: number): number => score * worthOfEvidence

export interface Candidate {
  offerListingId: string | null
  organisationId: string | null
  organisationKind: string | null
  city: string | null
  kind: string | null
  worth: number
  confidence: Confidence
}

/** A "not for us" of the side that asks, with what it was about. */
export interface Dismissal {
  offerListingId: string | null
  organisationId: string | null
  organisationKind: string | null
  city: string | null
  reason: DismissalReason
  at: Instant
  /** Whether it was said of the same need. */
  isSameNeed: boolean
}

/** After this long a "not now" is over. */
const timingWeeks = 26
/** What resembles a dismissed one in the very thing that was wrong counts this much. Hand-set. */
const resemblanceWorth = 0.5

/**
 * What a candidate is worth after all that was said of others: the dismissed pair does not come back (unless only the moment
 * was wrong and half a year has passed); a competitor, or somebody known already, is not suggested for other needs either;
 * "too far" and "wrong size" make others from the same place, or of the same kind, count half for this need.
 */
export function worthAfter(candidate: Candidate, dismissals: readonly Dismissal[], now: Instant): number {
  let { worth } = candidate
  for (const one of dismissals) {
    const isOver = one.reason === 'timing' && weeksBetween(one.at, now) >= timingWeeks
    if (isOver) continue
    if (one.isSameNeed && isSameParty(candidate, one)) return 0
    const isSameOwner = one.organisationId !== null && one.organisationId === candidate.organisationId
    if ((one.reason === 'competitor' || one.reason === 'known') && isSameOwner) return 0
    if (!one.isSameNeed) continue
    if (one.reason === 'place' && one.city !== null && one.city === candidate.city) worth *= resemblanceWorth
    if (
      one.reason === 'size' &&
      one.organisationKind !== null &&
      one.organisationKind === candidate.organisationKind
    )
      worth *= resemblanceWorth
  }
  return worth
}

const isSameParty = (candidate: Candidate, one: Dismissal): boolean =>
  one.offerListingId !== null
    ? one.offerListingId === candidate.offerListingId
    : one.organisationId === candidate.organisationId

const weeksBetween = (from: Instant, to: Instant): number =>
  (to.getTime() - from.getTime()) / (7 * 24 * 3600 * 1000)

/** The better pair first; of equals the one with the lower id, so that an answer is always the same. */
export const byWorth = (a: Candidate, b: Candidate): number =>
  b.worth - a.worth || idOf(a).localeCompare(idOf(b))

const idOf = (candidate: Candidate): string => candidate.offerListingId ?? candidate.organisationId ?? ''
