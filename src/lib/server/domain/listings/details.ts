import type { Details } from '../../database/schema-exchange.ts'
import type { ExchangeKind } from './kinds.ts'

/**
 * What can be said of an offer or need beside its words, by kind: one table for both, because what is offered and what is
 * looked for are compared field by field. No field takes free text, so none can give an anonymous owner away.
 */
export type DetailField =
  | { type: 'money' }
  | { type: 'number'; most: number }
  | { type: 'day' }
  | { type: 'choice'; options: readonly string[] }
  | { type: 'choices'; options: readonly string[] }

/** Technology readiness levels of the EU's framework programme (Horizon Europe, General Annexes B). */
const trl = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const rights = ['licence', 'sale', 'cooperation'] as const
const mode = ['onSite', 'remote', 'both'] as const
export const stages = ['preSeed', 'seed', 'seriesA', 'seriesB', 'growth', 'succession'] as const
export const instruments = ['equity', 'convertible', 'silent', 'loan', 'grant'] as const
export const sectors = [
  'energy',
  'mobility',
  'health',
  'manufacturing',
  'microelectronics',
  'materials',
  'software-development',
  'artificial-intelligence',
  'logistics',
  'finance',
  'agriculture',
  'smart-city'
] as const

export const detailFields = {
  product: { trl: choice(trl), quantity: number(1_000_000) },
  technology: { trl: choice(trl), rights: choice(rights) },
  service: { mode: choice(mode), from: { type: 'day' } },
  researchResult: { trl: choice(trl), rights: choice(rights) },
  testbed: { trl: choice(trl), days: number(3650), from: { type: 'day' } },
  pilotSite: { trl: choice(trl), from: { type: 'day' } },
  data: { access: choice(['open', 'contract', 'confidential']), personal: choice(['none', 'contained']) },
  space: { area: number(1_000_000), places: number(10_000), from: { type: 'day' } },
  capital: {
    ticketFrom: { type: 'money' },
    ticketTo: { type: 'money' },
    stages: choices(stages),
    instruments: choices(instruments),
    sectors: choices(sectors)
  },
  expertise: { mode: choice(mode), days: number(3650) },
  training: { mode: choice(mode), people: number(10_000) },
  partner: { share: choice(['lead', 'partner', 'associated']), from: { type: 'day' } }
} as const satisfies Record<ExchangeKind, Record<string, DetailField>>

function choice<const Options extends readonly string[]>(options: Options) {
  return { type: 'choice', options } as const
}
function choices<const Options extends readonly string[]>(options: Options) {
  return { type: 'choices', options } as const
}
function number(most: number) {
  return { type: 'number', most } as const
}

export const fieldsOf = (kind: ExchangeKind): [name: string, field: DetailField][] =>
  Object.entries(detailFields[kind])

/** Of a form field: kinds share field names, and a form may hold the fields of all kinds at once. */
export const detailName = (kind: string, field: string): string => `detail.${kind}.${field}`

/** Why a detail was not taken: a key of the catalogues under `form.`. */
export type DetailProblem = 'form.money' | 'form.whole_number' | 'form.date' | 'form.choice' | 'form.range'

export interface ReadDetails {
  details: Details
  problems: Record<string, { key: DetailProblem; limit: number }>
}

/**
 * Reads the details of a kind from form fields named by `detailName`; fields of other kinds are left out, empty ones mean
 * nothing said. Money comes in euros as people write them ("250.000", "1,5 Mio", "250000.50") and is kept in cents.
 */
export function readDetails(kind: ExchangeKind, given: Readonly<Record<string, string>>): ReadDetails {
  const read: ReadDetails = { details: {}, problems: {} }
  for (const [name, field] of fieldsOf(kind)) {
    const text = (given[detailName(kind, name)] ?? '').trim()
    if (!text) continue
    const value = readField(field, text)
    if (value !== undefined) read.details[name] = value
    else
      read.problems[detailName(kind, name)] = {
        key: problemOf[field.type],
        limit: field.type === 'number' ? field.most : 0
      }
  }
  const { ticketFrom, ticketTo } = read.details
  if (Number(ticketFrom) > Number(ticketTo))
    read.problems[detailName(kind, 'ticketTo')] = { key: 'form.range', limit: 0 }
  return read
}

const problemOf = {
  money: 'form.money',
  number: 'form.whole_number',
  day: 'form.date',
  choice: 'form.choice',
  choices: 'form.choice'
} as const

function readField(field: DetailField, text: string): string | number | string[] | undefined {
  switch (field.type) {
    case 'money':
      return centsOf(text)
    case 'number': {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
      return value >= 1 && value <= field.most ? value : undefined
    }
    case 'day':
      return isDay(text) ? text : undefined
    case 'choice':
      return field.options.includes(text) ? text : undefined
    case 'choices': {
      const chosen = [...new Set(text.split(','))]
      return chosen.every((one) => field.options.includes(one)) ? chosen : undefined
    }
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const mostCents = 1_000_000_000_000

/** "250.000", "250,000", "250 000 €", "1,5 Mio.", "300k" in cents; undefined for what is no sum. */
export function centsOf(text: string): number | undefined {
  const shape =
    /^([\d., '\u00a0\u202f]+?)\s*(k|tsd\.?|t€|mio\.?|m|million(?:en|s)?)?\s*(?:€|eur|euro)?$/i.exec(text)
  if (!shape) return undefined
  const digits = shape[1]!.replace(/[ '\u00a0\u202f]/g, '')
  const factor = !shape[2] ? 1 : /^m/i.test(shape[2]) ? 1_000_000 : 1000
  // The last separator is a decimal one unless three digits follow it or it comes twice.
  const decimal = /[.,](\d{1,2})$/.exec(digits)
  const whole = (decimal ? digits.slice(0, -decimal[0].length) : digits).replace(/[.,]/g, '')
  if (!/^\d{1,12}$/.test(whole)) return undefined
  const cents = Math.round(Number(`${whole}.${decimal?.[1] ?? '0'}`) * factor * 100)
  return cents > 0 && cents <= mostCents ? cents : undefined
}
