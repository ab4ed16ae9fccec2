/**
 * When the search starts again from the top: quickly while learnt clauses are worse than usual (Audemard, Simon 2012,
 * with exponential averages as in Biere, Fröhlich 2015), and rarely, by the series of Luby et al. 1993, in the stable
 * phases that alternate with it and find assignments (Oh 2015).
 */
export class RestartPolicy {
  isStable = false
  private fast = 0
  private slow = 0
  private seen = 0
  private sinceRestart = 0
  private lubyIndex = 1
  private phaseEnd = 1000
  private phases = 0

  begin(): void {
    this.sinceRestart = 0
  }

  noteConflict(glue: number): void {
    this.seen++
    this.sinceRestart++
    this.fast += (glue - this.fast) / Math.min(this.seen, 32)
    this.slow += (glue - this.slow) / Math.min(this.seen, 8192)
    if (this.seen < this.phaseEnd) return
    this.phases++
    this.isStable = !this.isStable
    this.phaseEnd = this.seen + 1000 * (1 + this.phases) ** 1.5
  }

  isDue(): boolean {
    if (this.isStable) {
      if (this.sinceRestart < 512 * luby(this.lubyIndex)) return false
      this.lubyIndex++
      return true
    }
    return this.sinceRestart > 2 && this.fast > 1.1 * this.slow
  }
}

/** The i-th member (from 1) of 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 ... */
export function luby(i: number): number {
  let power = 1
  while (2 ** power - 1 < i) power++
  return 2 ** power - 1 === i ? 2 ** (power - 1) : luby(i - 2 ** (power - 1) + 1)
}
