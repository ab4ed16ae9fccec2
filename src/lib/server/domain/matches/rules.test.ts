import { describe, expect, it } from 'vitest'
import { type Candidate, detailsAgree, type Dismissal, mayMeet, worthAfter, worthOfOffer } from './rules.ts'

describe('what an offer can do for a need', () => {
  it.each([
    ['capital', 'capital', true],
    ['capital', 'expertise', false],
    ['technology', 'capital', false],
    ['technology', 'researchResult', true],
    ['testbed', 'pilotSite', true],
    ['space', 'service', false],
    ['service', 'training', true]
  ])('a need for %s and an offer of %s: %s', (need, offer, may) => expect(mayMeet(need, offer)).toBe(may))
})

describe('stated details', () => {
  const seed = {
    ticketFrom: 20_000_000,
    ticketTo: 50_000_000,
    stages: ['seed', 'seriesA'],
    sectors: ['energy']
  }

  it.each([
    ['nothing stated on one side', {}, true],
    ['overlapping sums', { ticketFrom: 40_000_000, ticketTo: 90_000_000 }, true],
    ['sums that end before', { ticketTo: 19_999_999 }, false],
    ['a stage in common', { stages: ['seriesA'] }, true],
    ['no stage in common', { stages: ['growth'] }, false],
    ['another sector', { stages: ['seed'], sectors: ['health'] }, false]
  ])('%s', (_name, need, agree) => expect(detailsAgree(need, seed)).toBe(agree))
})

describe('what a candidate is worth after what was put aside', () => {
  const now = new Date('2026-10-01T08:00:00Z')
  const candidate: Candidate = {
    offerListingId: 'offer',
    organisationId: 'house',
    organisationKind: 'startUp',
    city: 'Leipzig',
    kind: 'technology',
    worth: 0.8,
    confidence: 'high'
  }
  const said = (change: Partial<Dismissal>): Dismissal => ({
    offerListingId: 'other',
    organisationId: 'neighbour',
    organisationKind: 'establishedCompany',
    city: 'Köln',
    reason: 'topic',
    at: new Date('2026-09-01T08:00:00Z'),
    isSameNeed: true,
    ...change
  })
  const after = (...dismissals: Dismissal[]) => worthAfter(candidate, dismissals, now)

  it('nothing changes by what was said of somebody else', () => expect(after(said({}))).toBe(0.8))
  it('the pair itself is gone', () =>
    expect(after(said({ offerListingId: 'offer', organisationId: 'house' }))).toBe(0))
  it('a "not now" is over after half a year', () => {
    const pair = { offerListingId: 'offer', organisationId: 'house', reason: 'timing' as const }
    expect(after(said(pair))).toBe(0)
    expect(after(said({ ...pair, at: new Date('2026-03-01T08:00:00Z') }))).toBe(0.8)
  })
  it.each(['competitor', 'known'] as const)('%s keeps the house away from other needs, too', (reason) =>
    expect(after(said({ organisationId: 'house', reason, isSameNeed: false }))).toBe(0)
  )
  it('a wrong topic of one offer leaves the house its others, for other needs', () =>
    expect(after(said({ organisationId: 'house', isSameNeed: false }))).toBe(0.8))
  it('too far and the wrong size halve what resembles', () => {
    expect(after(said({ reason: 'place', city: 'Leipzig' }))).toBe(0.4)
    expect(after(said({ reason: 'size', organisationKind: 'startUp' }))).toBe(0.4)
    expect(after(said({ reason: 'place', city: 'Leipzig', isSameNeed: false }))).toBe(0.8)
  })
})

it('one good text is enough for an offer, and another kind counts a little less', () => {
  expect(worthOfOffer(0.25, true)).toBe(1)
  expect(worthOfOffer(0.25, false)).toBe(0.9)
  expect(worthOfOffer(0.1, true)).toBeCloseTo(0.4)
})
