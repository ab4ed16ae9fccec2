/** How a long computation is watched and ended from outside; the engine itself has no clock. */
export interface Control {
  /** Asked often; true ends the work with the best result so far. */
  shouldStop(): boolean
  /** Told whenever the best result or the bound has improved. */
  onProgress?(progress: Progress): void
}

export interface Progress {
  /** Value of the best result so far, or null while there is none. */
  best: number | null
  /** No result can be better than this. */
  bound: number
}

export const unlimited: Control = { shouldStop: () => false }
