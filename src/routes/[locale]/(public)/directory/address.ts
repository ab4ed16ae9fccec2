/** The readable half of an address's search: what a page may look at and not change. */
type Search = Pick<URLSearchParams, 'getAll' | 'toString'>

/** Addresses of a list: the same question with one part changed, always back on the first page. */
export function withValue(search: Search, name: string, value: string | null): string {
  return withValues(search, name, value === null ? [] : [value])
}

/** Adds the value to those chosen, or takes it out again. */
export function toggled(search: Search, name: string, value: string): string {
  const chosen = search.getAll(name)
  return withValues(
    search,
    name,
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  )
}

function withValues(search: Search, name: string, values: readonly string[]): string {
  const next = new URLSearchParams(search.toString())
  next.delete(name)
  next.delete('page')
  for (const value of values) next.append(name, value)
  return asAddress(next)
}

export function onPage(search: Search, page: number): string {
  const next = new URLSearchParams(search.toString())
  next.delete('page')
  if (page > 1) next.set('page', String(page))
  return asAddress(next)
}

/** A bare "?" leads to the list itself. */
function asAddress(search: URLSearchParams): string {
  for (const [name, value] of [...search]) if (value === '') search.delete(name)
  return `?${search.toString()}`
}
