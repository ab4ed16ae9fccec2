import type { Control } from '../control.ts'
import { type Board, type Place } from './board.ts'
import { personGain, type Worth } from './worth.ts'

type Change = { request: number; place: Place; isPut: boolean }

/** Steps of one cooling, for each request. */
const coolingSteps = 60
/** The share of steps that move a placed meeting instead of placing an open one. */
const shiftShare = 0.2
const coldest = 0.02
const hottest = 0.12

/**
 * Improves a timetable by ejection: an open request takes a place, whoever is in the way leaves it and looks for
 * another one (ejection chains; Glover 1996). Losses are taken with a chance that falls and rises again in cycles
 * (simulated annealing; Kirkpatrick et al. 1983), and the best timetable is kept.
 */
export class Search {
  private readonly board: Board
  private readonly worth: Worth
  private readonly random: () => number
  private readonly open: number[] = []
  private readonly openAt: Int32Array
  private changes: Change[] = []
  private gain = 0
  private best: (Place | null)[]
  private value = 0
  private bestValue = 0
  private readonly scale: number

  constructor(board: Board, worth: Worth, random: () => number) {
    this.board = board
    this.worth = worth
    this.random = random
    this.openAt = new Int32Array(board.places.length).fill(-1)
    board.places.forEach((place, request) => {
      if (place === null) this.addOpen(request)
    })
    this.best = [...board.places]
    const weights = board.model.requests.map(({ weight }) => weight)
    this.scale = weights.reduce((sum, one) => sum + one, 0) / Math.max(1, weights.length)
  }

  /**
   * @param steps the most steps; the same number gives the same timetable
   * @param onBest told when a better timetable was found; true ends the search
   */
  run(steps: number, control: Control, onBest: () => boolean): void {
    const cycle = coolingSteps * this.board.places.length + 1000
    for (let step = 0; step < steps; step++) {
      if ((step & 127) === 0 && control.shouldStop()) break
      if (this.open.length === 0) break
      const phase = (step % cycle) / cycle
      const temperature = this.scale * hottest * (coldest / hottest) ** phase
      if (step % cycle === cycle - 1) this.restore()
      this.step(temperature)
      if (this.value <= this.bestValue + 1e-9) continue
      this.bestValue = this.value
      this.best = [...this.board.places]
      if (onBest()) break
    }
    this.restore()
  }

  private step(temperature: number): void {
    this.changes = []
    this.gain = 0
    const shifted = this.random() < shiftShare ? this.shiftable() : -1
    if (shifted >= 0) this.take(shifted)
    const request = shifted >= 0 ? shifted : this.pick()
    const place = this.anyPlace(request)
    if (place === null) {
      this.undo()
      return
    }
    const ejected = this.clear(request, place)
    if (ejected === null || !this.board.isFree(request, place)) {
      this.undo()
      return
    }
    this.put(request, place)
    for (const one of ejected) {
      const other = this.board.firstFree(one, Math.floor(this.random() * this.board.model.slots))
      if (other !== null) this.put(one, other)
    }
    if (this.gain < 0 && this.random() >= Math.exp(this.gain / temperature)) this.undo()
    else this.settle()
  }

  /** A placed meeting that may look for another place, so that the timetable keeps moving; or -1. */
  private shiftable(): number {
    const { places, model } = this.board
    const request = Math.floor(this.random() * places.length)
    return places[request] !== null && model.requests[request]!.fixedSlot === null ? request : -1
  }

  /** One of two open requests, rather the weightier. */
  private pick(): number {
    const a = this.open[Math.floor(this.random() * this.open.length)]!
    const b = this.open[Math.floor(this.random() * this.open.length)]!
    return this.worth.value[a]! >= this.worth.value[b]! ? a : b
  }

  /** A slot in which all of a party are there, whoever they meet. */
  private anyPlace(request: number): Place | null {
    const { slots, requests, people } = this.board.model
    const { parties, open } = requests[request]!
    const party = parties.length === 1 ? 0 : Math.floor(this.random() * parties.length)
    const rooms = this.board.rooms(request, party)
    if (rooms.length === 0) return null
    const room = rooms.length === 1 ? rooms[0]! : rooms[Math.floor(this.random() * rooms.length)]!
    const start = Math.floor(this.random() * slots)
    for (let i = 0; i < slots; i++) {
      const slot = (start + i) % slots
      if (open[slot] && parties[party]!.every((person) => people[person]!.available[slot]))
        return { party, slot, room }
    }
    return null
  }

