import { describe, expect, it } from 'vitest'
import { checkDay } from '../../../../../tests/planning/check-timetable.ts'
import { randomDay, randomFrom, upTo } from '../../../../../tests/planning/random-instances.ts'
import { unlimited } from '../control.ts'
import { Board } from './board.ts'
import { dayModel, ModelError } from './day-model.ts'
import type { MeetingsForm } from './meetings-form.ts'
import { FixedClash, planDay } from './plan-day.ts'
import type { Announced } from './replan.ts'
import { replanDay } from './replan.ts'
import { whyUnplaced } from './why-unplaced.ts'
import { worthOf } from './worth.ts'

const options = { seed: 1, steps: 4000 }

export function announcedBy(board: Board): Announced[] {
  const { requests, people, rooms } = board.model
  return board.places.flatMap((place, i) =>
    place === null
      ? []
      : [
          {
            people: requests[i]!.people,
            party: board.party(i, place.party).map((one) => people[one]!.id),
            slot: place.slot,
            room: rooms[place.room]!
          }
        ]
  )
}

/** The best worth (must-wishes, minimums, weight in one number) by trying everything. */
function bruteForce(form: MeetingsForm): { worth: number; weight: number; musts: number } {
  const model = dayModel(form)
  const board = new Board(model)
  const { value, minimum } = worthOf(model)
  let best = { worth: -Infinity, weight: 0, musts: 0 }
  const go = (request: number): void => {
    if (request === model.requests.length) {
      let worth = 0
      let weight = 0
      let musts = 0
      board.places.forEach((place, i) => {
        if (place === null) return
        worth += value[i]!
        weight += model.requests[i]!.weight
        if (model.requests[i]!.kind === 'must') musts++
      })
      model.people.forEach(({ min }, person) => (worth += minimum * Math.min(min, board.counts[person]!)))
      if (worth > best.worth + 1e-9 && checkDay(form, announcedBy(board)).length === 0)
        best = { worth, weight, musts }
      return
    }
    go(request + 1)
    const { parties } = model.requests[request]!
    for (let slot = 0; slot < model.slots; slot++)
      for (let party = 0; party < parties.length; party++)
        for (const room of board.rooms(request, party)) {
          if (!board.isFree(request, { party, slot, room })) continue
          board.put(request, { party, slot, room })
          go(request + 1)
          board.take(request)
        }
  }
  go(0)
  return best
}

describe('planDay', () => {
  it('reaches the best of brute force on small days; every timetable passes the checker; bounds hold', () => {
    const random = randomFrom(11)
    let reached = 0
    const days = 150
    for (let i = 0; i < days; i++) {
      const form = randomDay(random, 3 + upTo(random, 3), 5)
      const best = bruteForce(form)
      const { board, figures, bound } = planDay(dayModel(form), { seed: 1, steps: 12_000 }, unlimited)
      expect(checkDay(form, announcedBy(board)), `day ${i}`).toEqual([])
      expect(figures.mustsPlaced, `day ${i}`).toBeLessThanOrEqual(best.musts)
      if (figures.mustsPlaced === best.musts) expect(bound, `day ${i}`).toBeGreaterThan(best.weight - 1e-6)
      if (figures.mustsPlaced === best.musts && figures.weight > best.weight - 1e-9) reached++
    }
    // The search proves nothing on its own: on very few days it may stop beside the best.
    expect(reached).toBeGreaterThanOrEqual(days - 2)
  })

  it('passes the checker on larger days with every kind of rule', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const form = randomDay(randomFrom(seed), 12, 40)
      const { board, figures, bound } = planDay(dayModel(form), { seed, steps: 500 }, unlimited)
      expect(checkDay(form, announcedBy(board)), `seed ${seed}`).toEqual([])
      expect(figures.weight).toBeLessThanOrEqual(bound + 1e-9)
      expect(figures.placed).toBe(announcedBy(board).length)
    }
  })

  it('gives the same timetable for the same seed and steps', () => {
    const form = randomDay(randomFrom(4), 14, 60)
    const once = announcedBy(planDay(dayModel(form), { seed: 9, steps: 3000 }, unlimited).board)
    expect(announcedBy(planDay(dayModel(form), { seed: 9, steps: 3000 }, unlimited).board)).toEqual(once)
  })

  it('stops at once when told to, with a right timetable', () => {
    const form = randomDay(randomFrom(6), 14, 60)
    const { board } = planDay(dayModel(form), { seed: 1, steps: 1e9 }, { shouldStop: () => true })
    expect(checkDay(form, announcedBy(board))).toEqual([])
  })

  it('puts must-wishes before weight and minimums before weight', () => {
    const one = { available: [0], min: 0, max: null, inRow: null, ownTableIn: null }
    const base: MeetingsForm = {
      slots: 1,
      rooms: [{ id: 'r', tables: 1 }],
      travel: [],
      participants: ['a', 'b', 'c', 'd'].map((id) => ({ ...one, id })),
      groups: [],
      wishes: [
        { from: 'a', to: 'b', kind: 'meet', weight: 5, slots: null },
        { from: 'c', to: 'd', kind: 'must', weight: 1, slots: null }
      ],
      suggestions: [],
      fixed: [],
      precedences: []
    }
    const chosen = (form: MeetingsForm) => announcedBy(planDay(dayModel(form), options, unlimited).board)
    expect(chosen(base).map(({ people }) => people)).toEqual([['c', 'd']])
    const plain = { ...base, wishes: base.wishes.map((wish) => ({ ...wish, kind: 'meet' as const })) }
    expect(chosen(plain).map(({ people }) => people)).toEqual([['a', 'b']])
    const needy = {
      ...plain,
      participants: base.participants.map((p) => (p.id === 'd' ? { ...p, min: 1 } : p))
    }
    expect(chosen(needy).map(({ people }) => people)).toEqual([['c', 'd']])
  })

  it('keeps fixed meetings, orders precedences, and refuses what contradicts', () => {
    const form = randomDay(randomFrom(2), 5, 0)
    const meet = (from: string, to: string) => ({ from, to, kind: 'meet' as const, weight: 1, slots: null })
    const plain = {
      ...form,
      rooms: [{ id: 'north', tables: 2 }],
      travel: [],
      groups: [],
      suggestions: [],
      slots: 3
    }
    const people = ['a', 'b', 'c'].map((id) => ({
      id,
      available: null,
      min: 0,
      max: null,
      inRow: null,
      ownTableIn: null
    }))
    const both = { ...plain, participants: people, wishes: [meet('a', 'b'), meet('b', 'c')] }
    const fixed: MeetingsForm = {
      ...both,
      fixed: [{ people: ['a', 'b'], slot: 1 }],
      precedences: [{ before: ['a', 'b'], after: ['b', 'c'] }]
    }
    const meetings = announcedBy(planDay(dayModel(fixed), options, unlimited).board)
    expect(meetings.map(({ slot }) => slot)).toEqual([1, 2])
    const away = { ...fixed, participants: people.map((one) => ({ ...one, available: [0, 2] })) }
    expect(() => planDay(dayModel(away), options, unlimited)).toThrow(FixedClash)
    const circle: MeetingsForm = {
      ...fixed,
      precedences: [...fixed.precedences, { before: ['b', 'c'], after: ['a', 'b'] }]
    }
    expect(() => dayModel(circle)).toThrow(ModelError)
  })
})

