import type { Board, Obstacle, Place } from './board.ts'

/** One change after which the request can be placed; everything else stays as it is. */
export type Remedy =
  | { code: 'none' }
  | { code: 'free'; place: Place }
  | { code: 'move'; request: number; to: Place; place: Place }
  | { code: 'raiseMax'; person: number; place: Place }
  | { code: 'addTable'; room: number; place: Place }
  | { code: 'beThere'; person: number; place: Place }
  | { code: 'openSlot'; place: Place }
  | { code: 'moreInRow'; person: number; place: Place }
  | { code: 'cancel'; request: number; place: Place }

export interface WhyUnplaced {
  request: number
  /** By slot, what is in the way of the place with the fewest obstacles there. */
  slots: Obstacle[][]
  /** People who have all the meetings they may have. */
  full: number[]
  /** True when the people have no open slot in common at all. */
  isNeverTogether: boolean
  remedy: Remedy
}

/** In the order in which an office would rather do it. */
const preference: Remedy['code'][] = [
  'free',
  'move',
  'raiseMax',
  'addTable',
  'openSlot',
  'moreInRow',
  'beThere',
  'cancel',
  'none'
]

/** Why a request has no place in this timetable, and one change that would give it one, if one change can. */
export function whyUnplaced(board: Board, request: number): WhyUnplaced {
  const slots: Obstacle[][] = []
  const full = new Set<number>()
  let remedy: Remedy = { code: 'none' }
  let isNeverTogether = true
  for (let slot = 0; slot < board.model.slots; slot++) {
    let fewest: Obstacle[] | null = null
    for (const place of placesIn(board, request, slot)) {
      const obstacles = board.obstacles(request, place)
      if (fewest === null || obstacles.length < fewest.length) fewest = obstacles
      for (const one of obstacles) if (one.code === 'full') full.add(one.person)
      if (!obstacles.some(({ code }) => code === 'away' || code === 'notOpen')) isNeverTogether = false
      const found = remedyFor(board, request, place, obstacles)
      if (preference.indexOf(found.code) < preference.indexOf(remedy.code)) remedy = found
    }
    slots.push(fewest ?? [])
  }
  return { request, slots, full: [...full], isNeverTogether, remedy }
}

function placesIn(board: Board, request: number, slot: number): Place[] {
  return board.model.requests[request]!.parties.flatMap((_party, party) =>
    board.rooms(request, party).map((room) => ({ party, slot, room }))
  )
}

function remedyFor(board: Board, request: number, place: Place, obstacles: readonly Obstacle[]): Remedy {
  if (obstacles.length === 0) return { code: 'free', place }
  const others = new Set(obstacles.flatMap((one) => ('request' in one ? [one.request] : [])))
  if (others.size === 1) {
    const found = withoutOther(board, request, place, [...others][0]!)
    if (found !== null) return found
  }
  if (obstacles.length > 1) return cancelOne(board, request, place, obstacles)
  const [only] = obstacles
  switch (only!.code) {
    case 'full':
      return { code: 'raiseMax', person: only!.person, place }
    case 'noTable':
      return { code: 'addTable', room: only!.room, place }
    case 'away':
      return { code: 'beThere', person: only!.person, place }
    case 'inRow':
      return { code: 'moreInRow', person: only!.person, place }
    case 'notOpen':
      return { code: 'openSlot', place }
    default:
      return { code: 'none' }
  }
}

/** Moves the meeting that is in the way, or else takes it out. */
function withoutOther(board: Board, request: number, place: Place, other: number): Remedy | null {
  const isFixed = board.model.requests[other]!.fixedSlot !== null
  if (board.places[other] === null || isFixed) return null
  const home = board.take(other)
  let found: Remedy | null = null
  if (board.isFree(request, place)) {
    board.put(request, place)
    const to = board.firstFree(other, home.slot)
    board.take(request)
    found =
      to === null ? { code: 'cancel', request: other, place } : { code: 'move', request: other, to, place }
  }
  board.put(other, home)
  return found
}

/** Several obstacles at once: one meeting of somebody involved may be behind all of them. */
function cancelOne(board: Board, request: number, place: Place, obstacles: readonly Obstacle[]): Remedy {
  if (obstacles.some(({ code }) => code === 'away' || code === 'notOpen')) return { code: 'none' }
  const { slots } = board.model
  const tried = new Set<number>()
  for (const person of board.party(request, place.party))
    for (let slot = 0; slot < slots; slot++) {
      const other = board.busy[person * slots + slot]!
      if (other < 0 || tried.has(other)) continue
      tried.add(other)
      const found = withoutOther(board, request, place, other)
      if (found !== null) return found
    }
  return { code: 'none' }
}
