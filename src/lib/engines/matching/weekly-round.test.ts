import { describe, expect, it } from 'vitest'
import { numbersFrom } from '../../../../tests/matching/sample-world.ts'
import { planWeeklyRound, type RoundCandidate, type RoundLimits } from './weekly-round.ts'

function randomCandidates(
  seed: number,
  members: number,
  organisations: number,
  density: number
): RoundCandidate[] {
  const next = numbersFrom(seed)
  const list: RoundCandidate[] = []
  for (let m = 0; m < members; m++) {
    for (let o = 0; o < organisations; o++) {
      if (next() < density)
        list.push({ member: `m${m}`, need: `n${m}`, organisation: `o${o}`, score: next() })
    }
  }
  return list
}

/** The best total by trying everything. */
function bestTotal(candidates: readonly RoundCandidate[], limits: RoundLimits, at = 0): number {
  if (at === candidates.length) return 0
  const { member, organisation, score } = candidates[at]!
  const without = bestTotal(candidates, limits, at + 1)
  const left = (limits.recentAppearances?.get(`free ${member}`) ?? limits.perMember) as number
  const room = (limits.recentAppearances?.get(`free ${organisation}`) ?? limits.perOrganisation) as number
  if (left === 0 || room === 0) return without
  const used = new Map(limits.recentAppearances ?? [])
  used.set(`free ${member}`, left - 1).set(`free ${organisation}`, room - 1)
  return Math.max(without, score + bestTotal(candidates, { ...limits, recentAppearances: used }, at + 1))
}

function countBy(round: { suggestions: RoundCandidate[] }, key: 'member' | 'organisation'): number[] {
  const counts = new Map<string, number>()
  for (const suggestion of round.suggestions)
    counts.set(suggestion[key], (counts.get(suggestion[key]) ?? 0) + 1)
  return [...counts.values()]
}

describe('weekly round', () => {
  it('is as good as the best that trying everything finds', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const candidates = randomCandidates(seed, 4, 4, 0.85)
      const limits = { perMember: 1 + (seed % 2), perOrganisation: 1 + (seed % 3 === 0 ? 1 : 0) }
      const best = bestTotal(candidates, limits)
      const { total, bound } = planWeeklyRound(candidates, limits)
      expect(total).toBeGreaterThan(best - 0.01)
      expect(total).toBeLessThanOrEqual(best + 1e-9)
      expect(bound).toBeGreaterThanOrEqual(best - 1e-9)
    }
  })

  it('keeps the limits and proves how good it is, at the size of a network', () => {
    const candidates = randomCandidates(5, 400, 300, 0.2)
    const round = planWeeklyRound(candidates, { perMember: 3, perOrganisation: 2 })
    expect(Math.max(...countBy(round, 'member'))).toBeLessThanOrEqual(3)
    expect(Math.max(...countBy(round, 'organisation'))).toBeLessThanOrEqual(2)
    expect(round.total / round.bound).toBeGreaterThan(0.99)
    expect(round.suggestions.length + round.leftOut.length).toBe(candidates.length)
  })

  it('never brings back a declined pair, suggests nobody to themselves, and says why', () => {
    const pair = (member: string, organisation: string, score: number, need = 'n1') => ({
      member,
      need,
      organisation,
      score
    })
    const { suggestions, leftOut } = planWeeklyRound(
      [
        pair('a', 'x', 0.9),
        pair('a', 'a', 0.8),
        pair('a', 'y', 0.5),
        pair('a', 'z', 0.05),
        pair('a', 'y', 0.4, 'n2'),
        pair('b', 'y', 0.6),
        pair('b', 'w', 0.3)
      ],
      { perMember: 1, perOrganisation: 1, threshold: 0.1, declined: [['a', 'x']] }
    )
    expect(suggestions.map(({ member, organisation }) => member + organisation)).toEqual(['ay', 'bw'])
    expect(leftOut.map(({ member, organisation, reason }) => `${member}${organisation} ${reason}`)).toEqual([
      'aa ownOrganisation',
      'ax declined',
      'ay otherNeed',
      'az belowThreshold',
      'by memberFull'
    ])
  })

  it('lets others be seen: recent appearances count against an organisation', () => {
    const candidates = ['often', 'never'].map((organisation) => ({
      member: 'a',
      need: 'n',
      organisation,
      score: organisation === 'often' ? 0.8 : 0.7
    }))
    const limits = { perMember: 1, perOrganisation: 1 }
    expect(planWeeklyRound(candidates, limits).suggestions[0]!.organisation).toBe('often')
    const seen = new Map([['often', 3]])
    const round = planWeeklyRound(candidates, { ...limits, recentAppearances: seen })
    expect(round.suggestions[0]!.organisation).toBe('never')
  })

  it('does not depend on the order of the candidates', () => {
    const candidates = randomCandidates(11, 30, 20, 0.4)
    const limits = { perMember: 2, perOrganisation: 2 }
    expect(planWeeklyRound([...candidates].reverse(), limits)).toEqual(planWeeklyRound(candidates, limits))
  })

  it('refuses limits that are none', () => {
    expect(() => planWeeklyRound([], { perMember: -1, perOrganisation: 1 })).toThrow(RangeError)
    const none = planWeeklyRound(randomCandidates(1, 3, 3, 1), { perMember: 2, perOrganisation: 0 })
    expect(none.suggestions).toEqual([])
  })
})
