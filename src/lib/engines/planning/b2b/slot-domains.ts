import { type B2bInstance, meetingsByParticipant } from './instance.ts'

/** Why no timetable exists, as far as single meetings and participants show it. Numbers count from 0. */
export type B2bImpossible =
  | { code: 'precedenceCycle'; meeting: number }
  | { code: 'noSlotForMeeting'; meeting: number }
  | { code: 'participantOverfull'; participant: number; meetings: number; slots: number }
  | { code: 'noDayForParticipant'; participant: number }
  | { code: 'tooFewTables'; meetings: number; places: number }
  | { code: 'unfair'; participant: number; breaks: number }
  | { code: 'searched' }

export interface SlotDomains {
  /** By meeting, then slot: whether it may take place there. */
  allowed: boolean[][]
  impossible: B2bImpossible | null
}

/**
 * Removes the slots that a meeting cannot take: sessions, fixed and forbidden slots, precedences, and what the other
 * meetings of the same people need (a matching of meetings and slots must stay possible; Régin 1994).
 */
export function slotDomains(instance: B2bInstance): SlotDomains {
  const { slots, morningSlots, meetings, forbidden, tables } = instance
  const forbids = forbidden.map((list) => new Set(list))
  const allowed = meetings.map(({ first, second, session, fixed }) =>
    Array.from({ length: slots }, (_none, slot) => {
      if (fixed !== null && fixed !== slot) return false
      if (session === 'morning' && slot >= morningSlots) return false
      if (session === 'afternoon' && slot < morningSlots) return false
      return !forbids[first]!.has(slot) && !forbids[second]!.has(slot)
    })
  )
  if (meetings.length > slots * tables)
    return {
      allowed,
      impossible: { code: 'tooFewTables', meetings: meetings.length, places: slots * tables }
    }
  const order = inOrder(instance)
  if (typeof order === 'number') return { allowed, impossible: { code: 'precedenceCycle', meeting: order } }
  const groups = meetingsByParticipant(instance)
  for (let changed = true; changed;) {
    changed = narrowByPrecedence(instance, order, allowed)
    const empty = allowed.findIndex((row) => !row.includes(true))
    if (empty >= 0) return { allowed, impossible: { code: 'noSlotForMeeting', meeting: empty } }
    for (let participant = 0; participant < groups.length; participant++) {
      const group = groups[participant]!
      const narrowed = narrowByMatching(group, allowed, slots)
      if (narrowed === null) {
        const open = Array.from({ length: slots }, (_none, slot) => slot).filter((slot) =>
          group.some((meeting) => allowed[meeting]![slot])
        )
        const impossible =
          open.length < group.length
            ? ({
                code: 'participantOverfull',
                participant,
                meetings: group.length,
                slots: open.length
              } as const)
            : ({ code: 'noDayForParticipant', participant } as const)
        return { allowed, impossible }
      }
      changed ||= narrowed
    }
  }
  return { allowed, impossible: null }
}

/** Meetings so that each comes after its predecessors; a meeting of a cycle when there is no such order. */
function inOrder({ meetings }: B2bInstance): number[] | number {
  const waiting = meetings.map(({ after }) => after.length)
  const followers: number[][] = meetings.map(() => [])
  meetings.forEach(({ after }, number) => {
    for (const before of after) followers[before]!.push(number)
  })
  const order = waiting.flatMap((count, number) => (count === 0 ? [number] : []))
  for (let i = 0; i < order.length; i++)
    for (const next of followers[order[i]!]!) if (--waiting[next]! === 0) order.push(next)
  return order.length === meetings.length ? order : waiting.findIndex((count) => count > 0)
}

function narrowByPrecedence(
  { meetings, slots }: B2bInstance,
  order: readonly number[],
  allowed: boolean[][]
): boolean {
  let changed = false
  const close = (meeting: number, from: number, to: number) => {
    for (let slot = Math.max(0, from); slot < Math.min(slots, to); slot++) {
      changed ||= allowed[meeting]![slot]!
      allowed[meeting]![slot] = false
    }
  }
  for (const meeting of order)
    for (const before of meetings[meeting]!.after) {
      const earliest = allowed[before]!.indexOf(true)
      close(meeting, 0, earliest < 0 ? slots : earliest + 1)
    }
  for (const meeting of [...order].reverse())
    for (const before of meetings[meeting]!.after)
      close(before, Math.max(0, allowed[meeting]!.lastIndexOf(true)), slots)
  return changed
}

/** Closes slots that no complete matching of the group uses; null when there is none at all. */
function narrowByMatching(group: readonly number[], allowed: boolean[][], slots: number): boolean | null {
  const holder = new Int32Array(slots).fill(-1)
  const slotOf = new Int32Array(group.length).fill(-1)
  const place = (index: number, seen: Uint8Array): boolean => {
    for (let slot = 0; slot < slots; slot++) {
      if (!allowed[group[index]!]![slot] || seen[slot]) continue
      seen[slot] = 1
      if (holder[slot]! >= 0 && !place(holder[slot]!, seen)) continue
      holder[slot] = index
      slotOf[index] = slot
      return true
    }
    return false
  }
  for (let i = 0; i < group.length; i++) if (!place(i, new Uint8Array(slots))) return null
  let changed = false
  for (let i = 0; i < group.length; i++) {
    const row = allowed[group[i]!]!
    const own = slotOf[i]!
    for (let slot = 0; slot < slots; slot++) {
      if (!row[slot] || slot === own || holder[slot] === -1) continue
      // Takes the slot away from its holder, who must find another while this one stays.
      const savedHolder = holder.slice()
      const savedSlotOf = slotOf.slice()
      const loser = holder[slot]!
      const seen = new Uint8Array(slots)
      seen[slot] = 1
      holder[own] = -1
      holder[slot] = i
      slotOf[i] = slot
      if (!place(loser, seen)) {
        row[slot] = false
        changed = true
      }
      holder.set(savedHolder)
      slotOf.set(savedSlotOf)
    }
  }
  return changed
}
