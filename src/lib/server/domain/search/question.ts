export const searchScopes = ['organisation', 'offer', 'need', 'activity', 'hub', 'topic'] as const
export type SearchScope = (typeof searchScopes)[number]
export const searchPageSize = 20

export interface SearchQuestion {
  text: string
  scope: SearchScope | null
  /** Slug of the hub the search keeps to. */
  hub: string | null
  page: number
}

/** Reads the question from an address. */
export function searchQuestion(search: URLSearchParams): SearchQuestion {
  const page = Number(search.get('page'))
  return {
    text: (search.get('q') ?? '').trim().replace(/\s+/g, ' ').slice(0, 200),
    scope: searchScopes.find((scope) => scope === search.get('in')) ?? null,
    hub: search.get('hub') || null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 5000) : 1
  }
}
