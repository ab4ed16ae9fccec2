import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { type FigureKey, figureKeys, periodOf } from '#lib/server/domain/figures/definitions.ts'
import { figureRows, figuresOf, rowsOnPage } from '#lib/server/domain/figures/queries.ts'
import { dismissMatch } from '#lib/server/domain/matches/dismiss-match.ts'
import { remindEverywhere } from '#lib/server/jobs/remind-everywhere.ts'
import { asPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { numbers } from '../mails/chaos-server.ts'
import { type Asked, countedFrom, quarterBounds } from './half-year-figures.ts'
import { answer, letTimePass, meet, propose, type Running, tell, tried } from './half-year-introductions.ts'
import {
  edit,
  enterHalfYear,
  kinds,
  look,
  pick,
  renew,
  round,
  shownTo,
  withdraw,
  type World,
  write
} from './half-year-world.ts'

const test = testDatabase()
const weeks = 28
/** Eight o'clock on a Monday in Leipzig, in winter. */
const at = (week: number, day: number, hour = 7) => new Date(Date.UTC(2026, 2, 9 + 7 * week + day, hour))
const running: Running[] = []
let world: World

/** Offers and needs come, change and go. */
async function writeAndChange(week: number) {
  const { next, written } = world
  const now = at(week, 1)
  const many = week === 0 ? 22 : 2
  for (let number = 0; number < many && week < 22; number++) {
    await write(world, 'need', now)
    await write(world, 'offer', now)
  }
  await tried(edit(world, pick(next, written), at(week, 1, 9)))
  await tried(withdraw(world, pick(next, written), at(week, 1, 10)))
  await tried(
    renew(
      world,
      pick(
        next,
        written.filter((one) => one.listingId)
      ),
      at(week, 1, 11)
    )
  )
  await look(world, at(week, 1, 12))
}

/** Members act on what they are shown, and the office for some of them. */
async function act(week: number) {
  const { next, members, db } = world
  const now = at(week, 2)
  for (let number = 0; number < 5; number++) {
    const member = pick(next, members)
    const shown = (await shownTo(world, member, now)).filter((pair) => pair.hub.id === member.hub)
    if (shown.length === 0) continue
    const pair = pick(next, shown)
    if (next() < 0.2) {
      const { hub, personId } = member
      await asPerson(db, hub, personId, (tx, actor) =>
        dismissMatch(tx, actor, { matchId: pair.id, reason: 'topic' }, now)
      )
      continue
    }
    const begun = await propose(world, pair, next() < 0.65 ? 'member' : 'office', now)
    if (begun) running.push(begun)
  }
}

async function answerAndMeet(week: number) {
  const { next } = world
  for (const one of running.filter((some) => !some.isOver)) {
    const now = at(week, 3, 7 + Math.floor(next() * 10))
    for (const side of [...one.waiting]) if (!one.isOver && next() < 0.45) await answer(world, one, side, now)
    if (!one.logged.acceptedAt || one.isOver) continue
    if (!one.logged.metAt && next() < 0.35) await meet(world, one, at(week, 4))
    const age = (now.getTime() - one.logged.acceptedAt.getTime()) / (7 * 86_400_000)
    if ([2, 8, 26].includes(Math.round(age)) && next() < 0.6) await tell(world, one, at(week, 4, 9))
  }
}

beforeAll(async () => {
  process.env.HUBWERK_LOG_LEVEL = 'warn'
  world = await enterHalfYear(test.db, test.url, numbers(2026))
  for (let week = 0; week < weeks; week++) {
    await round(world, at(week, 0))
    await writeAndChange(week)
    await act(week)
    await answerAndMeet(week)
    await letTimePass(world, running, at(week, 5))
    await remindEverywhere(test.db, at(week, 6))
  }
}, 180_000)

const sliceFor = ({ quarter, kind }: Asked) => ({
  period: periodOf(quarter, 'Europe/Berlin'),
  kind,
  topic: null
})
const figuresFor = (asked: Asked) =>
  inHub(test.db, { hub: asked.hub }, (tx) => figuresOf(tx, asked.hub, sliceFor(asked)))

async function lengthOf(asked: Asked, key: FigureKey): Promise<number> {
  let length = 0
  for (let page = 1; ; page++) {
    const rows = await inHub(test.db, { hub: asked.hub }, (tx) =>
      figureRows(tx, asked.hub, key, sliceFor(asked), page)
    )
    length += rows.length
    if (rows.length < rowsOnPage) return length
  }
}

const askedAll = (): Asked[] =>
  world.hubs.flatMap((hub) =>
    [null, ...Object.keys(quarterBounds)].flatMap((quarter) =>
      [null, ...kinds].map((kind) => ({ hub, quarter, kind }))
    )
  )

describe('the figures after half a year of two hubs', () => {
  it('are those that the people in it would count, by period, kind and hub', async () => {
    for (const asked of askedAll()) {
      const expected = countedFrom(world.log, asked)
      const { responses, ...rest } = await figuresFor(asked)
      const about = JSON.stringify(asked)
      expect(rest, about).toEqual({ chain: expected.chain, members: expected.members })
      expect(responses.count, about).toBe(expected.responses.count)
      if (expected.responses.medianDays === null) expect(responses.medianDays, about).toBeNull()
      else expect(responses.medianDays, about).toBeCloseTo(expected.responses.medianDays, 9)
    }
  })

  it('are each as long as their list', async () => {
    for (const asked of askedAll().filter((one) => !one.kind || !one.quarter)) {
      const { chain, responses, members } = countedFrom(world.log, asked)
      const expected = { ...chain, responses: responses.count, introducedMembers: members.introduced }
      for (const key of figureKeys)
        expect(await lengthOf(asked, key), JSON.stringify({ ...asked, key })).toBe(expected[key])
    }
  })

  it('come from a half-year in which everything happened that can', async () => {
    const { chain, members } = countedFrom(world.log, { hub: world.hubs[0]!, quarter: null, kind: null })
    expect(chain.needs).toBeGreaterThan(40)
    for (const count of [chain.needs - chain.matched, chain.accepted, chain.met, chain.agreed])
      expect(count).toBeGreaterThan(2)
    expect(members.introduced).toBeLessThan(members.all)
    expect(running.some((one) => one.isOver && !one.logged.answeredAt)).toBe(true)
    const across = running.filter((one) => one.parties.asking.hub !== one.parties.asked.hub)
    expect(across.length).toBeGreaterThan(0)
    const asked = await test.owner.selectFrom('follow_up').select('weeks').distinct().execute()
    expect(asked.map((row) => row.weeks).toSorted((a, b) => a - b)).toEqual([2, 8, 26])
  })
})
