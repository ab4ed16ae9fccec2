/**
 * Cheapest flow from node 0 to node 1 by successive shortest paths: potentials keep reduced costs from becoming
 * negative, so each phase is one Dijkstra search and a blocking flow along its shortest paths (Edmonds, Karp 1972;
 * Tomizawa 1971; primal-dual as in Ahuja, Magnanti, Orlin 1993, ch. 9). Costs and capacities are whole numbers, so
 * results are exact.
 */
export class MinCostFlow {
  readonly source = 0
  readonly sink = 1
  private nodes = 2
  private readonly heads: number[] = []
  private readonly capacities: number[] = []
  private readonly costs: number[] = []
  private first = new Int32Array(0)
  private arcs = new Int32Array(0)
  private potential = new Float64Array(0)
  private distance = new Float64Array(0)
  private cost = 0

  addNode(): number {
    return this.nodes++
  }

  /** Adds an arc and returns its number; the one after it is its reverse. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    this.heads.push(to, from)
    this.capacities.push(capacity, 0)
    this.costs.push(cost, -cost)
    return this.heads.length - 2
  }

  flowOn(arc: number): number {
    return this.capacities[arc + 1]!
  }

  /** Whether a node can still be reached from the source: the side of a smallest cut. */
  reachable(): Uint8Array {
    const seen = new Uint8Array(this.nodes)
    const stack = [this.source]
    seen[this.source] = 1
    while (stack.length > 0) {
      const node = stack.pop()!
      for (let i = this.first[node]!; i < this.first[node + 1]!; i++) {
        const arc = this.arcs[i]!
        if (this.capacities[arc]! <= 0 || seen[this.heads[arc]!]) continue
        seen[this.heads[arc]!] = 1
        stack.push(this.heads[arc]!)
      }
    }
    return seen
  }

  /**
   * Sends as much as possible, up to `wanted`, at the least cost.
   * @returns what was sent and what it costs
   */
  send(wanted: number): { flow: number; cost: number } {
    this.layOut()
    this.startPotential()
    let flow = 0
    this.cost = 0
    while (flow < wanted && this.search()) {
      let sent = this.block(wanted - flow)
      while (sent > 0) {
        flow += sent
        sent = this.block(wanted - flow)
      }
    }
    return { flow, cost: this.cost }
  }

  /** Arcs by their tail, in the order in which they were added. */
  private layOut(): void {
    const count = this.heads.length
    this.first = new Int32Array(this.nodes + 1)
    for (let arc = 0; arc < count; arc++) this.first[this.heads[arc ^ 1]! + 1]!++
    for (let i = 0; i < this.nodes; i++) this.first[i + 1]! += this.first[i]!
    const next = this.first.slice()
    this.arcs = new Int32Array(count)
    for (let arc = 0; arc < count; arc++) this.arcs[next[this.heads[arc ^ 1]!]!++] = arc
  }

  /** Cheapest distances by repeated relaxation; negative costs are allowed, negative circles are not built here. */
  private startPotential(): void {
    this.potential = new Float64Array(this.nodes).fill(Infinity)
    this.distance = new Float64Array(this.nodes)
    this.potential[this.source] = 0
    let queue = [this.source]
    while (queue.length > 0) {
      const next = new Set<number>()
      for (const node of queue)
        for (let i = this.first[node]!; i < this.first[node + 1]!; i++) {
          const arc = this.arcs[i]!
          if (this.capacities[arc]! <= 0) continue
          const reached = this.potential[node]! + this.costs[arc]!
          if (reached >= this.potential[this.heads[arc]!]!) continue
          this.potential[this.heads[arc]!] = reached
          next.add(this.heads[arc]!)
        }
      queue = [...next]
    }
    for (let i = 0; i < this.nodes; i++) if (this.potential[i] === Infinity) this.potential[i] = 0
  }

  private search(): boolean {
    const { distance, potential, first, arcs, heads, capacities, costs } = this
    distance.fill(Infinity)
    distance[this.source] = 0
    const heap: [number, number][] = [[0, this.source]]
    while (heap.length > 0) {
      const [reached, node] = takeLeast(heap)
      if (reached > distance[node]!) continue
      for (let i = first[node]!; i < first[node + 1]!; i++) {
        const arc = arcs[i]!
        if (capacities[arc]! <= 0) continue
        const to = heads[arc]!
        const other = reached + costs[arc]! + potential[node]! - potential[to]!
        if (other >= distance[to]!) continue
        distance[to] = other
        put(heap, [other, to])
      }
    }
    const end = distance[this.sink]!
    if (end === Infinity) return false
    // Nodes beyond the sink get its distance: reduced costs stay at least zero.
    for (let i = 0; i < this.nodes; i++) potential[i]! += Math.min(distance[i]!, end)
    return true
  }

  /** Sends along arcs of reduced cost zero, depth first; every node is tried once. */
  private block(wanted: number): number {
    const seen = new Uint8Array(this.nodes)
    const next = this.first.slice(0, this.nodes)
    let total = 0
    for (;;) {
      seen.fill(0)
      const sent = this.push(this.source, wanted - total, seen, next)
      if (sent === 0) return total
      total += sent
      if (total >= wanted) return total
    }
  }

  private push(node: number, wanted: number, seen: Uint8Array, next: Int32Array): number {
    if (node === this.sink || wanted === 0) return wanted
    seen[node] = 1
    let total = 0
    for (; next[node]! < this.first[node + 1]!; next[node]!++) {
      const arc = this.arcs[next[node]!]!
      const to = this.heads[arc]!
      if (this.capacities[arc]! <= 0 || seen[to]) continue
      if (this.costs[arc]! + this.potential[node]! - this.potential[to]! !== 0) continue
      const sent = this.push(to, Math.min(wanted - total, this.capacities[arc]!), seen, next)
      if (sent === 0) continue
      this.capacities[arc]! -= sent
      this.capacities[arc ^ 1]! += sent
      this.cost += sent * this.costs[arc]!
      total += sent
      if (total === wanted) break
    }
    seen[node] = 0
    return total
  }
}

function put(heap: [number, number][], item: [number, number]): void {
  let at = heap.length
  heap.push(item)
  while (at > 0) {
    const above = (at - 1) >> 1
    if (heap[above]![0] <= item[0]) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = item
}

function takeLeast(heap: [number, number][]): [number, number] {
  const least = heap[0]!
  const last = heap.pop()!
  if (heap.length === 0) return least
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child++
    if (heap[child]![0] >= last[0]) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = last
  return least
}
