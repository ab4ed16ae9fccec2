/**
 * The business-to-business meeting scheduling problem (Bofill et al. 2014; CSPLib-style data of MiniZinc). All numbers
 * count from 0: participants, meetings, slots.
 */
export interface B2bInstance {
  participants: number
  slots: number
  /** Slots before this one are the morning. */
  morningSlots: number
  /** Meetings that a slot can hold. */
  tables: number
  meetings: B2bMeeting[]
  /** By participant: slots that cannot be taken. */
  forbidden: number[][]
}

export interface B2bMeeting {
  first: number
  second: number
  session: 'morning' | 'afternoon' | 'any'
  /** The slot that it is bound to, or null. */
  fixed: number | null
  /** Meetings that take place in an earlier slot. */
  after: number[]
}

/** By participant, the numbers of the meetings in which somebody takes part. */
export function meetingsByParticipant(instance: B2bInstance): number[][] {
  const lists: number[][] = Array.from({ length: instance.participants }, () => [])
  instance.meetings.forEach(({ first, second }, number) => {
    lists[first]!.push(number)
    lists[second]!.push(number)
  })
  return lists
}
