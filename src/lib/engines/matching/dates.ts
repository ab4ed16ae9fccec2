/** Days since 1970-01-01 of an ISO date (time of day is ignored); NaN when it is no date. */
export function dayOf(date: string | null | undefined): number {
  if (!date || !/^\d{4}-\d{2}-\d{2}/.test(date)) return Number.NaN
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000
}

export const daysPerYear = 365.25
