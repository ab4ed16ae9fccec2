import type { MeetingsForm } from './meetings-form.ts'

/** People who meet each other on one request, all together. */
export type Party = readonly number[]

export interface Request {
  people: [string, string]
  kind: 'must' | 'meet' | 'suggestion'
  weight: number
  /** Who may come: one party of these. */
  parties: Party[]
  /** By slot. */
  open: boolean[]
  fixedSlot: number | null
  after: number[]
  before: number[]
}

/** The form with numbers instead of names. */
export interface DayModel {
  slots: number
  rooms: string[]
  /** By room: tables that are nobody's own. */
  tables: number[]
  /** By room, then room: slots needed in between. */
  travel: number[][]
  people: {
    id: string
    available: boolean[]
    min: number
    max: number
    inRow: number
    ownRoom: number
  }[]
  requests: Request[]
}

export type ModelFault = 'unknownName' | 'twice' | 'withItself' | 'fixedUnknown' | 'cycle'

/** A form that contradicts itself, and where. */
export class ModelError extends Error {
  readonly code: ModelFault
  readonly params: Record<string, string | number>
  constructor(code: ModelFault, params: Record<string, string | number>) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** A mutual wish is worth this much more than the sum of both. */
export const mutualFactor = 1.5

/** @throws ModelError */
export function dayModel(form: MeetingsForm): DayModel {
  const room = numbered(
    form.rooms.map(({ id }) => id),
    'rooms'
  )
  const person = numbered(
    form.participants.map(({ id }) => id),
    'participants'
  )
  const group = numbered(
    form.groups.map(({ id }) => id),
    'groups'
  )
  const travel = form.rooms.map(() => form.rooms.map(() => 0))
  form.travel.forEach(({ from, to, slots }, i) => {
    const [a, b] = [find(room, from, `travel[${i}]`), find(room, to, `travel[${i}]`)]
    travel[a]![b] = travel[b]![a] = slots
  })
  const people = form.participants.map((one, i) => ({
    id: one.id,
    available: slotSet(one.available, form.slots),
    min: one.min,
    max: one.max ?? form.slots,
    inRow: one.inRow ?? form.slots,
    ownRoom: one.ownTableIn === null ? -1 : find(room, one.ownTableIn, `participants[${i}].ownTableIn`)
  }))
  const members = form.groups.map((one, i) => one.people.map((id) => find(person, id, `groups[${i}]`)))
  const side = (id: string, place: string): Party[] => {
    const number = person.get(id)
    if (number !== undefined) return [[number]]
    const which = find(group, id, place)
    return form.groups[which]!.needed === 'all' ? [members[which]!] : members[which]!.map((one) => [one])
  }
  const requests = requestsOf(form, side)
  applyFixed(form, requests)
  applyPrecedences(form, requests)
  return {
    slots: form.slots,
    rooms: [...room.keys()],
    tables: form.rooms.map((one) => one.tables),
    travel,
    people,
    requests
  }
}

const keyOf = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a])

