import { type B2bInstance, meetingsByParticipant } from './instance.ts'

/**
 * Meetings that can swap their slots without changing anything else: the same two people meet twice, or one person
 * meets several who have no other meeting, with the same slots open. Each group may be ordered by slot without losing
 * an optimal timetable.
 */
export function interchangeableMeetings(
  instance: B2bInstance,
  allowed: readonly (readonly boolean[])[]
): number[][] {
  const { meetings } = instance
  const groups = meetingsByParticipant(instance)
  const bound = new Set(meetings.flatMap(({ after }, number) => (after.length > 0 ? [number, ...after] : [])))
  const sets = new Map<string, number[]>()
  meetings.forEach(({ first, second }, number) => {
    if (bound.has(number)) return
    const isLeaf = [first, second].map((one) => groups[one]!.length === 1)
    const hosts = [first, second].filter((_one, i) => !isLeaf[i])
    if (hosts.length === 0) return
    const slots = allowed[number]!.map(Number).join('')
    const key = `${hosts.sort((a, b) => a - b).join(',')}:${slots}`
    sets.set(key, [...(sets.get(key) ?? []), number])
  })
  return [...sets.values()].filter((set) => set.length > 1)
}
