import { dayModel, type DayModel, ModelError } from '#lib/engines/planning/meetings/day-model.ts'
import { type Obstacle } from '#lib/engines/planning/meetings/board.ts'
import { type DayPlan, FixedClash, planDay } from '#lib/engines/planning/meetings/plan-day.ts'
import { FormError, readMeetingsForm } from '#lib/engines/planning/meetings/read-form.ts'
import { type Announced, type Replan, replanDay } from '#lib/engines/planning/meetings/replan.ts'
import { type Remedy, whyUnplaced } from '#lib/engines/planning/meetings/why-unplaced.ts'
import { planningVersion } from '#lib/engines/planning/version.ts'
import type { Params } from '#lib/i18n/catalogue.ts'
import { UnreadableInput } from './command.ts'
import { numberOption, type PlanRequest, readInput, refuse, rounded } from './plan.ts'

/** Small days are searched through long before the time limit; large ones end by it. */
const stepsFor = ({ requests }: DayModel) => 200_000 + 40_000 * requests.length

/** The own form: timetable, bound, gap, and the reason of every wish without a place. */
export async function planMeetingsFile(request: PlanRequest): Promise<number> {
  const { given, io } = request
  const seed = numberOption(given, 'seed', io, { low: 0, high: 4_294_967_295 }) ?? 1
  const model = read(request)
  const control = { shouldStop: request.isOver }
  const announced =
    typeof given.values.announced === 'string' ? readAnnounced(given.values.announced, request) : null
  let plan: DayPlan | Replan
  try {
    plan =
      announced === null
        ? planDay(model, { seed, steps: stepsFor(model) }, control)
        : replanDay(model, announced, seed, control)
  } catch (error) {
    if (!(error instanceof FixedClash)) throw error
    return refuse(request, 'plan.meetings.fixedClash', {
      people: model.requests[error.request]!.people.join(' – ')
    })
  }
  const result = { ...resultOf(plan), seconds: rounded(request.seconds()), version: planningVersion }
  if (given.values.json === true)
    await io.out(JSON.stringify({ ...result, unplaced: reasonsOf(plan, request) }))
  else await tell(plan, request)
  return 0
}

function read(request: PlanRequest): DayModel {
  try {
    return dayModel(readMeetingsForm(request.text))
  } catch (error) {
    if (error instanceof FormError) return refuse(request, `plan.form.${error.code}`, error.params)
    if (error instanceof ModelError) return refuse(request, `plan.model.${error.code}`, error.params)
    throw error
  }
}

/** The `meetings` of an earlier result. */
function readAnnounced(file: string, { io }: PlanRequest): Announced[] {
  const wrong = new UnreadableInput(`${file}: ${io.t('plan.meetings.notAnnounced')}`)
  let value: unknown
  try {
    value = (JSON.parse(readInput(file, io)) as { meetings?: unknown } | null)?.meetings
  } catch (error) {
    if (error instanceof UnreadableInput) throw error
    throw wrong
  }
  const isText = (one: unknown) => typeof one === 'string'
  const isMeeting = (one: Partial<Announced> | null) =>
    Array.isArray(one?.people) &&
    one.people.length === 2 &&
    one.people.every(isText) &&
    Array.isArray(one.party) &&
    one.party.every(isText) &&
    Number.isInteger(one.slot) &&
    isText(one.room)
  if (!Array.isArray(value) || !value.every(isMeeting)) throw wrong
  return value as Announced[]
}

function resultOf(plan: DayPlan | Replan) {
  const { board, figures, bound, gap } = plan
  const { requests, people, rooms } = board.model
  const meetings = board.places.flatMap((place, i) =>
    place === null
      ? []
      : [
          {
            people: requests[i]!.people,
            party: board.party(i, place.party).map((person) => people[person]!.id),
            slot: place.slot,
            room: rooms[place.room]!
          }
        ]
  )
  const changes =
    'moved' in plan
      ? {
          moved: plan.moved.map(({ request, from, to }) => ({ people: requests[request]!.people, from, to })),
          dropped: plan.dropped,
          added: plan.added.map((request) => requests[request]!.people)
        }
      : {}
  return { status: gap < 1e-9 ? 'optimal' : 'feasible', ...figures, bound, gap, ...changes, meetings }
}

/** Wishes without a place; suggestions of the engine need no reason. */
function reasonsOf({ board }: DayPlan, request: PlanRequest) {
  const { requests, people } = board.model
  return board.places.flatMap((place, i) => {
    if (place !== null || requests[i]!.kind === 'suggestion') return []
    const why = whyUnplaced(board, i)
    return [
      {
        people: requests[i]!.people,
        kind: requests[i]!.kind,
        full: why.full.map((person) => people[person]!.id),
        isNeverTogether: why.isNeverTogether,
        slots: why.slots.map((obstacles) => obstacles.map((one) => named(board.model, one))),
        remedy: named(board.model, why.remedy),
        text: sentenceFor(board.model, why.remedy, request)
      }
    ]
  })
}

/** An obstacle or a remedy with names instead of numbers. */
function named(model: DayModel, found: Obstacle | Remedy): Params & { code: string } {
  const words: Params & { code: string } = { code: found.code }
  if ('person' in found) words.person = model.people[found.person]!.id
  if ('room' in found) words.room = model.rooms[found.room]!
  if ('request' in found) words.people = model.requests[found.request]!.people.join(' – ')
  if ('to' in found) words.to = found.to.slot
  if ('place' in found) words.slot = found.place.slot
  return words
}

function sentenceFor(model: DayModel, remedy: Remedy, { io }: PlanRequest): string {
  return io.t(`plan.remedy.${remedy.code}`, named(model, remedy))
}

async function tell(plan: DayPlan | Replan, request: PlanRequest): Promise<void> {
  const { io } = request
  const { board, figures, bound, gap } = plan
  const percent = Math.round(gap * 10_000) / 100
  await io.out(io.t('plan.meetings.figures', { ...figures, bound: Math.round(bound * 100) / 100, percent }))
  if ('moved' in plan)
    await io.out(
      io.t('plan.meetings.changes', {
        moved: plan.moved.length,
        dropped: plan.dropped.length,
        added: plan.added.length
      })
    )
  for (const { people, slot, room } of resultOf(plan).meetings)
    await io.out(io.t('plan.meetings.meeting', { people: people.join(' – '), slot, room }))
  for (const { people, text } of reasonsOf(plan, request))
    await io.out(io.t('plan.meetings.unplaced', { people: people.join(' – '), text }))
  if (board.places.length === 0) await io.out(io.t('plan.meetings.nothing'))
}
