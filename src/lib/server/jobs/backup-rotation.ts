/** How many backups are kept: of the last days, of the last weeks, of the last months. */
export interface Rotation {
  days: number
  weeks: number
  months: number
}

/** `7,4,3` */
export function readRotation(text: string): Rotation {
  const [days = 0, weeks = 0, months = 0] = text.split(',').map(Number)
  return { days, weeks, months }
}

/**
 * Which of these stay: the newest of each of the last days, weeks (from Monday) and months that have one. Days are those of UTC.
 * The newest backup always stays.
 */
export function keptBackups(taken: readonly Date[], { days, weeks, months }: Rotation): Date[] {
  const newest = [...taken].sort((a, b) => b.getTime() - a.getTime())
  const kept = new Set(newest.slice(0, 1))
  for (const [most, periodOf] of [
    [days, dayOf],
    [weeks, weekOf],
    [months, monthOf]
  ] as const) {
    const periods = new Set<string>()
    for (const one of newest) {
      if (periods.size === most) break
      const period = periodOf(one)
      if (periods.has(period)) continue
      periods.add(period)
      kept.add(one)
    }
  }
  return newest.filter((one) => kept.has(one))
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const monthOf = (at: Date) => at.toISOString().slice(0, 7)
const weekOf = (at: Date) => {
  const monday = new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000)
  return dayOf(monday)
}
