import type { Component } from '../compatibility/component.ts'
import { temperatureRefusal } from '../compatibility/explain-link.ts'
import type { CatalogueIndex, Linker } from './catalogue-index.ts'
import type { RankWeights, StageDemand, Use } from './use.ts'

export interface Piece {
  adapter: number
  in: number
  out: number
}

/** Who may stand in a stage, and which adapters may stand behind it. */
export interface Stage {
  at: number
  demand: StageDemand
  /** Points by component number. */
  points: ReadonlyMap<number, { fit: number; readiness: number }>
  /** Candidates and their interfaces by the signature of the interface. */
  byPort: ReadonlyMap<number, readonly { component: number; port: number }[]>
  /** Stages that may follow: up to the next that is not optional. */
  next: readonly number[]
  /** Whether a trail may begin, or end, here. */
  isFirst: boolean
  isLast: boolean
}

function isCandidate(
  component: Component,
  { demand, isFit }: { demand: StageDemand; isFit: number }
): boolean {
  return (
    isFit >= demand.minimumFit &&
    demand.classes.includes(component.class) &&
    (component.readiness ?? 0) >= (demand.minimumReadiness ?? 0) &&
    temperatureRefusal(component, demand.temperature) === null
  )
}

export function stagesOf(index: CatalogueIndex, use: Use, weights: RankWeights): Stage[] {
  const { stages } = use
  const total = stages.reduce((sum, { weight }) => sum + weight, 0)
  return stages.map((demand, at) => {
    const points = new Map<number, { fit: number; readiness: number }>()
    const byPort = new Map<number, { component: number; port: number }[]>()
    index.components.forEach((component, number) => {
      const fit = demand.fit.get(component.id) ?? 0
      if (!isCandidate(component, { demand, isFit: fit })) return
      const share = demand.weight / total
      points.set(number, {
        fit: Math.round(weights.fit * share * fit),
        readiness: Math.round((weights.readiness * share * (component.readiness ?? 0)) / 9)
      })
      index.ports[number]!.forEach((signature, port) => {
        const known = byPort.get(signature)
        if (known) known.push({ component: number, port })
        else byPort.set(signature, [{ component: number, port }])
      })
    })
    const following = stages.findIndex((one, other) => other > at && !one.isOptional)
    const end = following === -1 ? stages.length - 1 : following
    return {
      at,
      demand,
      points,
      byPort,
      next: Array.from({ length: end - at }, (_, step) => at + 1 + step),
      isFirst: stages.slice(0, at).every((one) => one.isOptional),
      isLast: following === -1
    }
  })
}

/** Adapters behind one stage: which interfaces they open. The adapter with the lowest id is taken. */
export class Adapters {
  readonly #linker: Linker
  readonly #pairs = new Map<number, Map<number, Piece>>()
  readonly #reached = new Map<number, ReadonlyMap<number, Piece>>()

  constructor(linker: Linker, { demand }: Stage) {
    this.#linker = linker
    const { components, ports } = linker.index
    components.forEach((component, adapter) => {
      if (!component.isAdapter || temperatureRefusal(component, demand.temperature) !== null) return
      ports[adapter]!.forEach((taken, inAt) => {
        const outs = this.#pairs.get(taken) ?? new Map<number, Piece>()
        this.#pairs.set(taken, outs)
        ports[adapter]!.forEach((given, outAt) => {
          if (!outs.has(given) && linker.mayPass(adapter, inAt, outAt))
            outs.set(given, { adapter, in: inAt, out: outAt })
        })
      })
    })
  }

  /** Signatures that adapters put behind a signature, with the adapter. */
  behind(signature: number): ReadonlyMap<number, Piece> {
    const known = this.#reached.get(signature)
    if (known) return known
    const reached = new Map<number, Piece>()
    for (const taken of this.#linker.partners(signature))
      for (const [given, piece] of this.#pairs.get(taken) ?? []) {
        const other = reached.get(given)
        if (!other || piece.adapter < other.adapter) reached.set(given, piece)
      }
    this.#reached.set(signature, reached)
    return reached
  }
}
