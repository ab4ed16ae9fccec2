import type { Linker } from './catalogue-index.ts'
import { Adapters, type Stage } from './candidates.ts'
import type { RankWeights } from './use.ts'

/** Standing in a stage, having been reached by an interface. */
export interface State {
  component: number
  port: number
  /** The most points that this component and all behind it can bring. */
  value: number
}

type Best = { any: number; byOwner: Map<string, number> }

const raise = (best: Best, owner: string, value: number) => {
  best.any = Math.max(best.any, value)
  best.byOwner.set(owner, Math.max(best.byOwner.get(owner) ?? -Infinity, value))
}

/**
 * The most that the rest of a trail can bring, from the last stage backwards. It is exact but for one thing: it lets a
 * component stand in two stages. So it never promises too little, which is what best-first search needs.
 */
export class Onward {
  readonly linker: Linker
  readonly stages: readonly Stage[]
  readonly weights: RankWeights
  readonly friends: ReadonlyMap<string, ReadonlySet<string>>
  readonly adapters: readonly Adapters[]
  /** By stage, then signature: who can be reached there and go on. */
  readonly states: Map<number, State[]>[] = []
  readonly #best: Map<number, Best>[] = []
  readonly #behind: Map<number, Best>[]

  constructor(
    linker: Linker,
    stages: readonly Stage[],
    weights: RankWeights,
    friends: ReadonlyMap<string, ReadonlySet<string>>
  ) {
    this.linker = linker
    this.stages = stages
    this.weights = weights
    this.friends = friends
    this.adapters = stages.map((stage) => new Adapters(linker, stage))
    this.#behind = stages.map(() => new Map())
    for (const stage of [...stages].reverse()) this.#fill(stage)
  }

  owner(component: number): string {
    return this.linker.index.components[component]!.owner
  }

  pointsOf(stage: number, component: number): number {
    const { fit, readiness } = this.stages[stage]!.points.get(component)!
    return fit + readiness
  }

  /** Points for two neighbours: same member, or known to have worked together. */
  together(one: string, other: string): number {
    return one === other || this.friends.get(one)?.has(other) ? this.weights.together : 0
  }

  #fill(stage: Stage): void {
    const states = new Map<number, State[]>()
    const bests = new Map<number, Best>()
    for (const [signature, places] of stage.byPort)
      for (const { component, port } of places) {
        const value = this.from(stage.at, component, port)
        if (value === -Infinity) continue
        const known = states.get(signature)
        if (known) known.push({ component, port, value })
        else states.set(signature, [{ component, port, value }])
        const best = bests.get(signature) ?? { any: -Infinity, byOwner: new Map<string, number>() }
        bests.set(signature, best)
        raise(best, this.owner(component), value)
      }
    this.states[stage.at] = states
    this.#best[stage.at] = bests
  }

  /** The most from a component on, its own points included; port -1 begins a trail. -Infinity: no way to the end. */
  from(stage: number, component: number, port: number): number {
    const own = this.linker.index.ports[component]!
    let most = this.stages[stage]!.isLast ? 0 : -Infinity
    if (this.stages[stage]!.next.length > 0)
      own.forEach((signature, out) => {
        if (this.linker.mayPass(component, port, out))
          most = Math.max(most, this.#goingOut(stage, this.owner(component), signature))
      })
    return most === -Infinity ? most : most + this.pointsOf(stage, component)
  }

  /** The most that may stand behind a signature for a member before it, directly or over an adapter. */
  #goingOut(stage: number, owner: string, signature: number): number {
    const { any, byOwner } = this.#bestBehind(stage, signature)
    let most = Math.max(any, (byOwner.get(owner) ?? -Infinity) + this.weights.together)
    for (const friend of this.friends.get(owner) ?? [])
      most = Math.max(most, (byOwner.get(friend) ?? -Infinity) + this.weights.together)
    return most
  }

  /** Signatures that can be reached from some that go out of a stage: without an adapter, and only with one. */
  reachedFrom(stage: number, outs: readonly number[]): { direct: Set<number>; bridged: Set<number> } {
    const direct = new Set(outs.flatMap((one) => this.linker.partners(one)))
    const given = new Set(outs.flatMap((one) => [...this.adapters[stage]!.behind(one).keys()]))
    const bridged = new Set<number>()
    for (const one of given)
      for (const partner of this.linker.partners(one)) if (!direct.has(partner)) bridged.add(partner)
    return { direct, bridged }
  }

  #bestBehind(stage: number, signature: number): Best {
    const known = this.#behind[stage]!.get(signature)
    if (known) return known
    const best: Best = { any: -Infinity, byOwner: new Map() }
    const { direct, bridged } = this.reachedFrom(stage, [signature])
    for (const next of this.stages[stage]!.next)
      for (const [taken, cost] of [
        [direct, 0],
        [bridged, this.weights.adapter]
      ] as const)
        for (const one of taken)
          for (const [owner, value] of this.#best[next]!.get(one)?.byOwner ?? [])
            raise(best, owner, value - cost)
    this.#behind[stage]!.set(signature, best)
    return best
  }
}
