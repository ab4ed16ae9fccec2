import type { B2bInstance, B2bMeeting } from './instance.ts'

export type MiniZincFault =
  | 'notReadable'
  | 'missing'
  | 'notNumber'
  | 'notWholeNumber'
  | 'tooLarge'
  | 'wrongLength'
  | 'outOfRange'
  | 'withItself'

/** What is wrong with a data file and where: the name of the value, and the line for what cannot be read at all. */
export class MiniZincError extends Error {
  readonly code: MiniZincFault
  readonly params: Record<string, string | number>
  constructor(code: MiniZincFault, params: Record<string, string | number>) {
    super(code)
    this.code = code
    this.params = params
  }
}

type Value = number | Value[]

const limits = { participants: 20_000, meetings: 50_000, slots: 500, cells: 5_000_000 }

/**
 * Reads the benchmark's data: whole numbers, arrays `[..]`, sets `{..}` and tables `[|..|..|]`.
 * @throws MiniZincError
 */
export function readB2bInstance(text: string): B2bInstance {
  const values = readAssignments(text)
  const participants = whole(values, 'nBusiness', limits.participants)
  const meetingCount = whole(values, 'nMeetings', limits.meetings)
  const slots = whole(values, 'nTotalSlots', limits.slots)
  if (meetingCount * slots > limits.cells)
    throw new MiniZincError('tooLarge', { name: 'nMeetings', most: Math.floor(limits.cells / slots) })
  const morningSlots = whole(values, 'nMorningSlots', slots)
  const tables = whole(values, 'nTables', 1_000_000)
  const rows = table(values, 'requested', meetingCount)
  const fixed = list(values, 'fixed', meetingCount)
  const precedences = list(values, 'precedences', meetingCount)
  const meetings = rows.map((row, i): B2bMeeting => {
    const place = `requested[${i + 1}]`
    const first = within(row[0], 1, participants, place) - 1
    const second = within(row[1], 1, participants, place) - 1
    if (first === second) throw new MiniZincError('withItself', { name: place })
    const session = (['morning', 'afternoon', 'any'] as const)[within(row[2], 1, 3, place) - 1]!
    const slot = within(fixed[i], 0, slots, `fixed[${i + 1}]`)
    return {
      first,
      second,
      session,
      fixed: slot === 0 ? null : slot - 1,
      after: numbers(precedences[i], 0, meetingCount, `precedences[${i + 1}]`)
    }
  })
  const forbidden = list(values, 'forbidden', participants).map((slotsOf, i) =>
    numbers(slotsOf, 0, slots, `forbidden[${i + 1}]`)
  )
  return { participants, slots, morningSlots, tables, meetings, forbidden }
}

/** The numbers of a set, from 0; the file's 0 stands for none. */
function numbers(value: Value | undefined, low: number, high: number, name: string): number[] {
  if (!Array.isArray(value)) throw new MiniZincError('notReadable', { name, line: 0 })
  const all = value.map((one) => within(one, low, high, name)).filter((one) => one > 0)
  return [...new Set(all)].map((one) => one - 1)
}

function whole(values: ReadonlyMap<string, Value>, name: string, most: number): number {
  const value = values.get(name)
  if (value === undefined) throw new MiniZincError('missing', { name })
  if (typeof value !== 'number') throw new MiniZincError('notNumber', { name })
  if (!Number.isInteger(value) || value < 0) throw new MiniZincError('notWholeNumber', { name })
  if (value > most) throw new MiniZincError('tooLarge', { name, most })
  return value
}

function within(value: Value | undefined, low: number, high: number, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new MiniZincError('notWholeNumber', { name })
  if (value < low || value > high) throw new MiniZincError('outOfRange', { name, given: value, low, high })
  return value
}

function list(values: ReadonlyMap<string, Value>, name: string, length: number): Value[] {
  const value = values.get(name)
  if (value === undefined) throw new MiniZincError('missing', { name })
  if (!Array.isArray(value) || value.length !== length)
    throw new MiniZincError('wrongLength', {
      name,
      expected: length,
      found: Array.isArray(value) ? value.length : 1
    })
  return value
}

function table(values: ReadonlyMap<string, Value>, name: string, rows: number): Value[][] {
  return list(values, name, rows).map((row, i) => {
    if (!Array.isArray(row) || row.length !== 3)
      throw new MiniZincError('wrongLength', {
        name: `${name}[${i + 1}]`,
        expected: 3,
        found: Array.isArray(row) ? row.length : 1
      })
    return row
  })
}

function readAssignments(text: string): Map<string, Value> {
  const values = new Map<string, Value>()
  const tokens = tokenise(text)
  let at = 0
  while (at < tokens.length) {
    const name = tokens[at]!
    if (!/^[A-Za-z_]/.test(name.text) || tokens[at + 1]?.text !== '=') throw unreadable(name)
    const read = readValue(tokens, at + 2)
    values.set(name.text, read.value)
    if (read.next < tokens.length && tokens[read.next]!.text !== ';') throw unreadable(tokens[read.next]!)
    at = read.next + 1
  }
  return values
}

interface Token {
  text: string
  line: number
}

const unreadable = ({ text, line }: Token) =>
  new MiniZincError('notReadable', { name: text.slice(0, 40), line })

function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  text.split('\n').forEach((full, i) => {
    const line = full.replace(/^\ufeff/, '').replace(/%.*/, '')
    for (const found of line.matchAll(/\s+|\[\||\|\]|-?\d+(?:\.\d+)?|\w+|./gu))
      if (found[0].trim() !== '') tokens.push({ text: found[0], line: i + 1 })
  })
  return tokens
}

const closing: Record<string, string> = { '[': ']', '{': '}', '[|': '|]' }

function readValue(tokens: readonly Token[], at: number): { value: Value; next: number } {
  const token = tokens[at] ?? { text: '', line: tokens.at(-1)?.line ?? 1 }
  if (/^-?\d/.test(token.text)) return { value: Number(token.text), next: at + 1 }
  const end = closing[token.text]
  if (end === undefined) throw unreadable(token)
  const isTable = token.text === '[|'
  const items: Value[] = []
  let row: Value[] = []
  let next = at + 1
  while (next < tokens.length && tokens[next]!.text !== end) {
    const { text } = tokens[next]!
    if (text === ',') next++
    else if (isTable && text === '|') {
      items.push(row)
      row = []
      next++
    } else {
      const item = readValue(tokens, next)
      ;(isTable ? row : items).push(item.value)
      next = item.next
    }
  }
  if (next >= tokens.length) throw unreadable(token)
  if (row.length > 0) items.push(row)
  return { value: items, next: next + 1 }
}
