import type { DayModel, Party } from './day-model.ts'

/** Where a request is placed: the people who come, a slot, a room. */
export interface Place {
  party: number
  slot: number
  room: number
}

/** What stands in the way of one place. `person` and `request` are numbers of the model. */
export type Obstacle =
  | { code: 'away'; person: number }
  | { code: 'busy'; person: number; request: number }
  | { code: 'full'; person: number }
  | { code: 'inRow'; person: number }
  | { code: 'travel'; person: number; request: number }
  | { code: 'noTable'; room: number }
  | { code: 'notOpen' }
  | { code: 'order'; request: number }

/** A timetable under construction, and the hard rules: what is placed never breaks one. */
export class Board {
  readonly model: DayModel
  /** By person x slots + slot: the request that the person is busy with, or -1. */
  readonly busy: Int32Array
  /** By room x slots + slot: tables that are free. */
  readonly freeTables: Int32Array
  /** By person: meetings. */
  readonly counts: Int32Array
  readonly places: (Place | null)[]
  /** By request: the rooms in which each party can meet. */
  private readonly roomsOf: number[][][]

  constructor(model: DayModel) {
    this.model = model
    this.busy = new Int32Array(model.people.length * model.slots).fill(-1)
    this.counts = new Int32Array(model.people.length)
    this.freeTables = new Int32Array(model.rooms.length * model.slots)
    model.tables.forEach((tables, room) =>
      this.freeTables.fill(tables, room * model.slots, (room + 1) * model.slots)
    )
    this.places = model.requests.map(() => null)
    const all = model.rooms.map((_id, room) => room)
    this.roomsOf = model.requests.map(({ parties }) =>
      parties.map((party) => {
        const host = hostOf(model, party)
        return host < 0 ? all : [model.people[host]!.ownRoom]
      })
    )
  }

  rooms(request: number, party: number): readonly number[] {
    return this.roomsOf[request]![party]!
  }

  party(request: number, party: number): Party {
    return this.model.requests[request]!.parties[party]!
  }

  put(request: number, place: Place): void {
    this.places[request] = place
    const party = this.party(request, place.party)
    for (const person of party) {
      this.busy[person * this.model.slots + place.slot] = request
      this.counts[person]!++
    }
    if (hostOf(this.model, party) < 0) this.freeTables[place.room * this.model.slots + place.slot]!--
  }

  take(request: number): Place {
    const place = this.places[request]!
    this.places[request] = null
    const party = this.party(request, place.party)
    for (const person of party) {
      this.busy[person * this.model.slots + place.slot] = -1
      this.counts[person]!--
    }
    if (hostOf(this.model, party) < 0) this.freeTables[place.room * this.model.slots + place.slot]!++
    return place
  }

  isFree(request: number, place: Place): boolean {
    return this.firstObstacle(request, place, null) === null
  }

  /** All that stands in the way of a place. */
  obstacles(request: number, place: Place): Obstacle[] {
    const found: Obstacle[] = []
    this.firstObstacle(request, place, found)
    return found
  }

  /** The first place without obstacle, or null; slots are tried from `start` on, in a circle. */
  firstFree(request: number, start = 0): Place | null {
    const { slots, requests } = this.model
    const { parties, open } = requests[request]!
    for (let i = 0; i < slots; i++) {
      const slot = (start + i) % slots
      if (!open[slot]) continue
      for (let party = 0; party < parties.length; party++)
        for (const room of this.rooms(request, party)) {
          const place = { party, slot, room }
          if (this.isFree(request, place)) return place
        }
    }
    return null
  }

  /** With a list, fills it with every obstacle; without, ends at the first. */
  private firstObstacle(request: number, place: Place, all: Obstacle[] | null): Obstacle | null {
    const { model, busy, counts } = this
    const { slot, room } = place
    const { open, parties } = model.requests[request]!
    const party = parties[place.party]!
    let first: Obstacle | null = null
    const note = (obstacle: Obstacle): boolean => {
      first ??= obstacle
      all?.push(obstacle)
      return all === null
    }
    if (!open[slot] && note({ code: 'notOpen' })) return first
    for (const person of party) {
      const { available, max } = model.people[person]!
      const other = busy[person * model.slots + slot]!
      if (!available[slot] && note({ code: 'away', person })) return first
      if (other >= 0 && other !== request && note({ code: 'busy', person, request: other })) return first
      if (counts[person]! >= max && note({ code: 'full', person })) return first
      if (this.wouldTire(person, slot) && note({ code: 'inRow', person })) return first
      const far = this.tooFar(person, slot, room)
      if (far >= 0 && note({ code: 'travel', person, request: far })) return first
    }
    const isShared = hostOf(model, party) < 0
    if (isShared && this.freeTables[room * model.slots + slot]! <= 0 && note({ code: 'noTable', room }))
      return first
    const late = this.outOfOrder(request, slot)
    if (late >= 0) note({ code: 'order', request: late })
    return first
  }

  /** Whether a meeting in the slot would make too many in a row. */
  private wouldTire(person: number, slot: number): boolean {
    const { slots, people } = this.model
    const { inRow } = people[person]!
    if (inRow >= slots) return false
    const row = person * slots
    let length = 1
    for (let i = slot - 1; i >= 0 && this.busy[row + i]! >= 0; i--) length++
    for (let i = slot + 1; i < slots && this.busy[row + i]! >= 0; i++) length++
    return length > inRow
  }

  /** A meeting of the person from which, or to which, the way is too long; -1 when there is none. */
  private tooFar(person: number, slot: number, room: number): number {
    const { slots, travel } = this.model
    if (travel.length < 2) return -1
    const ways = travel[room]!
    const row = person * slots
    for (let i = 0; i < slots; i++) {
      const other = this.busy[row + i]!
      if (other < 0 || i === slot) continue
      if (Math.abs(i - slot) - 1 < ways[this.places[other]!.room]!) return other
    }
    return -1
  }

  private outOfOrder(request: number, slot: number): number {
    const { after, before } = this.model.requests[request]!
    for (const other of after) if ((this.places[other]?.slot ?? -1) >= slot) return other
    for (const other of before) if ((this.places[other]?.slot ?? this.model.slots) <= slot) return other
    return -1
  }
}

/** Who brings an own table: the first of the party who has one, or -1. */
export function hostOf({ people }: DayModel, party: Party): number {
  for (const person of party) if (people[person]!.ownRoom >= 0) return person
  return -1
}