  /** Takes out whoever is in the way; null when somebody cannot be. */
  private clear(request: number, place: Place): number[] | null {
    const ejected: number[] = []
    for (const obstacle of this.board.obstacles(request, place)) {
      // An earlier one may have been behind this obstacle, too.
      if (ejected.length > 0 && this.board.isFree(request, place)) break
      let other = -1
      if ('request' in obstacle) other = obstacle.request
      else if (obstacle.code === 'full') other = this.lightestOf(obstacle.person)
      else if (obstacle.code === 'noTable') other = this.lightestIn(place)
      else if (obstacle.code === 'inRow') other = this.neighbour(obstacle.person, place.slot)
      if (other < 0) {
        if (obstacle.code === 'away' || obstacle.code === 'notOpen') return null
        continue
      }
      if (this.board.places[other] === null) continue
      if (this.board.model.requests[other]!.fixedSlot !== null) return null
      this.take(other)
      ejected.push(other)
    }
    return ejected
  }

  /** A meeting next to the slot: without it the row is shorter. */
  private neighbour(person: number, slot: number): number {
    const { busy, model } = this.board
    const before = slot > 0 ? busy[person * model.slots + slot - 1]! : -1
    const after = slot + 1 < model.slots ? busy[person * model.slots + slot + 1]! : -1
    return this.lighter(before, after)
  }

  private lightestOf(person: number): number {
    const { busy, model } = this.board
    let lightest = -1
    for (let slot = 0; slot < model.slots; slot++)
      lightest = this.lighter(lightest, busy[person * model.slots + slot]!)
    return lightest
  }

  /** The meeting at a shared table of the room that is worth least. */
  private lightestIn({ slot, room }: Place): number {
    const { busy, model, places } = this.board
    let lightest = -1
    for (let person = 0; person < model.people.length; person++) {
      const other = busy[person * model.slots + slot]!
      if (other >= 0 && places[other]!.room === room) lightest = this.lighter(lightest, other)
    }
    return lightest
  }

  private lighter(a: number, b: number): number {
    if (a < 0 || b < 0) return Math.max(a, b)
    return this.worth.value[b]! < this.worth.value[a]! ? b : a
  }

  private put(request: number, place: Place): void {
    this.gain += this.worth.value[request]!
    for (const person of this.board.party(request, place.party))
      this.gain += personGain(this.board, this.worth, person)
    this.board.put(request, place)
    this.changes.push({ request, place, isPut: true })
  }

  private take(request: number): void {
    const place = this.board.take(request)
    this.gain -= this.worth.value[request]!
    for (const person of this.board.party(request, place.party))
      this.gain -= personGain(this.board, this.worth, person)
    this.changes.push({ request, place, isPut: false })
  }

  private undo(): void {
    for (let i = this.changes.length - 1; i >= 0; i--) {
      const { request, place, isPut } = this.changes[i]!
      if (isPut) this.board.take(request)
      else this.board.put(request, place)
    }
    this.changes = []
  }

  private settle(): void {
    this.value += this.gain
    for (const { request } of this.changes) {
      const isOpen = this.board.places[request] === null
      if (isOpen && this.openAt[request]! < 0) this.addOpen(request)
      else if (!isOpen && this.openAt[request]! >= 0) this.removeOpen(request)
    }
  }

  private addOpen(request: number): void {
    this.openAt[request] = this.open.length
    this.open.push(request)
  }

  private removeOpen(request: number): void {
    const at = this.openAt[request]!
    const last = this.open.pop()!
    this.openAt[request] = -1
    if (last === request) return
    this.open[at] = last
    this.openAt[last] = at
  }

  /** Back to the best timetable. */
  private restore(): void {
    for (let i = 0; i < this.best.length; i++) if (this.board.places[i] !== null) this.board.take(i)
    this.best.forEach((place, request) => {
      if (place !== null) this.board.put(request, place)
      if (place === null && this.openAt[request]! < 0) this.addOpen(request)
      if (place !== null && this.openAt[request]! >= 0) this.removeOpen(request)
    })
    this.value = this.bestValue
  }
}
