import { describe, expect, it } from 'vitest'
import { breaksOf, checkB2b } from '../../../../../tests/planning/check-timetable.ts'
import { randomB2b, randomFrom, upTo } from '../../../../../tests/planning/random-instances.ts'
import { unlimited } from '../control.ts'
import type { B2bInstance } from './instance.ts'
import { planB2bMeetings } from './plan-b2b-meetings.ts'

/** The fewest breaks by trying everything, or null. */
function bruteForce(instance: B2bInstance, fairness: number): number | null {
  const slots: number[] = []
  let best: number | null = null
  const isTaken = (meeting: number, slot: number) =>
    instance.meetings.some(
      (other, i) =>
        i < meeting &&
        slots[i] === slot &&
        [other.first, other.second].some((one) =>
          [instance.meetings[meeting]!.first, instance.meetings[meeting]!.second].includes(one)
        )
    )
  const place = (meeting: number): void => {
    if (best === 0) return
    if (meeting === instance.meetings.length) {
      if (checkB2b(instance, fairness, slots).length > 0) return
      best = Math.min(best ?? Infinity, breaksOf(instance, slots))
      return
    }
    for (let slot = 0; slot < instance.slots; slot++) {
      if (isTaken(meeting, slot)) continue
      slots.push(slot)
      place(meeting + 1)
      slots.pop()
    }
  }
  place(0)
  return best
}

/** One who meets everybody and small circles around: larger than brute force could do. */
function hall(seed: number): B2bInstance {
  const random = randomFrom(seed)
  const participants = 12
  const meetings = Array.from({ length: 26 }, () => {
    const first = upTo(random, 4)
    return { first, second: 4 + upTo(random, 8), session: 'any' as const, fixed: null, after: [] }
  })
  return {
    participants,
    slots: 12,
    morningSlots: 6,
    tables: 3,
    meetings,
    forbidden: meetings.slice(0, 12).map(() => [])
  }
}

describe('planB2bMeetings', () => {
  it('agrees with brute force on 2,000 random instances, and every timetable passes the checker', () => {
    const random = randomFrom(1)
    let infeasible = 0
    let withBreaks = 0
    for (let i = 0; i < 2000; i++) {
      const instance = randomB2b(random)
      const fairness = upTo(random, 3)
      const expected = bruteForce(instance, fairness)
      const answer = planB2bMeetings(instance, fairness, unlimited)
      expect(answer.breaks, `instance ${i} ${JSON.stringify(instance)} ${fairness}`).toBe(expected)
      expect(answer.status).toBe(expected === null ? 'infeasible' : 'optimal')
      if (expected === null) {
        infeasible++
        expect(answer.impossible).not.toBeNull()
        continue
      }
      if (expected > 0) withBreaks++
      expect(answer.bound).toBe(expected)
      expect(checkB2b(instance, fairness, answer.slots!)).toEqual([])
    }
    // The test would prove little if all instances were of one kind.
    expect(infeasible).toBeGreaterThan(200)
    expect(withBreaks).toBeGreaterThan(25)
  })

  it('reports best and bound on the way, and never crosses them', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const instance = hall(seed)
      const seen: { best: number | null; bound: number }[] = []
      const answer = planB2bMeetings(instance, 2, {
        shouldStop: () => false,
        onProgress: (one) => seen.push(one)
      })
      if (answer.status === 'infeasible') continue
      expect(checkB2b(instance, 2, answer.slots!)).toEqual([])
      for (const { best, bound } of seen) {
        expect(bound).toBeLessThanOrEqual(answer.breaks!)
        if (best !== null) expect(best).toBeGreaterThanOrEqual(answer.breaks!)
      }
    }
  })

  it('gives the same timetable every time', () => {
    const first = planB2bMeetings(hall(3), 2, unlimited)
    expect(planB2bMeetings(hall(3), 2, unlimited)).toEqual(first)
  })

  it('stops when told to, with a bound that holds', () => {
    const stopped = planB2bMeetings(hall(5), 2, { shouldStop: () => true })
    const whole = planB2bMeetings(hall(5), 2, unlimited)
    expect(stopped.bound ?? 0).toBeLessThanOrEqual(whole.breaks ?? Infinity)
    if (stopped.slots !== null) expect(checkB2b(hall(5), 2, stopped.slots)).toEqual([])
  })

  it('says which meeting or participant makes it impossible', () => {
    const pair = { first: 0, second: 1, session: 'any' as const, fixed: null, after: [] }
    const base = { participants: 2, slots: 2, morningSlots: 1, tables: 1, forbidden: [[], []] }
    const why = (instance: B2bInstance) => planB2bMeetings(instance, 2, unlimited).impossible
    expect(why({ ...base, meetings: [pair, { ...pair, fixed: 0, session: 'afternoon' }] })).toEqual({
      code: 'noSlotForMeeting',
      meeting: 1
    })
    expect(
      why({
        ...base,
        meetings: [
          { ...pair, after: [1] },
          { ...pair, after: [0] }
        ]
      })
    ).toEqual({
      code: 'precedenceCycle',
      meeting: 0
    })
    expect(why({ ...base, forbidden: [[0], []], meetings: [pair, pair] })).toMatchObject({
      code: 'participantOverfull',
      meetings: 2,
      slots: 1
    })
    expect(why({ ...base, meetings: [pair, pair, pair] })).toEqual({
      code: 'tooFewTables',
      meetings: 3,
      places: 2
    })
  })

  it('lets a precedence decide between meetings that could otherwise be exchanged', () => {
    const one = { session: 'any' as const, fixed: null }
    const meetings = [
      { ...one, first: 0, second: 1, after: [1] },
      { ...one, first: 0, second: 2, after: [] },
      { ...one, first: 0, second: 3, after: [] }
    ]
    const instance = {
      participants: 4,
      slots: 3,
      morningSlots: 0,
      tables: 1,
      meetings,
      forbidden: [[], [], [], []]
    }
    const answer = planB2bMeetings(instance, 2, unlimited)
    expect(answer.status).toBe('optimal')
    expect(checkB2b(instance, 2, answer.slots!)).toEqual([])
  })

  it('plans a day without meetings', () => {
    const empty = { participants: 0, slots: 1, morningSlots: 0, tables: 0, meetings: [], forbidden: [] }
    expect(planB2bMeetings(empty, 2, unlimited)).toMatchObject({ status: 'optimal', breaks: 0, slots: [] })
  })
})
