/** Addresses of the catalogue: the same question with one thing changed. The page begins anew; boxes for comparing stay out. */
export function changed(
  search: Iterable<[string, string]>,
  change: (asked: URLSearchParams) => void
): string {
  const asked = new URLSearchParams(
    [...search].filter(([name, value]) => name !== 'page' && name !== 'c' && value !== '')
  )
  change(asked)
  const text = String(asked)
  return text ? `?${text}` : '?'
}

export const withValue = (search: Iterable<[string, string]>, name: string, value: string | null): string =>
  changed(search, (asked) => (value === null ? asked.delete(name) : asked.set(name, value)))

/** Adds an option of a property, or lifts it. */
export const toggled = (search: Iterable<[string, string]>, name: string, value: string): string =>
  changed(search, (asked) => {
    const has = asked.getAll(name)
    asked.delete(name)
    const next = has.includes(value) ? has.filter((one) => one !== value) : [...has, value]
    for (const one of next) asked.append(name, one)
  })
