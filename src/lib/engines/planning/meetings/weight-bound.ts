import type { DayModel } from './day-model.ts'

/**
 * An upper bound of the total weight: prices for a person's time and for tables make every request pay what it uses;
 * the prices of all capacity plus what requests gain above their price is at least any timetable's weight (Lagrangian
 * duality of the b-matching relaxation; Geoffrion 1974). Prices move by subgradients (Polyak 1967), each step checked:
 * every set of prices gives a valid bound, the lowest is kept.
 * @param value by request, what placing it is worth
 */
export function weightBound(model: DayModel, value: ArrayLike<number>, rounds = 600): number {
  const usable = model.requests.map((_request, i) => placeable(model, i))
  const capacity = model.people.map(({ available, max }) => Math.min(max, available.filter(Boolean).length))
  const tables = sharedPlaces(model)
  const prices = new Float64Array(model.people.length)
  let tablePrice = 0
  let best = Infinity
  let step = startStep(value)
  let stale = 0
  for (let round = 0; round < rounds; round++) {
    const use = new Float64Array(prices.length)
    let tableUse = 0
    let bound = tables * tablePrice
    for (let p = 0; p < prices.length; p++) bound += capacity[p]! * prices[p]!
    for (let i = 0; i < usable.length; i++) {
      const cheapest = cheapestParty(model, i, usable[i]!, prices, tablePrice)
      if (cheapest === null || value[i]! - cheapest.price <= 0) continue
      bound += value[i]! - cheapest.price
      for (const person of cheapest.people) use[person]!++
      if (cheapest.isShared) tableUse++
    }
    if (bound < best - 1e-9) {
      best = bound
      stale = 0
    } else if (++stale >= 8) {
      step *= 0.75
      stale = 0
    }
    for (let p = 0; p < prices.length; p++)
      prices[p] = Math.max(
        0,
        prices[p]! + step * Math.sign(use[p]! - capacity[p]!) * Math.min(3, Math.abs(use[p]! - capacity[p]!))
      )
    tablePrice = Math.max(0, tablePrice + (step * (tableUse - tables)) / Math.max(1, tables / 10))
  }
  return best
}

function startStep(value: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < value.length; i++) sum += value[i]!
  return (0.1 * sum) / Math.max(1, value.length)
}

/** Parties that have a slot in common in which the request is open. */
function placeable(model: DayModel, request: number): number[] {
  const { parties, open } = model.requests[request]!
  return parties.flatMap((party, i) => {
    const isPossible = open.some(
      (isOpen, slot) => isOpen && party.every((person) => model.people[person]!.available[slot])
    )
    return isPossible ? [i] : []
  })
}

/** Meetings that shared tables can hold: by slot no more than half the people who are there. */
function sharedPlaces({ slots, tables, people }: DayModel): number {
  const all = tables.reduce((sum, one) => sum + one, 0)
  let places = 0
  for (let slot = 0; slot < slots; slot++)
    places += Math.min(all, Math.floor(people.filter(({ available }) => available[slot]).length / 2))
  return places
}

function cheapestParty(
  model: DayModel,
  request: number,
  usable: readonly number[],
  prices: Float64Array,
  tablePrice: number
): { people: readonly number[]; price: number; isShared: boolean } | null {
  let best: { people: readonly number[]; price: number; isShared: boolean } | null = null
  for (const i of usable) {
    const people = model.requests[request]!.parties[i]!
    const isShared = people.every((person) => model.people[person]!.ownRoom < 0)
    let price = isShared ? tablePrice : 0
    for (const person of people) price += prices[person]!
    if (best === null || price < best.price) best = { people, price, isShared }
  }
  return best
}
