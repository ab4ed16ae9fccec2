/**
 * Variables in the order in which the search decides them: a binary heap by activity (VSIDS; Moskewicz et al. 2001,
 * with the decay of Eén and Sörensson 2003). Ties break by number, so the order is the same in every run.
 */
export class VariableOrder {
  activity = new Float64Array(0)
  private heap = new Int32Array(0)
  private place = new Int32Array(0)
  private size = 0
  private increment = 1
  decay = 0.95

  grow(variables: number): void {
    const known = this.place.length
    if (variables <= known) return
    const capacity = Math.max(variables, known * 2)
    this.activity = enlarged(this.activity, new Float64Array(capacity))
    this.heap = enlarged(this.heap, new Int32Array(capacity))
    this.place = enlarged(this.place, new Int32Array(capacity))
    this.place.fill(-1, known)
  }

  insert(variable: number): void {
    if (this.place[variable]! >= 0) return
    this.heap[this.size] = variable
    this.place[variable] = this.size
    this.rise(this.size++)
  }

  /** The most active variable that is still in the heap, or -1. */
  takeBest(): number {
    if (this.size === 0) return -1
    const best = this.heap[0]!
    this.place[best] = -1
    const last = this.heap[--this.size]!
    if (this.size > 0) {
      this.heap[0] = last
      this.place[last] = 0
      this.sink(0)
    }
    return best
  }

  bump(variable: number): void {
    const activity = (this.activity[variable] = this.activity[variable]! + this.increment)
    if (activity > 1e100) this.rescale()
    const at = this.place[variable]!
    if (at >= 0) this.rise(at)
  }

  decayAll(): void {
    this.increment /= this.decay
  }

  private rescale(): void {
    for (let i = 0; i < this.activity.length; i++) this.activity[i] = this.activity[i]! * 1e-100
    this.increment *= 1e-100
  }

  private rise(from: number): void {
    const { heap, place, activity } = this
    const variable = heap[from]!
    const own = activity[variable]!
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const other = heap[above]!
      const theirs = activity[other]!
      if (theirs > own || (theirs === own && other < variable)) break
      heap[at] = other
      place[other] = at
      at = above
    }
    heap[at] = variable
    place[variable] = at
  }

  private sink(from: number): void {
    const { heap, place, activity, size } = this
    const variable = heap[from]!
    const own = activity[variable]!
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && this.isBefore(heap[child + 1]!, heap[child]!)) child++
      const other = heap[child]!
      const theirs = activity[other]!
      if (own > theirs || (own === theirs && variable < other)) break
      heap[at] = other
      place[other] = at
      at = child
    }
    heap[at] = variable
    place[variable] = at
  }

  private isBefore(a: number, b: number): boolean {
    const difference = this.activity[a]! - this.activity[b]!
    return difference > 0 || (difference === 0 && a < b)
  }
}

/** Copies a typed array into a larger one of the same kind. */
export function enlarged<T extends Float64Array | Int32Array | Int8Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
