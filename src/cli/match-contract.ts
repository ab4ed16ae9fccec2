import type {
  ActivityInput,
  OrganisationInput,
  QueryFilter,
  QueryInput
} from '../lib/engines/matching/types.ts'
import { organisationKinds } from '../lib/engines/matching/types.ts'

/** What can be wrong with a line; the catalogues hold the sentence under `match.<code>`. */
export type ContractCode =
  'notObject' | 'notText' | 'emptyId' | 'notDate' | 'notList' | 'unknownKind' | 'notJson'

/** A line that breaks the contract. */
export class ContractError extends Error {
  readonly code: ContractCode
  readonly params: Record<string, string>
  constructor(code: ContractCode, params: Record<string, string> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

type Fields = Record<string, unknown>

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ContractError('notObject')
  }
  return value as Fields
}

function requiredText(fields: Fields, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string') throw new ContractError('notText', { name })
  return value
}

function requiredId(fields: Fields): string {
  const id = requiredText(fields, 'id')
  if (id === '') throw new ContractError('emptyId')
  return id
}

function optionalText(fields: Fields, name: string): string | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw new ContractError('notText', { name })
  return value
}

function optionalDate(fields: Fields, name: string): string | null {
  const value = optionalText(fields, name)
  if (value === null || value === '') return null
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(Date.parse(value.slice(0, 10)))) {
    throw new ContractError('notDate', { name })
  }
  return value
}

function optionalList(fields: Fields, name: string): string[] | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new ContractError('notList', { name })
  }
  return value
}

export function parseOrganisation(value: unknown): OrganisationInput {
  const fields = fieldsOf(value)
  const kind = optionalText(fields, 'kind')
  if (kind !== null && kind !== '' && !(organisationKinds as readonly string[]).includes(kind)) {
    throw new ContractError('unknownKind', { known: organisationKinds.join(', ') })
  }
  return {
    id: requiredId(fields),
    name: requiredText(fields, 'name'),
    kind: kind === '' ? null : kind,
    country: optionalText(fields, 'country'),
    city: optionalText(fields, 'city'),
    description: optionalText(fields, 'description')
  }
}

export function parseActivity(value: unknown): ActivityInput {
  const fields = fieldsOf(value)
  const participants = optionalList(fields, 'participants')
  if (participants === null) throw new ContractError('notList', { name: 'participants' })
  return {
    id: requiredId(fields),
    text: requiredText(fields, 'text'),
    lang: optionalText(fields, 'lang'),
    date: optionalDate(fields, 'date'),
    participants
  }
}

function parseFilter(value: unknown): QueryFilter | null {
  if (value === undefined || value === null) return null
  const fields = fieldsOf(value)
  const filter: QueryFilter = {}
  for (const name of ['kind', 'country', 'city', 'ids'] as const) {
    const allowed = optionalList(fields, name)
    if (allowed !== null) filter[name] = allowed
  }
  return filter
}

export function parseQuery(value: unknown): QueryInput {
  const fields = fieldsOf(value)
  return {
    id: requiredId(fields),
    text: requiredText(fields, 'text'),
    lang: optionalText(fields, 'lang'),
    asOf: optionalDate(fields, 'asOf'),
    from: optionalText(fields, 'from'),
    with: optionalList(fields, 'with'),
    exclude: optionalList(fields, 'exclude'),
    filter: parseFilter(fields['filter'])
  }
}
