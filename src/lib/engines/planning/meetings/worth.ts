import type { Board } from './board.ts'
import type { DayModel } from './day-model.ts'

/**
 * One number for the goals in their order: must-wishes, then minimums, then total weight. Each step of a goal is worth
 * more than everything below it; fairness only decides between equals.
 */
export interface Worth {
  /** By request. */
  value: Float64Array
  /** Of one meeting less that a person lacks to the minimum. */
  minimum: number
}

export function worthOf({ requests, people }: DayModel): Worth {
  const weights = requests.reduce((sum, { weight }) => sum + weight, 0) + 1
  const minimum = weights
  const must = weights + minimum * (people.reduce((sum, { min }) => sum + min, 0) + 1)
  const value = Float64Array.from(requests, ({ kind, weight }) => weight + (kind === 'must' ? must : 0))
  return { value, minimum }
}

/** What a person's next meeting adds for the minimum and, minutely, for fairness (falling with each meeting). */
export function personGain({ model, counts }: Board, { minimum }: Worth, person: number): number {
  const count = counts[person]!
  return (count < model.people[person]!.min ? minimum : 0) + 1e-7 / (1 + count)
}

export interface Figures {
  musts: number
  mustsPlaced: number
  /** Meetings that people lack to their minimums, added up. */
  short: number
  weight: number
  placed: number
  /** Idle gaps between a person's meetings, added up. */
  gaps: number
}

export function figuresOf(board: Board): Figures {
  const { requests, people, slots } = board.model
  const figures: Figures = { musts: 0, mustsPlaced: 0, short: 0, weight: 0, placed: 0, gaps: 0 }
  requests.forEach(({ kind, weight }, i) => {
    const isPlaced = board.places[i] !== null
    if (kind === 'must') figures.musts++
    if (!isPlaced) return
    figures.placed++
    figures.weight += weight
    if (kind === 'must') figures.mustsPlaced++
  })
  people.forEach(({ min }, person) => {
    figures.short += Math.max(0, min - board.counts[person]!)
    figures.gaps += gapsOf(board.busy.subarray(person * slots, (person + 1) * slots))
  })
  return figures
}

/** Gaps between the first and the last meeting, each counted once. */
export function gapsOf(row: Int32Array): number {
  let blocks = 0
  for (let i = 0; i < row.length; i++) if (row[i]! >= 0 && (i === 0 || row[i - 1]! < 0)) blocks++
  return Math.max(0, blocks - 1)
}