describe('whyUnplaced', () => {
  it('names a change that makes the wish placeable, and nothing less does', () => {
    const seen = new Set<string>()
    for (let seed = 1; seed <= 300; seed++) {
      const form = randomDay(randomFrom(seed), 7, 24)
      const { board } = planDay(dayModel(form), { seed, steps: seed % 2 ? 0 : 300 }, unlimited)
      board.places.forEach((place, request) => {
        if (place !== null) return
        const { remedy, slots } = whyUnplaced(board, request)
        // Every slot has something in the way: otherwise the search left a free place.
        if (remedy.code === 'free') throw new Error('a free place was left')
        expect(slots.every((obstacles) => obstacles.length > 0)).toBe(true)
        if (remedy.code === 'none') return
        seen.add(remedy.code)
        const changed = board.model
        const copy = new Board({
          ...changed,
          tables: changed.tables.map(
            (count, room) => count + (remedy.code === 'addTable' && remedy.room === room ? 1 : 0)
          ),
          requests: changed.requests.map((one, i) =>
            remedy.code === 'openSlot' && i === request ? { ...one, open: one.open.map(() => true) } : one
          ),
          people: changed.people.map((one, person) => {
            if (!('person' in remedy) || remedy.person !== person) return one
            if (remedy.code === 'raiseMax') return { ...one, max: one.max + 1 }
            if (remedy.code === 'moreInRow') return { ...one, inRow: changed.slots }
            return { ...one, available: one.available.map(() => true) }
          })
        })
        board.places.forEach((one, i) => {
          if (one === null) return
          const isAside = (remedy.code === 'move' || remedy.code === 'cancel') && remedy.request === i
          if (!isAside) copy.put(i, one)
        })
        expect(copy.isFree(request, remedy.place), `${seed} ${JSON.stringify(remedy)}`).toBe(true)
        copy.put(request, remedy.place)
        if (remedy.code === 'move') expect(copy.isFree(remedy.request, remedy.to)).toBe(true)
      })
    }
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['addTable', 'beThere', 'cancel', 'move', 'openSlot', 'raiseMax'])
    )
  })
})

describe('replanDay', () => {
  it('changes nothing when nothing has changed', () => {
    const form = randomDay(randomFrom(21), 12, 40)
    const { board } = planDay(dayModel(form), options, unlimited)
    const again = replanDay(dayModel(form), announcedBy(board), 1, unlimited)
    expect(again.moved).toEqual([])
    expect(again.dropped).toEqual([])
    expect(announcedBy(again.board).map(({ people, slot }) => [people, slot])).toEqual(
      expect.arrayContaining(announcedBy(board).map(({ people, slot }) => [people, slot]))
    )
  })

  it('after no-shows and a lost table moves only what cannot stay', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const form = randomDay(randomFrom(seed), 12, 40)
      const before = announcedBy(planDay(dayModel(form), options, unlimited).board)
      const changed: MeetingsForm = {
        ...form,
        rooms: form.rooms.map((room) => ({ ...room, tables: Math.max(0, room.tables - 1) })),
        participants: form.participants.map((one, i) => (i === 3 ? { ...one, available: [] } : one))
      }
      const after = replanDay(dayModel(changed), before, 1, unlimited)
      expect(checkDay(changed, announcedBy(after.board)), `seed ${seed}`).toEqual([])
      const now = new Map(announcedBy(after.board).map((one) => [one.people.join(), one.slot]))
      const stayed = before.filter(({ people, slot }) => now.get(people.join()) === slot)
      expect(before.length - stayed.length).toBe(after.moved.length + after.dropped.length)
      // None of those that went could have stayed beside the others.
      for (const { request, from } of after.moved) {
        const board = after.board
        const place = board.take(request)
        const room = before.find(
          ({ people }) => people.join() === board.model.requests[request]!.people.join()
        )!.room
        expect(board.isFree(request, { ...place, slot: from, room: board.model.rooms.indexOf(room) })).toBe(
          false
        )
        board.put(request, place)
      }
    }
  })
})
