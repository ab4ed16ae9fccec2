import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import {
  chainFigures,
  figureKeys,
  latestQuarters,
  periodOf,
  quarterOf
} from '#lib/server/domain/figures/definitions.ts'
import { figureCount, figureRows, figuresOf, groupedFigures } from '#lib/server/domain/figures/queries.ts'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { testDatabase } from '../database/test-database.ts'
import { asPerson, at } from '../belonging/people.ts'
import { day, enterWorld, no, propose, yes } from './world.ts'

const test = testDatabase()
const zone = 'Europe/Berlin'
const all = { period: { from: null, to: null }, kind: null, topic: null }

describe('quarters', () => {
  it('begin and end by the clocks of the hub', () => {
    expect(periodOf('2026-Q2', zone)).toEqual({
      from: new Date('2026-03-31T22:00:00Z'),
      to: new Date('2026-06-30T22:00:00Z')
    })
    expect(periodOf('2026-Q4', zone).to).toEqual(new Date('2026-12-31T23:00:00Z'))
    expect(quarterOf(new Date('2026-03-31T22:00:00Z'), zone)).toBe('2026-Q2')
    expect(quarterOf(new Date('2026-03-31T21:59:00Z'), zone)).toBe('2026-Q1')
    expect(latestQuarters(new Date('2026-05-01T00:00:00Z'), zone, 3)).toEqual([
      '2026-Q2',
      '2026-Q1',
      '2025-Q4'
    ])
  })
})

describe('the figures of a hub', () => {
  it('count what happened, once each, and every list is as long as its figure', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world, { now: day(0.5) })
    const answer = (given: typeof yes, now: Date) =>
      asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
        answerIntroduction(tx, actor, { ...given, introductionId: id, side: null }, now)
      )
    await answer(yes, day(2.5))
    const told = {
      what: 'agreed' as const,
      agreedKind: 'pilot' as const,
      value: 'unknown' as const,
      reason: null,
      reasonText: ''
    }
    await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
      tellOutcome(tx, actor, { ...told, introductionId: id, side: null }, day(40))
    )
    await inHub(test.db, { hub }, async (tx) => {
      const figures = await figuresOf(tx, hub, all)
      expect(figures).toEqual({
        chain: { needs: 1, matched: 0, asked: 1, accepted: 1, met: 1, agreed: 1 },
        responses: { count: 1, medianDays: 2 },
        members: { introduced: 2, all: 2 }
      })
      for (const key of figureKeys)
        expect(await figureRows(tx, hub, key, all), key).toHaveLength(await figureCount(tx, hub, key, all))
      // Each fact counts in its own quarter: asked in the first, agreed in the second.
      const quarters = await groupedFigures(tx, hub, all, 'quarter', zone)
      expect(Object.fromEntries(quarters.map((one) => [one.value, one.counts]))).toEqual({
        '2026-Q1': { needs: 1, matched: 0, asked: 1, accepted: 1, met: 0, agreed: 0 },
        '2026-Q2': { needs: 0, matched: 0, asked: 0, accepted: 0, met: 1, agreed: 1 }
      })
      const inQuarter = { ...all, period: periodOf('2026-Q2', zone) }
      expect((await figuresOf(tx, hub, inQuarter)).chain).toEqual(
        quarters.find((one) => one.value === '2026-Q2')!.counts
      )
      for (const grouping of ['kind', 'topic'] as const) {
        const [only, ...rest] = await groupedFigures(tx, hub, all, grouping, zone)
        expect([only!.value, rest.length]).toEqual([grouping === 'kind' ? 'technology' : 'energy', 0])
        for (const key of chainFigures)
          expect(await figureCount(tx, hub, key, { ...all, [grouping]: only!.value })).toBe(
            figures.chain[key]
          )
      }
      expect(await figureCount(tx, hub, 'asked', { ...all, kind: 'capital' })).toBe(0)
    })
    const elsewhere = await inHub(test.db, { hub: world.hubs.third }, (tx) =>
      figuresOf(tx, world.hubs.third, all)
    )
    expect(elsewhere.chain.asked).toBe(0)
  })

  it('count a declined introduction as asked and no further', async () => {
    const world = await enterWorld(test.db)
    const { hub, id } = await propose(test.db, world)
    await asPerson(test.db, hub, world.seeker.personId, (tx, actor) =>
      answerIntroduction(tx, actor, { ...no, introductionId: id, side: null }, at(10))
    )
    const { chain, members } = await inHub(test.db, { hub }, (tx) => figuresOf(tx, hub, all))
    expect(chain).toMatchObject({ asked: 1, accepted: 0, met: 0, agreed: 0 })
    expect(members).toEqual({ introduced: 0, all: 2 })
  })
})
