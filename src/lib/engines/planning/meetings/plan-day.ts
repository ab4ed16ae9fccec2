import type { Control } from '../control.ts'
import { seededRandom } from '../random.ts'
import { Board, type Place } from './board.ts'
import type { DayModel } from './day-model.ts'
import { closeGaps } from './close-gaps.ts'
import { Search } from './search.ts'
import { weightBound } from './weight-bound.ts'
import { type Figures, figuresOf, personGain, worthOf } from './worth.ts'

export interface DayPlan {
  board: Board
  figures: Figures
  /** No timetable that places as many must-wishes has more weight. */
  bound: number
  /** (bound - weight) / bound, from 0. */
  gap: number
}

export interface DayOptions {
  seed: number
  /** Search steps; the same number and seed give the same timetable, if nothing stops the search earlier. */
  steps: number
}

/**
 * Fills a matchmaking day. Goals in this order: hard rules; must-wishes; minimums; total weight; fairness; few idle
 * gaps. The bound holds for every timetable, whatever the search found.
 * @throws FixedClash when fixed meetings contradict each other or the hard rules
 */
export function planDay(model: DayModel, options: DayOptions, control: Control): DayPlan {
  const board = new Board(model)
  placeFixed(board)
  const worth = worthOf(model)
  const order = model.requests
    .map((_request, i) => i)
    .sort((a, b) => worth.value[b]! - worth.value[a]! || a - b)
  for (const request of order) if (board.places[request] === null) placeWell(board, request)
  const bound = boundFor(model, board)
  // The best there can be: nothing is missing, and the weight is at its bound.
  const report = (): boolean => {
    const { weight, musts, mustsPlaced, short } = figuresOf(board)
    control.onProgress?.({ best: weight, bound })
    return mustsPlaced === musts && short === 0 && weight >= bound - 1e-9
  }
  fillMinimums(board, worth)
  if (!report()) new Search(board, worth, seededRandom(options.seed)).run(options.steps, control, report)
  closeGaps(board, control)
  // A moved meeting may have left room behind.
  for (const request of order) if (board.places[request] === null) placeWell(board, request)
  return finished(board)
}

/** Figures and bound of a timetable. */
export function finished(board: Board): DayPlan {
  const figures = figuresOf(board)
  const bound = Math.max(figures.weight, boundFor(board.model, board))
  return { board, figures, bound, gap: bound === 0 ? 0 : (bound - figures.weight) / bound }
}

/**
 * Weight bounds for timetables with as many must-wishes as this one: pricing a must-wish higher and taking the price
 * off again for those placed bounds their weight, too (for any price).
 */
function boundFor(model: DayModel, board: Board): number {
  const weights = model.requests.map(({ weight }) => weight)
  const plain = weightBound(model, weights)
  const { mustsPlaced } = figuresOf(board)
  if (mustsPlaced === 0) return plain
  const extra = 2 * Math.max(...weights)
  const raised = model.requests.map(({ weight, kind }) => weight + (kind === 'must' ? extra : 0))
  return Math.min(plain, weightBound(model, raised) - extra * mustsPlaced)
}

/** A fixed meeting that cannot be where it is fixed. */
export class FixedClash extends Error {
  readonly request: number
  constructor(request: number) {
    super('fixedClash')
    this.request = request
  }
}

export function placeFixed(board: Board): void {
  board.model.requests.forEach(({ fixedSlot }, request) => {
    if (fixedSlot === null) return
    const place = board.firstFree(request, fixedSlot)
    if (place === null) throw new FixedClash(request)
    board.put(request, place)
  })
}

/** The free slot in which the fewest others are possible: people come together where they can. */
function placeWell(board: Board, request: number): void {
  const { slots } = board.model
  let best: Place | null = null
  let most = -1
  for (let slot = 0; slot < slots; slot++) {
    const place = board.firstFree(request, slot)
    if (place === null) return
    const free = board.freeTables[place.room * slots + place.slot]!
    if (free > most) [best, most] = [place, free]
  }
  if (best !== null) board.put(request, best)
}

/** A first try for people below their minimum, before the search looks at exchanges. */
function fillMinimums(board: Board, worth: ReturnType<typeof worthOf>): void {
  board.model.requests.forEach(({ parties }, request) => {
    if (board.places[request] !== null) return
    const isWanted = parties.some((party) => party.some((one) => personGain(board, worth, one) > 1))
    const place = isWanted ? board.firstFree(request) : null
    if (place !== null) board.put(request, place)
  })
}