/** Wishes of both sides become one request; a "no thanks" of either side removes it. */
function requestsOf(form: MeetingsForm, side: (id: string, place: string) => Party[]): Request[] {
  const refused = new Set(
    form.wishes.filter(({ kind }) => kind === 'noThanks').map(({ from, to }) => keyOf(from, to))
  )
  const byPair = new Map<string, Request & { askers: Set<string> }>()
  form.wishes.forEach(({ from, to, kind, weight, slots }, i) => {
    const place = `wishes[${i}]`
    const parties = partiesOf(side(from, place), side(to, place))
    if (parties.length === 0) throw new ModelError('withItself', { place })
    if (kind === 'noThanks' || refused.has(keyOf(from, to))) return
    const known = byPair.get(keyOf(from, to))
    if (known === undefined) {
      const open = slotSet(slots, form.slots)
      const fresh = { people: [from, to] as [string, string], kind, weight, parties, open, fixedSlot: null }
      byPair.set(keyOf(from, to), { ...fresh, after: [], before: [], askers: new Set([from]) })
      return
    }
    if (known.askers.has(from)) throw new ModelError('twice', { place })
    known.askers.add(from)
    known.weight = (known.weight + weight) * mutualFactor
    if (kind === 'must') known.kind = 'must'
    known.open = known.open.map((isOpen, slot) => isOpen && (slots === null || slots.includes(slot)))
  })
  const lightest = Math.min(1, ...[...byPair.values()].map(({ weight }) => weight))
  const heaviest = Math.max(1, ...form.suggestions.map(({ weight }) => weight))
  form.suggestions.forEach(({ people: [a, b], weight }, i) => {
    const place = `suggestions[${i}]`
    const parties = partiesOf(side(a, place), side(b, place))
    if (parties.length === 0) throw new ModelError('withItself', { place })
    if (refused.has(keyOf(a, b)) || byPair.has(keyOf(a, b))) return
    byPair.set(keyOf(a, b), {
      people: [a, b],
      kind: 'suggestion',
      // Together they never outweigh a wish: they fill what wishes leave.
      weight: (lightest * weight) / heaviest / (2 * form.suggestions.length + 1),
      parties,
      open: slotSet(null, form.slots),
      fixedSlot: null,
      after: [],
      before: [],
      askers: new Set()
    })
  })
  return [...byPair.values()].map(({ askers: _askers, ...request }) => request)
}

/** Every choice of one party on each side, without those that would meet themselves. */
function partiesOf(left: readonly Party[], right: readonly Party[]): Party[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const together = [...a, ...b]
      return new Set(together).size === together.length ? [together] : []
    })
  )
}

function applyFixed(form: MeetingsForm, requests: Request[]): void {
  form.fixed.forEach(({ people, slot }, i) => {
    const request = requests.find((one) => keyOf(...one.people) === keyOf(...people))
    if (request === undefined) throw new ModelError('fixedUnknown', { place: `fixed[${i}]` })
    request.fixedSlot = slot
    request.open = request.open.map((_isOpen, other) => other === slot)
  })
}

/** @throws ModelError for precedences that go round in a circle. */
function applyPrecedences(form: MeetingsForm, requests: Request[]): void {
  const numbers = new Map(requests.map((one, i) => [keyOf(...one.people), i]))
  form.precedences.forEach(({ before, after }, i) => {
    const [a, b] = [numbers.get(keyOf(...before)), numbers.get(keyOf(...after))]
    if (a === undefined || b === undefined)
      throw new ModelError('fixedUnknown', { place: `precedences[${i}]` })
    requests[b]!.after.push(a)
    requests[a]!.before.push(b)
  })
  const waiting = requests.map(({ after }) => after.length)
  const ready = waiting.flatMap((count, i) => (count === 0 ? [i] : []))
  for (let i = 0; i < ready.length; i++)
    for (const next of requests[ready[i]!]!.before) if (--waiting[next]! === 0) ready.push(next)
  const stuck = waiting.findIndex((count) => count > 0)
  if (stuck >= 0) throw new ModelError('cycle', { people: requests[stuck]!.people.join(' – ') })
}

function slotSet(slots: readonly number[] | null, count: number): boolean[] {
  return Array.from({ length: count }, (_none, slot) => slots === null || slots.includes(slot))
}

function numbered(ids: readonly string[], place: string): Map<string, number> {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  if (numbers.size < ids.length) {
    const again = ids.findIndex((id, i) => numbers.get(id) !== i)
    throw new ModelError('twice', { place: `${place}: ${ids[again]!}` })
  }
  return numbers
}

function find(numbers: ReadonlyMap<string, number>, id: string, place: string): number {
  const number = numbers.get(id)
  if (number === undefined) throw new ModelError('unknownName', { name: id, place })
  return number
}
