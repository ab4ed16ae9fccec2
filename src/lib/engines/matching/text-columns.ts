import type { EvidenceSource } from './types.ts'

/** What kind of text a number stands for: none any more, an activity, or an organisation's own. */
export const gone = 0
export const activityText = 1
export const ownText = 2

/**
 * What every query asks of every text, by text number: kind, day, and whether it speaks for an organisation that is
 * there. Typed arrays, because the loop over all texts must not chase objects.
 */
export class TextColumns {
  kinds = new Uint8Array(1_024)
  /** Days since 1970; NaN when unknown. */
  days = new Float64Array(1_024)
  /** How many of an activity's participants are organisations of the index. */
  present = new Int32Array(1_024)
  /** How many took part in all. */
  participants = new Int32Array(1_024)

  put(text: number, source: EvidenceSource, day: number, participants: number): void {
    if (text >= this.kinds.length) this.grow(text)
    this.kinds[text] = source === 'activity' ? activityText : ownText
    this.days[text] = day
    this.present[text] = 0
    this.participants[text] = participants
  }

  drop(text: number): void {
    this.kinds[text] = gone
  }

  private grow(text: number): void {
    const length = 2 * text
    const { kinds, days, present, participants } = this
    this.kinds = new Uint8Array(length)
    this.kinds.set(kinds)
    this.days = new Float64Array(length)
    this.days.set(days)
    this.present = new Int32Array(length)
    this.present.set(present)
    this.participants = new Int32Array(length)
    this.participants.set(participants)
  }
}
