import type { RefusalReason } from '../kinds.ts'

/** The file is not taken; `found` is a word for what it is, where that helps (an extension, a name). */
export class Refusal extends Error {
  readonly reason: RefusalReason
  readonly found: string | null
  constructor(reason: RefusalReason, found: string | null = null) {
    super(reason)
    this.reason = reason
    this.found = found
  }
}
