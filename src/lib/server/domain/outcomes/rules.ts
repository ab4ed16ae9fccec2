import type { OutcomeWord, Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'

/** When both sides are asked how it went, counted from the hand-over. */
export const followUpWeeks = [2, 8, 26] as const
export type FollowUpWeeks = (typeof followUpWeeks)[number]

/** What an agreement is worth, in classes: nobody has to know it to the cent. Bounds in cents; null is open. */
export const valueClasses = {
  unknown: [null, null],
  upTo10k: [0n, 1_000_000n],
  upTo50k: [1_000_000n, 5_000_000n],
  upTo250k: [5_000_000n, 25_000_000n],
  upTo1m: [25_000_000n, 100_000_000n],
  over1m: [100_000_000n, null]
} as const satisfies Record<string, readonly [bigint | null, bigint | null]>
export type ValueClass = keyof typeof valueClasses
export const valueClassNames = Object.keys(valueClasses) as ValueClass[]

export function valueClassOf(from: bigint | null, to: bigint | null): ValueClass {
  return (
    valueClassNames.find((name) => valueClasses[name][0] === from && valueClasses[name][1] === to) ??
    'unknown'
  )
}

/** After this a side has said all there is. */
export const isFinal = (what: OutcomeWord): boolean => what === 'agreed' || what === 'nothing'

export interface Said {
  side: Side
  what: OutcomeWord
  at: Instant
}

/** What a side said last. */
export const latestOf = <T extends Said>(outcomes: readonly T[], side: Side): T | undefined =>
  outcomes.filter((one) => one.side === side).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]

/** The two sides say opposite things: one that there is an agreement, the other that nothing came of it. */
export function isUnclear(outcomes: readonly Said[]): boolean {
  const words = (['asking', 'asked'] as const).map((side) => latestOf(outcomes, side)?.what)
  return words.includes('agreed') && words.includes('nothing')
}

const weekMs = 7 * 86_400_000

/** The question that is due to a side by now, or null; one that was missed is not asked later on top of the next. */
export function dueFollowUp(
  handedOverAt: Instant,
  asked: readonly number[],
  now: Instant
): FollowUpWeeks | null {
  const due = followUpWeeks.findLast((weeks) => handedOverAt.getTime() + weeks * weekMs <= now.getTime())
  return due === undefined || asked.some((weeks) => weeks >= due) ? null : due
}
