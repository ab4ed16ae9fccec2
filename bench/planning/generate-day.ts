import type { MeetingsForm } from '../../src/lib/engines/planning/meetings/meetings-form.ts'
import { seededRandom } from '../../src/lib/engines/planning/random.ts'

export interface DaySize {
  people: number
  slots: number
  wishes: number
  tables: number
  /** The share of slots in which a person is there. */
  availability: number
}

/** A matchmaking day drawn from a seed: one wish in ten is a must, weights are 1 to 5, some wishes are mutual by chance. */
export function generateDay(
  { people, slots, wishes, tables, availability }: DaySize,
  seed: number
): MeetingsForm {
  const random = seededRandom(seed)
  const below = (end: number) => Math.floor(random() * end)
  const seen = new Set<number>()
  const list: MeetingsForm['wishes'] = []
  while (list.length < wishes) {
    const from = below(people)
    const to = below(people)
    if (from === to || seen.has(from * people + to)) continue
    seen.add(from * people + to)
    const kind = random() < 0.1 ? 'must' : 'meet'
    list.push({ from: `p${from}`, to: `p${to}`, kind, weight: 1 + below(5), slots: null })
  }
  const there = () =>
    Array.from({ length: slots }, (_none, slot) => slot).filter(() => random() < availability)
  return {
    slots,
    rooms: [{ id: 'hall', tables }],
    travel: [],
    participants: Array.from({ length: people }, (_none, i) => ({
      id: `p${i}`,
      available: there(),
      min: 0,
      max: null,
      inRow: null,
      ownTableIn: null
    })),
    groups: [],
    wishes: list,
    suggestions: [],
    fixed: [],
    precedences: []
  }
}
