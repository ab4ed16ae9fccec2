import { organisationKinds } from '#lib/engines/matching/types.ts'
import type { OrganisationKind } from '../../database/schema.ts'

export const directorySorts = ['relevance', 'name', 'recent'] as const
export type DirectorySort = (typeof directorySorts)[number]

/** What somebody wants from the directory. */
export interface DirectoryQuestion {
  text: string
  kinds: OrganisationKind[]
  /** Slugs. */
  hubs: string[]
  topic: string | null
  place: string | null
  sort: DirectorySort
  page: number
}

const longestText = 200
export const directoryPageSize = 20
const lastPage = 5000

/** Reads the question from an address. What it does not understand it leaves out; every address gets an answer. */
export function directoryQuestion(search: URLSearchParams): DirectoryQuestion {
  const text = (search.get('q') ?? '').trim().replace(/\s+/g, ' ').slice(0, longestText)
  const sort = directorySorts.find((one) => one === search.get('sort'))
  return {
    text,
    kinds: organisationKinds.filter((kind) => search.getAll('kind').includes(kind)),
    hubs: [...new Set(search.getAll('hub'))].filter(Boolean).slice(0, 20),
    topic: search.get('topic') || null,
    place: search.get('place')?.slice(0, longestText) || null,
    sort: sort ?? (text ? 'relevance' : 'name'),
    page: pageNumber(search)
  }
}

export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get('page'))
  return Number.isInteger(page) && page > 0 ? Math.min(page, lastPage) : 1
}
