import type { B2bInstance } from '#lib/engines/planning/b2b/instance.ts'
import type { JuryTask } from '#lib/engines/planning/jury/jury-task.ts'
import type { MeetingsForm } from '#lib/engines/planning/meetings/meetings-form.ts'

export type Random = () => number

/** A generator of its own, so that the engine's is not needed to test the engine (Park, Miller 1988). */
export function randomFrom(seed: number): Random {
  let state = (seed * 48_271 + 11) % 2_147_483_647
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let i = 0; i < 5; i++) next()
  return next
}

export const upTo = (random: Random, end: number): number => Math.floor(random() * end)

export function randomB2b(random: Random): B2bInstance {
  const participants = 2 + upTo(random, 5)
  const slots = 1 + upTo(random, 4)
  const count = upTo(random, 8)
  const meetings = Array.from({ length: count }, (_none, i): B2bInstance['meetings'][number] => {
    const first = upTo(random, participants)
    const second = (first + 1 + upTo(random, participants - 1)) % participants
    return {
      first,
      second,
      session: random() < 0.8 ? 'any' : random() < 0.5 ? 'morning' : 'afternoon',
      fixed: random() < 0.05 ? upTo(random, slots) : null,
      after: count > 1 && random() < 0.1 ? [(i + 1 + upTo(random, count - 1)) % count] : []
    }
  })
  const forbidden = Array.from({ length: participants }, () => (random() < 0.2 ? [upTo(random, slots)] : []))
  return {
    participants,
    slots,
    morningSlots: upTo(random, slots + 1),
    tables: 1 + upTo(random, 3),
    meetings,
    forbidden
  }
}

export function randomJury(random: Random): JuryTask {
  const jurors = 2 + upTo(random, 3)
  const applications = 1 + upTo(random, 3)
  const affinity = Array.from({ length: jurors }, () =>
    Array.from({ length: applications }, () => upTo(random, 11) / 10)
  )
  const barred = Array.from({ length: jurors }, () =>
    Uint8Array.from({ length: applications }, () => (random() < 0.2 ? 1 : 0))
  )
  const mostLoad = Array.from({ length: jurors }, () => 1 + upTo(random, applications))
  const leastLoad = mostLoad.map((most) => (random() < 0.3 ? upTo(random, most + 1) : 0))
  const isGrouped = random() < 0.4
  const groups = isGrouped ? [{ jurors: [0, 1], least: upTo(random, 2), most: 1 + upTo(random, 2) }] : []
  const kept: JuryTask['kept'] = []
  if (random() < 0.3) kept.push([upTo(random, jurors), upTo(random, applications)])
  return {
    jurors,
    applications,
    affinity,
    barred,
    reviews: Array.from({ length: applications }, () => 1 + upTo(random, 2)),
    leastLoad,
    mostLoad,
    kept,
    groups
  }
}

export function randomDay(
  random: Random,
  people = 3 + upTo(random, 4),
  wishCount = 3 + upTo(random, 7)
): MeetingsForm {
  const slots = 2 + upTo(random, 3)
  const rooms = random() < 0.3 ? ['north', 'south'] : ['north']
  const ids = Array.from({ length: people }, (_none, i) => `p${i}`)
  const someSlots = (share: number) =>
    Array.from({ length: slots }, (_none, slot) => slot).filter(() => random() < share)
  const wishes: MeetingsForm['wishes'] = []
  for (let i = 0; i < wishCount; i++) {
    const from = ids[upTo(random, people)]!
    const others = random() < 0.1 ? ['team'] : ids.filter((id) => id !== from)
    const to = others[upTo(random, others.length)]!
    if (to === 'team' && (from === 'p0' || from === 'p1')) continue
    if (wishes.some((one) => one.from === from && one.to === to)) continue
    const kind = random() < 0.15 ? 'must' : random() < 0.08 ? 'noThanks' : 'meet'
    wishes.push({
      from,
      to,
      kind,
      weight: 1 + upTo(random, 5),
      slots: random() < 0.1 ? someSlots(0.7) : null
    })
  }
  return {
    slots,
    rooms: rooms.map((id) => ({ id, tables: 1 + upTo(random, 2) })),
    travel: rooms.length > 1 ? [{ from: 'north', to: 'south', slots: 1 }] : [],
    participants: ids.map((id) => ({
      id,
      available: random() < 0.4 ? someSlots(0.75) : null,
      min: random() < 0.2 ? 1 : 0,
      max: random() < 0.4 ? 1 + upTo(random, 3) : null,
      inRow: random() < 0.2 ? 1 + upTo(random, 2) : null,
      ownTableIn: random() < 0.15 ? rooms[0]! : null
    })),
    groups: [{ id: 'team', people: ['p0', 'p1'], needed: random() < 0.5 ? 'any' : 'all' }],
    wishes,
    suggestions: random() < 0.3 ? [{ people: [ids[0]!, ids[people - 1]!], weight: 1 }] : [],
    fixed: [],
    precedences: []
  }
}
