import type { MeetingsForm, ParticipantForm, WishForm } from './meetings-form.ts'

export type FormFault =
  | 'notJson'
  | 'notObject'
  | 'notList'
  | 'notText'
  | 'notNumber'
  | 'outOfRange'
  | 'notKind'
  | 'minAboveMax'
  | 'empty'
  | 'tooLarge'

/** What is wrong with a form, and where: a path such as `wishes[3].kind`. */
export class FormError extends Error {
  readonly code: FormFault
  readonly params: Record<string, string | number>
  constructor(code: FormFault, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

const most = { slots: 500, participants: 5000, wishes: 100_000, cells: 5_000_000 }

type Fields = Record<string, unknown>

/**
 * Reads the JSON form; README.md holds its schema.
 * @throws FormError
 */
export function readMeetingsForm(text: string): MeetingsForm {
  if (text.trim() === '') throw new FormError('empty')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new FormError('notJson', { reason: (error as Error).message.slice(0, 80) })
  }
  const fields = object(value, '$')
  const slots = whole(fields, 'slots', '', 1, most.slots)
  const form: MeetingsForm = {
    slots,
    rooms: list(fields, 'rooms', most.participants).map((one, i) => {
      const place = `rooms[${i}]`
      const room = object(one, place)
      return { id: idOf(room, 'id', place), tables: whole(room, 'tables', place, 0, 100_000) }
    }),
    travel: list(fields, 'travel', most.wishes).map((one, i) => {
      const place = `travel[${i}]`
      const way = object(one, place)
      return {
        from: idOf(way, 'from', place),
        to: idOf(way, 'to', place),
        slots: whole(way, 'slots', place, 0, slots)
      }
    }),
    participants: list(fields, 'participants', most.participants).map((one, i) =>
      participant(one, `participants[${i}]`, slots)
    ),
    groups: list(fields, 'groups', most.participants).map((one, i) => {
      const place = `groups[${i}]`
      const group = object(one, place)
      const needed = choice(group, 'needed', place, ['any', 'all'] as const)
      const people = list(group, 'people', 50, place).map((id, k) => name(id, `${place}.people[${k}]`))
      if (people.length === 0) throw new FormError('empty', { place: `${place}.people` })
      return { id: idOf(group, 'id', place), people, needed }
    }),
    wishes: list(fields, 'wishes', most.wishes).map((one, i) => wish(one, `wishes[${i}]`, slots)),
    suggestions: list(fields, 'suggestions', most.wishes).map((one, i) => {
      const place = `suggestions[${i}]`
      const suggestion = object(one, place)
      return { people: pair(suggestion, 'people', place), weight: number(suggestion, 'weight', place, 1) }
    }),
    fixed: list(fields, 'fixed', most.wishes).map((one, i) => {
      const place = `fixed[${i}]`
      const fixed = object(one, place)
      return { people: pair(fixed, 'people', place), slot: whole(fixed, 'slot', place, 0, slots - 1) }
    }),
    precedences: list(fields, 'precedences', most.wishes).map((one, i) => {
      const place = `precedences[${i}]`
      const rule = object(one, place)
      return { before: pair(rule, 'before', place), after: pair(rule, 'after', place) }
    })
  }
  if (form.participants.length === 0) throw new FormError('empty', { place: 'participants' })
  if (form.rooms.length === 0) throw new FormError('empty', { place: 'rooms' })
  const cells = form.wishes.length * slots * form.rooms.length
  if (cells > most.cells) throw new FormError('tooLarge', { place: 'wishes', most: most.cells })
  return form
}

function participant(value: unknown, place: string, slots: number): ParticipantForm {
  const fields = object(value, place)
  const min = fields.min === undefined ? 0 : whole(fields, 'min', place, 0, slots)
  const max = optional(fields, 'max', () => whole(fields, 'max', place, 0, 1000))
  if (max !== null && min > max) throw new FormError('minAboveMax', { place, min, max })
  return {
    id: idOf(fields, 'id', place),
    available: optional(fields, 'available', () => slotList(fields, 'available', place, slots)),
    min,
    max,
    inRow: optional(fields, 'inRow', () => whole(fields, 'inRow', place, 1, 1000)),
    ownTableIn: optional(fields, 'ownTableIn', () => idOf(fields, 'ownTableIn', place))
  }
}

function wish(value: unknown, place: string, slots: number): WishForm {
  const fields = object(value, place)
  return {
    from: idOf(fields, 'from', place),
    to: idOf(fields, 'to', place),
    kind: choice(fields, 'kind', place, ['must', 'meet', 'noThanks'] as const),
    weight: number(fields, 'weight', place, 1),
    slots: optional(fields, 'slots', () => slotList(fields, 'slots', place, slots))
  }
}

function object(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FormError('notObject', { place })
  return value as Fields
}

function optional<T>(fields: Fields, key: string, read: () => T): T | null {
  return fields[key] === undefined || fields[key] === null ? null : read()
}

function list(fields: Fields, key: string, longest: number, place = ''): unknown[] {
  const value = fields[key] ?? []
  const where = place === '' ? key : `${place}.${key}`
  if (!Array.isArray(value)) throw new FormError('notList', { place: where })
  if (value.length > longest) throw new FormError('tooLarge', { place: where, most: longest })
  return value
}

function name(value: unknown, place: string): string {
  if (typeof value !== 'string' || value === '') throw new FormError('notText', { place })
  return value
}

const idOf = (fields: Fields, key: string, place: string) => name(fields[key], `${place}.${key}`)

function whole(fields: Fields, key: string, place: string, low: number, high: number): number {
  const where = place === '' ? key : `${place}.${key}`
  const value = fields[key]
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new FormError('notNumber', { place: where })
  if (value < low || value > high)
    throw new FormError('outOfRange', { place: where, given: value, low, high })
  return value
}

/** A weight: from 0 to a million. */
function number(fields: Fields, key: string, place: string, otherwise: number): number {
  const value = fields[key] ?? otherwise
  const where = `${place}.${key}`
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new FormError('notNumber', { place: where })
  if (value < 0 || value > 1e6)
    throw new FormError('outOfRange', { place: where, given: value, low: 0, high: 1e6 })
  return value
}

function choice<T extends string>(fields: Fields, key: string, place: string, known: readonly T[]): T {
  const found = known.find((one) => one === fields[key])
  if (found === undefined)
    throw new FormError('notKind', { place: `${place}.${key}`, known: known.join(', ') })
  return found
}

function pair(fields: Fields, key: string, place: string): [string, string] {
  const both = list(fields, key, 2, place).map((id, i) => name(id, `${place}.${key}[${i}]`))
  if (both.length !== 2) throw new FormError('notList', { place: `${place}.${key}` })
  return [both[0]!, both[1]!]
}

function slotList(fields: Fields, key: string, place: string, slots: number): number[] {
  return list(fields, key, slots, place).map((slot, i) => {
    const where = `${place}.${key}[${i}]`
    if (typeof slot !== 'number' || !Number.isInteger(slot))
      throw new FormError('notNumber', { place: where })
    if (slot < 0 || slot >= slots)
      throw new FormError('outOfRange', { place: where, given: slot, low: 0, high: slots - 1 })
    return slot
  })
}
