import { organisationKinds } from '#lib/engines/matching/types.ts'
import { isId } from '../../platform/identifiers.ts'

/** The two lists of an office. */
export const lists = ['people', 'organisations'] as const
export type ListName = (typeof lists)[number]

export const membershipStates = ['active', 'applied', 'known', 'ended'] as const
export type MembershipState = (typeof membershipStates)[number]
export const visibilities = ['public', 'network', 'hub', 'office'] as const
export const peopleRoles = ['office', 'officeLead', 'juror', 'mentor', 'funder', 'contact'] as const
/** Days without an entry in the contact log. */
export const silences = ['30', '90', '180', '365'] as const
/** Days until a membership ends. */
export const endings = ['30', '90', '180'] as const

/** A filter takes one of a few values, an id, a short word of an address, or text. */
type Values = readonly string[] | 'id' | 'slug' | 'text' | 'person'

const ofOrganisation = {
  q: 'text',
  state: membershipStates,
  kind: organisationKinds,
  topic: 'slug',
  place: 'text',
  tag: 'id',
  charge: 'person'
} as const satisfies Record<string, Values>

export const filtersOf = {
  organisations: {
    ...ofOrganisation,
    level: ['member', 'associatedPartner'],
    visibility: visibilities,
    silent: silences,
    ending: endings
  },
  people: {
    ...ofOrganisation,
    role: peopleRoles,
    organisation: 'slug',
    language: ['de', 'en'],
    silent: silences,
    consent: ['given', 'missing']
  }
} as const satisfies Record<ListName, Record<string, Values>>

export type FilterName = keyof (typeof filtersOf)['organisations'] | keyof (typeof filtersOf)['people']
export type Filter = Partial<Record<FilterName, string>>

/** In the order in which they stand; the name always stands first. */
export const columnsOf = {
  organisations: [
    'state',
    'level',
    'kind',
    'city',
    'topics',
    'tags',
    'charge',
    'contact',
    'from',
    'until',
    'people',
    'website',
    'visibility'
  ],
  people: ['address', 'phone', 'organisation', 'role', 'tags', 'contact', 'language', 'consent']
} as const satisfies Record<ListName, readonly string[]>
export type ColumnName = (typeof columnsOf)[ListName][number]

export const usualColumns: Record<ListName, readonly ColumnName[]> = {
  organisations: ['state', 'level', 'kind', 'city', 'tags', 'until'],
  people: ['address', 'organisation', 'role', 'tags']
}

export const sortsOf = {
  organisations: ['name', 'city', 'until', 'changed'],
  people: ['name', 'family', 'changed']
} as const satisfies Record<ListName, readonly string[]>
export type SortName = (typeof sortsOf)[ListName][number]

/** What somebody wants to see of a list; its address says it in full. */
export interface ListAsk {
  list: ListName
  filter: Filter
  sort: SortName
  isDescending: boolean
}

const longest = 200

/** What an address asks for. Whatever it says that the list does not know is left out. */
export function askFrom(list: ListName, given: URLSearchParams): ListAsk {
  const filter: Filter = {}
  for (const [name, values] of Object.entries(filtersOf[list]) as [FilterName, Values][]) {
    const text = (given.get(name) ?? '').replaceAll('\0', '').trim().slice(0, longest)
    if (text && isOneOf(values, text)) filter[name] = text
  }
  const [, descending, wanted] = /^(-?)(\w+)$/.exec(given.get('sort') ?? '') ?? []
  const sort = sortsOf[list].find((one) => one === wanted) ?? 'name'
  return { list, filter, sort, isDescending: descending === '-' }
}

function isOneOf(values: Values, text: string): boolean {
  if (values === 'text') return true
  if (values === 'id') return isId(text)
  if (values === 'slug') return /^[\w.-]+$/.test(text)
  if (values === 'person') return text === 'me' || text === 'nobody' || isId(text)
  return values.includes(text)
}

/** The address of a list without its page: the same for everybody who asks the same. */
export function addressOf({ filter, sort, isDescending }: Omit<ListAsk, 'list'>): URLSearchParams {
  const pairs = Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1))
  const address = new URLSearchParams(pairs)
  if (sort !== 'name' || isDescending) address.set('sort', `${isDescending ? '-' : ''}${sort}`)
  return address
}

/** Columns a list knows, in its own order; undefined where none is named. */
export function columnsFrom(list: ListName, given: readonly string[]): ColumnName[] | undefined {
  const wanted = given.flatMap((text) => text.split(','))
  const known = columnsOf[list].filter((one) => wanted.includes(one))
  return wanted.length > 0 && (known.length > 0 || wanted.includes('none')) ? known : undefined
}

/** A place in a list: behind (or before) the row with this key and id. */
export interface Place {
  key: string
  id: string
  isBefore: boolean
}

export const placeText = ({ key, id }: Omit<Place, 'isBefore'>): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** The place that an address names; null for none and for what is none. */
export function placeFrom(given: URLSearchParams): Place | null {
  const isBefore = given.has('before')
  const text = given.get(isBefore ? 'before' : 'after')
  if (!text) return null
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof key === 'string' && !key.includes('\0') && typeof id === 'string' && isId(id))
      return { key, id, isBefore }
  } catch {
    // What cannot be read leads to the beginning.
  }
  return null
}
