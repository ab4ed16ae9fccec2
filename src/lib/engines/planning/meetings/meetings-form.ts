/** What a matchmaking day is planned from; README.md of the engine holds the schema. Slots count from 0. */
export interface MeetingsForm {
  slots: number
  rooms: { id: string; tables: number }[]
  /** Slots that must lie between two meetings of a person in these rooms, in both directions. */
  travel: { from: string; to: string; slots: number }[]
  participants: ParticipantForm[]
  groups: { id: string; people: string[]; needed: 'any' | 'all' }[]
  wishes: WishForm[]
  /** Meetings that the engine may add; they weigh less than any wish. */
  suggestions: { people: [string, string]; weight: number }[]
  fixed: { people: [string, string]; slot: number }[]
  precedences: { before: [string, string]; after: [string, string] }[]
}

export interface ParticipantForm {
  id: string
  /** Slots; null for all. */
  available: number[] | null
  min: number
  max: number | null
  /** After so many meetings in a row a slot is free; null for no such rule. */
  inRow: number | null
  /** The room of the participant's own table, which hosts all meetings of the participant. */
  ownTableIn: string | null
}

export interface WishForm {
  from: string
  /** A participant or a group. */
  to: string
  kind: 'must' | 'meet' | 'noThanks'
  weight: number
  /** Slots in which it may take place; null for all. */
  slots: number[] | null
}
