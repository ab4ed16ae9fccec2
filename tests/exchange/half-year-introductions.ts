import { DomainError } from '#lib/server/domain/errors.ts'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { arrangeIntroduction } from '#lib/server/domain/introductions/arrange-introduction.ts'
import { proposeFromMatch } from '#lib/server/domain/introductions/propose-from-match.ts'
import { cancelMeeting } from '#lib/server/domain/meetings/cancel-meeting.ts'
import { fixTime } from '#lib/server/domain/meetings/fix-time.ts'
import { offerTimes } from '#lib/server/domain/meetings/offer-times.ts'
import { pickTime } from '#lib/server/domain/meetings/pick-time.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { introduceInTime } from '#lib/server/jobs/introduce-in-time.ts'
import { asOffice, asPerson } from '../belonging/people.ts'
import { no, yes } from '../introductions/world.ts'
import type { LoggedIntroduction } from './half-year-figures.ts'
import { type Member, pick, type shownTo, type World } from './half-year-world.ts'

type Side = 'asking' | 'asked'

/** An introduction as those who take part in it remember it. */
export interface Running {
  logged: LoggedIntroduction
  parties: Record<Side, Member>
  /** Sides that owe an answer, as far as they know. */
  waiting: Side[]
  inTurn: boolean
  yes: number
  isOver: boolean
  /** When the meeting that stands will be over. */
  meetingEnds: Date | null
  offeredBy: Side | null
  told: number
}

/** What a deed refuses did not happen. @returns whether it was done */
export async function tried(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

type Shown = Awaited<ReturnType<typeof shownTo>>[number]

/** Somebody, or the office in their place, asks for an introduction from a match. */
export async function propose(world: World, pair: Shown, by: 'member' | 'office', now: Date) {
  const { db, log, next } = world
  const hub = pair.hub.id
  const askMode = pick(next, ['inTurn', 'atOnce'] as const)
  const proposer = pair.side === 'need' ? pair.seeker : pair.provider
  const other = proposer === pair.seeker ? pair.provider : pair.seeker
  const parties =
    by === 'member' ? { asking: proposer, asked: other } : { asking: pair.seeker, asked: pair.provider }
  let id = ''
  const done = await tried(
    by === 'member'
      ? asPerson(
          db,
          hub,
          proposer.personId,
          async (tx, actor) => {
            const input = { matchId: pair.id, note: '', shows: 'organisation' as const }
            id = (await proposeFromMatch(tx, actor, input, now)).id
          },
          now
        )
      : asOffice(db, hub, async (tx, actor) => {
          const input = { origin: 'match' as const, matchId: pair.id, askMode, note: '', sides: null }
          id = await arrangeIntroduction(tx, actor, input, now)
        })
  )
  if (!done) return undefined
  const organisations = [parties.asking.organisationId, parties.asked.organisationId]
  const nothingYet = { answeredAt: null, acceptedAt: null, metAt: null, agreedAt: null }
  const logged = { hub, id, kind: pair.record.kind, organisations, askedAt: now, ...nothingYet }
  log.introductions.push(logged)
  const waiting: Side[] =
    by === 'member' ? ['asked'] : askMode === 'inTurn' ? ['asking'] : ['asking', 'asked']
  const running: Running = {
    logged,
    parties,
    waiting,
    inTurn: by === 'office' && askMode === 'inTurn',
    yes: by === 'member' ? 1 : 0,
    isOver: false,
    meetingEnds: null,
    offeredBy: null,
    told: 0
  }
  return running
}

const asSide = <T>(
  { db }: World,
  { logged, parties }: Running,
  side: Side,
  work: Parameters<typeof asPerson<T>>[3],
  now: Date
) => asPerson(db, logged.hub, parties[side].personId, work, now)

/** One side says yes or no by itself, or the office for it after a call. */
export async function answer(world: World, one: Running, side: Side, now: Date) {
  const { db, next } = world
  const { logged } = one
  const isYes = next() < 0.72
  const input = { ...(isYes ? yes : no), introductionId: logged.id }
  const done = await tried(
    next() < 0.2
      ? asOffice(db, logged.hub, (tx, actor) => answerIntroduction(tx, actor, { ...input, side }, now))
      : asSide(
          world,
          one,
          side,
          (tx, actor) => answerIntroduction(tx, actor, { ...input, side: null }, now),
          now
        )
  )
  // Expired, or its offer or need is gone.
  if (!done) return void (one.isOver = true)
  logged.answeredAt ??= now
  one.waiting = one.waiting.filter((waiting) => waiting !== side)
  if (!isYes) return void (one.isOver = true)
  one.yes++
  if (one.yes === 2) logged.acceptedAt = now
  else if (one.inTurn) one.waiting = ['asked']
}

const wall = (at: Date) => `${at.toISOString().slice(0, 10)}T10:00`
const frame = { timeZone: 'Etc/UTC', durationMinutes: 60, place: 'Hof 3' }

/** Times are offered and picked, or one is fixed at once, moved, or called off. */
export async function meet(world: World, one: Running, now: Date) {
  const { next } = world
  const introductionId = one.logged.id
  const when = new Date(now.getTime() + (2 + Math.floor(next() * 12)) * 86_400_000)
  const ends = new Date(`${wall(when)}:00Z`).getTime() + 3_600_000
  const side = pick(next, ['asking', 'asked'] as const)
  const other = side === 'asking' ? 'asked' : 'asking'
  const as = <T>(who: Side, work: Parameters<typeof asPerson<T>>[3]) => asSide(world, one, who, work, now)
  const isFixed = one.meetingEnds !== null
  if (isFixed && next() < 0.3) {
    if (await tried(as(side, (tx, actor) => cancelMeeting(tx, actor, { introductionId }, now))))
      one.meetingEnds = null
    return
  }
  if (isFixed || next() < 0.5) {
    const input = { ...frame, introductionId, time: wall(when) }
    if (await tried(as(side, (tx, actor) => fixTime(tx, actor, input, now)))) one.meetingEnds = new Date(ends)
    return
  }
  const input = { ...frame, introductionId, times: [wall(when)] }
  if (!(await tried(as(side, (tx, actor) => offerTimes(tx, actor, input, now))))) return
  const picked = { introductionId, version: 1, position: 1 }
  if (await tried(as(other, (tx, actor) => pickTime(tx, actor, picked, now))))
    one.meetingEnds = new Date(ends)
}

const words = ['met', 'talking', 'agreed', 'nothing'] as const

/** One side says what came of it; the other may say the opposite. */
export async function tell(world: World, one: Running, now: Date) {
  const { next } = world
  const { logged } = one
  const what = pick(next, words)
  const isAgreed = what === 'agreed'
  const isNothing = what === 'nothing'
  const input = {
    introductionId: logged.id,
    side: null,
    what,
    agreedKind: isAgreed ? ('pilot' as const) : null,
    value: 'upTo50k' as const,
    reason: isNothing ? ('price' as const) : null,
    reasonText: ''
  }
  const side = pick(next, ['asking', 'asked'] as const)
  if (!(await tried(asSide(world, one, side, (tx, actor) => tellOutcome(tx, actor, input, now), now)))) return
  one.told++
  if (!isNothing) logged.metAt ??= now
  if (isAgreed) logged.agreedAt ??= now
}

/** Time does its part: reminders, ends, meetings that are over, questions after weeks. */
export async function letTimePass({ db }: World, running: readonly Running[], now: Date) {
  await introduceInTime(db, now)
  for (const { logged, meetingEnds } of running)
    if (meetingEnds && meetingEnds <= now) logged.metAt ??= meetingEnds
}
