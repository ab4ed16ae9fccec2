import type { Instant } from '../../platform/clock.ts'
import { instantOf } from '../meetings/wall-time.ts'

/**
 * What the office counts. A figure is the number of rows of one question (`rows.ts`), so its list is as long as it says. Each
 * counts a fact once, in the period in which it became true; what it means stands in the catalogues under
 * `figure.<key>.definition`.
 */
export const chainFigures = ['needs', 'matched', 'asked', 'accepted', 'met', 'agreed'] as const
export type ChainFigure = (typeof chainFigures)[number]
/** Beside the chain: the median of days to the first answer of an introduction; the members that were introduced, as a share of all. */
export const otherFigures = ['responses', 'introducedMembers'] as const
export const figureKeys = [...chainFigures, ...otherFigures] as const
export type FigureKey = (typeof figureKeys)[number]

export const isFigure = (text: string): text is FigureKey => (figureKeys as readonly string[]).includes(text)

/** '2026-Q4'. */
export type Quarter = string

export const quarterPattern = /^(20\d\d)-Q([1-4])$/

/** From its first instant to the first of the next one, by the clocks of the hub. */
export interface Period {
  from: Instant | null
  to: Instant | null
}

export function periodOf(quarter: Quarter | null, zone: string): Period {
  const found = quarter === null ? null : quarterPattern.exec(quarter)
  if (!found) return { from: null, to: null }
  const first = (Number(found[1]) * 4 + Number(found[2]) - 1) * 3
  return { from: monthStart(first, zone), to: monthStart(first + 3, zone) }
}

function monthStart(months: number, zone: string): Instant {
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return instantOf(`${year}-${String(month).padStart(2, '0')}-01T00:00`, zone)
}

export function quarterOf(at: Instant, zone: string): Quarter {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' })
  const [year, month] = parts.format(at).split('-').map(Number) as [number, number]
  return `${year}-Q${Math.ceil(month / 3)}`
}

/** The quarter of an instant and those before it, the newest first. */
export function latestQuarters(at: Instant, zone: string, count: number): Quarter[] {
  const found = quarterPattern.exec(quarterOf(at, zone))!
  const last = Number(found[1]) * 4 + Number(found[2]) - 1
  return Array.from({ length: count }, (_, index) => {
    const quarter = last - index
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
  })
}

/** What a figure is narrowed to. */
export interface Slice {
  period: Period
  kind: string | null
  topic: string | null
}
