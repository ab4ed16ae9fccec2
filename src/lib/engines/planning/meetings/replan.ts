import type { Control } from '../control.ts'
import { seededRandom } from '../random.ts'
import { Board, type Place } from './board.ts'
import type { DayModel } from './day-model.ts'
import { type DayPlan, finished, FixedClash } from './plan-day.ts'
import { worthOf } from './worth.ts'

/** A meeting as it was announced. */
export interface Announced {
  people: [string, string]
  /** Ids of those who come. */
  party: string[]
  slot: number
  room: string
}

export interface Replan extends DayPlan {
  /** Requests whose slot has changed, from and to. */
  moved: { request: number; from: number; to: number }[]
  /** Announced meetings that no longer take place: somebody is missing, or no place is left. */
  dropped: Announced[]
  /** Requests that are new in the timetable. */
  added: number[]
}

/**
 * A timetable after a change (late arrivals, no-shows, a lost room) that keeps what was announced. Every announced
 * meeting whose slot is still possible stays in it; where tables are too few for all, the weightiest stay. Only the rest
 * is moved or dropped, and free places are filled, without moving anybody for it.
 */
export function replanDay(
  model: DayModel,
  announced: readonly Announced[],
  seed: number,
  control: Control
): Replan {
  const board = new Board(model)
  const worth = worthOf(model)
  const byPair = new Map(model.requests.map(({ people }, i) => [keyOf(...people), i]))
  const known = announced.map((one) => ({ one, request: byPair.get(keyOf(...one.people)) ?? -1 }))
  const order = known
    .map((_entry, i) => i)
    .sort((a, b) => rank(known[b]!.request) - rank(known[a]!.request) || a - b)
  function rank(request: number): number {
    if (request < 0) return -1
    return model.requests[request]!.fixedSlot === null ? worth.value[request]! : Infinity
  }
  const homeless: number[] = []
  for (const i of order) {
    const { one, request } = known[i]!
    if (request < 0 || board.places[request] !== null) continue
    const place = samePlace(board, request, one)
    if (place !== null) board.put(request, place)
    else homeless.push(i)
  }
  model.requests.forEach(({ fixedSlot }, request) => {
    if (fixedSlot === null || board.places[request] !== null) return
    const place = board.firstFree(request, fixedSlot)
    if (place === null) throw new FixedClash(request)
    board.put(request, place)
  })
  const moved: Replan['moved'] = []
  const dropped = known.filter(({ request }) => request < 0).map(({ one }) => one)
  for (const i of homeless) {
    const { one, request } = known[i]!
    if (board.places[request] !== null) continue
    const place = board.firstFree(request, one.slot)
    if (place === null) dropped.push(one)
    else {
      board.put(request, place)
      moved.push({ request, from: one.slot, to: place.slot })
    }
  }
  const added = fill(board, worth.value, seed, control)
  return { ...finished(board), moved, dropped, added }
}

const keyOf = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a])

/** The announced slot, with the announced party and room if that is possible, otherwise with others. */
function samePlace(board: Board, request: number, { party, slot, room }: Announced): Place | null {
  const { parties } = board.model.requests[request]!
  const wanted = [...party].sort().join('\n')
  const sameParty = (one: number) =>
    [...board.party(request, one)]
      .map((person) => board.model.people[person]!.id)
      .sort()
      .join('\n') === wanted
  const choices = parties
    .flatMap((_party, i) => board.rooms(request, i).map((number) => ({ party: i, slot, room: number })))
    .map((place) => ({
      place,
      fit: (sameParty(place.party) ? 2 : 0) + (board.model.rooms[place.room] === room ? 1 : 0)
    }))
    .sort((a, b) => b.fit - a.fit)
  return choices.find(({ place }) => board.isFree(request, place))?.place ?? null
}

/** Places open requests where there is room, the weightiest first. */
function fill(board: Board, value: ArrayLike<number>, seed: number, control: Control): number[] {
  const random = seededRandom(seed)
  const open = board.places.flatMap((place, i) => (place === null ? [i] : []))
  open.sort((a, b) => value[b]! - value[a]! || a - b)
  return open.filter((request) => {
    if (control.shouldStop()) return false
    const place = board.firstFree(request, Math.floor(random() * board.model.slots))
    if (place !== null) board.put(request, place)
    return place !== null
  })
}
