import { linkFindings } from '../compatibility/link-rules.ts'
import type { Bridge, Via } from '../compatibility/explain-link.ts'
import { catalogueVersion } from '../version.ts'
import { bestTrails, type Beginning } from './best-first.ts'
import { stagesOf, type Piece } from './candidates.ts'
import { Linker, type CatalogueIndex } from './catalogue-index.ts'
import { missingParts } from './missing-part.ts'
import { Onward } from './onward.ts'
import {
  startWeights,
  type MissingPart,
  type RankWeights,
  type Trail,
  type TrailLink,
  type Use
} from './use.ts'

export interface Proposal {
  version: string
  /** Best first; empty when a part is missing. */
  trails: Trail[]
  /** Named only when there is no trail. */
  missing: MissingPart[]
}

export interface ProposalOptions {
  /** How many trails; 5 when left out. */
  count?: number
  /** Pairs of members who worked together, in any order. */
  workedTogether?: readonly (readonly [string, string])[]
  weights?: RankWeights
}

function friendsFrom(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const friends = new Map<string, Set<string>>()
  for (const [one, other] of pairs)
    for (const [a, b] of [
      [one, other],
      [other, one]
    ] as const)
      friends.set(a, (friends.get(a) ?? new Set()).add(b))
  return friends
}

function steps(end: Beginning): Beginning[] {
  const chain: Beginning[] = []
  for (let at: Beginning | null = end; at; at = at.before) chain.unshift(at)
  return chain
}

class Teller {
  readonly #onward: Onward

  constructor(onward: Onward) {
    this.#onward = onward
  }

  #via(before: number, out: number, behind: number, into: number): Via {
    const { ports, signatures } = this.#onward.linker.index
    const [a, b] = [signatures[ports[before]![out]!]!, signatures[ports[behind]![into]!]!]
    return { out, in: into, findings: linkFindings(a, b, this.#onward.linker.context) }
  }

  /** The first interface that links the two directly; otherwise the first that an adapter continues. */
  #how(a: Beginning, b: Beginning): TrailLink['how'] {
    const { linker, adapters } = this.#onward
    const { ports } = linker.index
    const wanted = ports[b.component]![b.port]!
    const outs = ports[a.component]!.map((signature, out) => ({ signature, out })).filter(({ out }) =>
      linker.mayPass(a.component, a.port, out)
    )
    const direct = outs.find(({ signature }) => linker.partners(signature).includes(wanted))
    if (direct) return { kind: 'direct', via: this.#via(a.component, direct.out, b.component, b.port) }
    let best: { piece: Piece; out: number } | null = null
    for (const { signature, out } of outs)
      for (const [given, piece] of adapters[a.stage]!.behind(signature))
        if (linker.partners(given).includes(wanted) && (best === null || piece.adapter < best.piece.adapter))
          best = { piece, out }
    const { piece, out } = best!
    const first = this.#via(a.component, out, piece.adapter, piece.in)
    const second = this.#via(piece.adapter, piece.out, b.component, b.port)
    const bridge: Bridge = { adapter: linker.index.components[piece.adapter]!.id, first, second }
    return { kind: 'adapter', bridge }
  }

  #link(a: Beginning, b: Beginning): TrailLink {
    const { components } = this.#onward.linker.index
    const [from, to] = [components[a.component]!, components[b.component]!]
    const known = this.#onward.friends.get(from.owner)?.has(to.owner) ? 'workedTogether' : null
    return {
      from: from.id,
      to: to.id,
      how: this.#how(a, b),
      together: from.owner === to.owner ? 'sameMember' : known
    }
  }

  trail(end: Beginning): Trail {
    const { stages, linker, weights } = this.#onward
    const chain = steps(end)
    const told = chain.map(({ stage, component }) => {
      const { id, owner } = linker.index.components[component]!
      const { fit, readiness } = stages[stage]!.points.get(component)!
      return {
        stage: stages[stage]!.demand.key,
        component: id,
        owner,
        fitPoints: fit,
        readinessPoints: readiness
      }
    })
    const links = chain.slice(1).map((one, at) => this.#link(chain[at]!, one))
    const adapters = links.filter(({ how }) => how.kind === 'adapter').length
    const together = links.filter((one) => one.together).length
    const levels = chain.map(({ component }) => linker.index.components[component]!.readiness ?? 0)
    const sum = (of: (step: (typeof told)[number]) => number) =>
      told.reduce((total, one) => total + of(one), 0)
    return {
      points: end.points,
      steps: told,
      links,
      leftOut: stages
        .filter(({ at }) => !chain.some(({ stage }) => stage === at))
        .map(({ demand }) => demand.key),
      reasons: [
        { code: 'trail.fit', points: sum((one) => one.fitPoints), params: { stages: told.length } },
        {
          code: 'trail.readiness',
          points: sum((one) => one.readinessPoints),
          params: { lowest: Math.min(...levels) }
        },
        { code: 'trail.adapters', points: 0 - adapters * weights.adapter, params: { adapters } },
        {
          code: 'trail.together',
          points: together * weights.together,
          params: { together, links: links.length }
        }
      ]
    }
  }
}

/**
 * The best trails for a use: every link holds by the rules of its protocol or over one adapter, nobody stands twice, and
 * no trail left out has more points. Same input, same output. Throws RangeError for a use without stages or weight.
 */
export function proposeTrails(index: CatalogueIndex, use: Use, options: ProposalOptions = {}): Proposal {
  if (use.stages.length === 0) throw new RangeError('a use needs a stage')
  if (use.stages.some(({ weight }) => !(weight > 0))) throw new RangeError('a stage needs a weight above 0')
  const weights = options.weights ?? startWeights
  const linker = new Linker(index, use.region)
  const friends = friendsFrom(options.workedTogether ?? [])
  const onward = new Onward(linker, stagesOf(index, use, weights), weights, friends)
  const teller = new Teller(onward)
  const trails = bestTrails(onward, options.count ?? 5).map((one) => teller.trail(one))
  return { version: catalogueVersion, trails, missing: trails.length > 0 ? [] : missingParts(onward) }
}

/** Why one trail stands before another: what each reason gives it more or less, largest first. */
export function whyBefore(
  trail: Trail,
  other: Trail
): { code: Trail['reasons'][number]['code']; points: number }[] {
  return trail.reasons
    .map(({ code, points }, at) => ({ code, points: points - other.reasons[at]!.points }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.code < b.code ? -1 : 1))
}
