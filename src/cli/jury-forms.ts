import type { JuryTask } from '#lib/engines/planning/jury/jury-task.ts'

/** A jury task read from a file, with what its jurors and applications are called there. */
export interface JuryForm {
  task: JuryTask
  jurorNames: (string | number)[]
  applicationNames: (string | number)[]
  /** How many jurors to name for each application as alternates. */
  alternates: number
}

export type JuryFormCode =
  | 'empty'
  | 'notJson'
  | 'notScores'
  | 'notRow'
  | 'notScore'
  | 'notBid'
  | 'notPair'
  | 'notGroup'
  | 'loads'
  | 'notLimit'
  | 'notLimits'
  | 'tooLarge'

export class JuryFormError extends Error {
  readonly code: JuryFormCode
  readonly params: Record<string, string | number>
  constructor(code: JuryFormCode, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export interface JuryOptions {
  reviews: number | null
  minLoad: number | null
  maxLoad: number | null
}

const usual = { reviews: 3, bidsMaxLoad: 6, scoresMaxLoad: 4 }
const mostPairs = 5_000_000

/**
 * Reads either form: an object with `scores` (by juror, then application; below 0 = conflict) and optional
 * `reviewsPerPaper`, `maxLoad`, `minLoad`, `forced`, `forbidden`, `kept`, `groups`, `alternates`; or JSON lines of bids.
 * @throws JuryFormError
 */
export function readJuryForm(text: string, options: JuryOptions): JuryForm {
  if (text.trim() === '') throw new JuryFormError('empty')
  const whole = parsed(text)
  if (whole !== undefined && typeof whole === 'object' && whole !== null && 'scores' in whole)
    return fromScores(whole as Fields, options)
  return fromBids(text, options)
}

type Fields = Record<string, unknown>

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fromScores(fields: Fields, options: JuryOptions): JuryForm {
  const rows = fields.scores
  if (!Array.isArray(rows) || rows.length === 0) throw new JuryFormError('notScores')
  const width = Array.isArray(rows[0]) ? rows[0].length : 0
  if (rows.length * width > mostPairs) throw new JuryFormError('tooLarge', { most: mostPairs })
  const affinity = rows.map((row: unknown, j): Float64Array => {
    if (!Array.isArray(row) || row.length !== width || width === 0)
      throw new JuryFormError('notRow', { row: j, expected: width })
    const bad = row.findIndex((one) => typeof one !== 'number' || !Number.isFinite(one))
    if (bad >= 0) throw new JuryFormError('notScore', { row: j, column: bad })
    return Float64Array.from(row as number[])
  })
  const size = { jurors: rows.length, applications: width }
  const barred = affinity.map((row) => Uint8Array.from(row, (one) => (one < 0 ? 1 : 0)))
  for (const [j, a] of pairsOf(fields, 'forbidden', size)) barred[j]![a] = 1
  const limits = limitsOf(fields, options, usual.scoresMaxLoad, size)
  const forced = new Map(
    [...pairsOf(fields, 'forced', size), ...pairsOf(fields, 'kept', size)].map((p) => [p.join(), p])
  )
  const task: JuryTask = {
    ...size,
    affinity,
    barred,
    reviews: limits.reviews,
    leastLoad: limits.least,
    mostLoad: limits.most,
    kept: [...forced.values()],
    groups: groupsOf(fields, size)
  }
  const alternates = limit(fields, 'alternates', null, 0, 1)[0]!
  return { task, jurorNames: numbers(size.jurors), applicationNames: numbers(width), alternates }
}

const numbers = (count: number) => Array.from({ length: count }, (_none, i) => i)

/** Options count for all; in the file a limit is one number for all or a list with one for each. */
function limitsOf(fields: Fields, options: JuryOptions, usualMost: number, size: Size) {
  const reviews = limit(fields, 'reviewsPerPaper', options.reviews, usual.reviews, size.applications)
  const least = limit(fields, 'minLoad', options.minLoad, 0, size.jurors)
  const most = limit(fields, 'maxLoad', options.maxLoad, usualMost, size.jurors)
  const wrong = least.findIndex((one, j) => one > most[j]!)
  if (wrong >= 0) throw new JuryFormError('loads', { least: least[wrong]!, most: most[wrong]! })
  return { reviews, least, most }
}

function limit(
  fields: Fields,
  name: string,
  option: number | null,
  otherwise: number,
  length: number
): number[] {
  const value = option ?? fields[name] ?? otherwise
  const list: unknown[] = Array.isArray(value) ? value : new Array<unknown>(length).fill(value)
  if (list.length !== length) throw new JuryFormError('notLimits', { name, expected: length })
  const wrong = list.findIndex((one) => !isBelow(one, 1_000_001))
  if (wrong >= 0)
    throw new JuryFormError('notLimit', { name: Array.isArray(value) ? `${name}[${wrong}]` : name })
  return list as number[]
}

interface Size {
  jurors: number
  applications: number
}

const isBelow = (value: unknown, end: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end

function pairsOf(fields: Fields, name: string, size: Size): [number, number][] {
  const value = fields[name] ?? []
  if (!Array.isArray(value)) throw new JuryFormError('notPair', { name })
  return value.map((pair: unknown, i): [number, number] => {
    if (!Array.isArray(pair) || !isBelow(pair[0], size.jurors) || !isBelow(pair[1], size.applications))
      throw new JuryFormError('notPair', { name: `${name}[${i}]` })
    return [pair[0], pair[1]]
  })
}

function groupsOf(fields: Fields, size: Size): JuryTask['groups'] {
  const value = fields.groups ?? []
  if (!Array.isArray(value)) throw new JuryFormError('notGroup', { group: 1 })
  return value.map((one: unknown, i) => {
    const group = (typeof one === 'object' && one !== null ? one : {}) as Fields
    const { jurors, atLeast = 0, atMost = size.jurors } = group
    const isRight =
      Array.isArray(jurors) &&
      jurors.every((j) => isBelow(j, size.jurors)) &&
      isBelow(atLeast, size.jurors + 1) &&
      isBelow(atMost, size.jurors + 1) &&
      atLeast <= atMost
    if (!isRight) throw new JuryFormError('notGroup', { group: i + 1 })
    return { jurors: jurors as number[], least: atLeast as number, most: atMost as number }
  })
}

const bidKinds = ['yes', 'maybe', 'no', 'conflict'] as const

interface Bids {
  reviewer: string | number
  lists: (string | number)[][]
}

/** One reviewer a line: yes counts 1, maybe 0.5, no and what is not named 0; a conflict is never assigned. */
function fromBids(text: string, options: JuryOptions): JuryForm {
  const bids = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [bidsOf(line, i + 1)]))
  const named = [...new Set(bids.flatMap(({ lists }) => lists.flat()))]
  named.sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1
  )
  if (named.length === 0) throw new JuryFormError('empty')
  if (bids.length * named.length > mostPairs) throw new JuryFormError('tooLarge', { most: mostPairs })
  const place = new Map(named.map((name, i) => [name, i]))
  const affinity = bids.map(({ lists }) => {
    const row = new Float64Array(named.length)
    for (const name of lists[1]!) row[place.get(name)!] = 0.5
    for (const name of lists[0]!) row[place.get(name)!] = 1
    return row
  })
  const barred = bids.map(({ lists }) => {
    const row = new Uint8Array(named.length)
    for (const name of lists[3]!) row[place.get(name)!] = 1
    return row
  })
  const size = { jurors: bids.length, applications: named.length }
  const limits = limitsOf({}, options, usual.bidsMaxLoad, size)
  const task: JuryTask = {
    ...size,
    affinity,
    barred,
    reviews: limits.reviews,
    leastLoad: limits.least,
    mostLoad: limits.most,
    kept: [],
    groups: []
  }
  return { task, jurorNames: bids.map(({ reviewer }) => reviewer), applicationNames: named, alternates: 0 }
}

function bidsOf(line: string, number: number): Bids {
  const value = parsed(line)
  if (value === undefined) throw new JuryFormError('notJson', { line: number })
  const isName = (one: unknown) => typeof one === 'string' || typeof one === 'number'
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Fields
  const lists = bidKinds.map((kind) => fields[kind] ?? [])
  const isRight = isName(fields.reviewer) && lists.every((one) => Array.isArray(one) && one.every(isName))
  if (!isRight) throw new JuryFormError('notBid', { line: number })
  return { reviewer: fields.reviewer as string | number, lists: lists as (string | number)[][] }
}
