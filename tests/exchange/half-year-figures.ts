/** What the simulated half-year counts by itself: plain lists and loops, nothing of the figures under test. */
export interface LoggedNeed {
  hub: number
  id: string
  kind: string
  publishedAt: Date | null
  /** When somebody was first shown a match for it. */
  matchedAt: Date | null
}

export interface LoggedIntroduction {
  hub: number
  id: string
  kind: string
  organisations: string[]
  askedAt: Date
  answeredAt: Date | null
  acceptedAt: Date | null
  metAt: Date | null
  agreedAt: Date | null
}

export interface Log {
  members: { hub: number; organisationId: string }[]
  needs: LoggedNeed[]
  introductions: LoggedIntroduction[]
}

/** Quarters as clocks in Leipzig show them: winter time until March 29 and from October 25. */
export const quarterBounds: Record<string, [Date, Date]> = {
  '2026-Q1': [new Date('2025-12-31T23:00:00Z'), new Date('2026-03-31T22:00:00Z')],
  '2026-Q2': [new Date('2026-03-31T22:00:00Z'), new Date('2026-06-30T22:00:00Z')],
  '2026-Q3': [new Date('2026-06-30T22:00:00Z'), new Date('2026-09-30T22:00:00Z')],
  '2026-Q4': [new Date('2026-09-30T22:00:00Z'), new Date('2026-12-31T23:00:00Z')]
}

export interface Asked {
  hub: number
  quarter: string | null
  kind: string | null
}

export function countedFrom(log: Log, { hub, quarter, kind }: Asked) {
  const isIn = (at: Date | null): at is Date => {
    if (!at) return false
    if (!quarter) return true
    const [from, to] = quarterBounds[quarter]!
    return at.getTime() >= from.getTime() && at.getTime() < to.getTime()
  }
  const isAsked = (one: { hub: number; kind: string }) => one.hub === hub && (!kind || one.kind === kind)
  const needs = log.needs.filter(isAsked)
  const introductions = log.introductions.filter(isAsked)
  const days = introductions
    .filter((one) => isIn(one.answeredAt))
    .map((one) => (one.answeredAt!.getTime() - one.askedAt.getTime()) / 86_400_000)
  const members = log.members.filter((one) => one.hub === hub).map((one) => one.organisationId)
  const introduced = new Set(
    introductions.filter((one) => isIn(one.acceptedAt)).flatMap((one) => one.organisations)
  )
  return {
    chain: {
      needs: needs.filter((one) => isIn(one.publishedAt)).length,
      matched: needs.filter((one) => isIn(one.matchedAt)).length,
      asked: introductions.filter((one) => isIn(one.askedAt)).length,
      accepted: introductions.filter((one) => isIn(one.acceptedAt)).length,
      met: introductions.filter((one) => isIn(one.metAt)).length,
      agreed: introductions.filter((one) => isIn(one.agreedAt)).length
    },
    responses: { count: days.length, medianDays: medianOf(days) },
    members: { introduced: members.filter((one) => introduced.has(one)).length, all: members.length }
  }
}

function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}
