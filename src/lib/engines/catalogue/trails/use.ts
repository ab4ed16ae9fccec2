import type { Bridge, Via } from '../compatibility/explain-link.ts'
import type { ComponentClass, Span } from '../compatibility/component.ts'

/** One place in the chain and what the use demands of whoever stands there. */
export interface StageDemand {
  key: string
  classes: readonly ComponentClass[]
  /** How much this place counts beside the others; above 0. */
  weight: number
  isOptional: boolean
  /** How well components suit the words of the use here, 0 to 1 by id; who is missing has 0. */
  fit: ReadonlyMap<string, number>
  /** Who suits less is no candidate. */
  minimumFit: number
  /** Operating temperature demanded here and of an adapter behind it, in K. */
  temperature?: Span
  minimumReadiness?: number
}

export interface Use {
  /** In the order of the data; at least one. */
  stages: readonly StageDemand[]
  /** Where radio is used, as in the bands of protocols; null when it does not matter. */
  region: string | null
}

/** Whole points. A perfect fit everywhere gives `fit`, level 9 everywhere `readiness`. */
export interface RankWeights {
  fit: number
  /** Taken off for each adapter. */
  adapter: number
  /** Added for each two neighbours whose members worked together, or are one. */
  together: number
  readiness: number
}

export const startWeights: RankWeights = { fit: 10_000, adapter: 600, together: 300, readiness: 1000 }

export interface TrailStep {
  stage: string
  component: string
  owner: string
  fitPoints: number
  readinessPoints: number
}

export interface TrailLink {
  from: string
  to: string
  /** By which interfaces, and why, each rule with its words' code; or over which adapter. */
  how: { kind: 'direct'; via: Via } | { kind: 'adapter'; bridge: Bridge }
  together: 'workedTogether' | 'sameMember' | null
}

/** One term of a trail's points; they sum to them. */
export interface TrailReason {
  code: 'trail.fit' | 'trail.readiness' | 'trail.adapters' | 'trail.together'
  points: number
  params: Record<string, string | number>
}

export interface Trail {
  points: number
  steps: TrailStep[]
  links: TrailLink[]
  /** Optional stages nobody stands in. */
  leftOut: string[]
  reasons: TrailReason[]
}

export interface MissingPart {
  /** A component for a stage, or an adapter behind a stage; `several` when more than one part is missing. */
  kind: 'component' | 'adapter' | 'several'
  stage: string
  /** The stage behind an adapter. */
  nextStage?: string
  classes: readonly ComponentClass[]
  /** What the missing part would need to speak with who is there, best fit first. */
  before: { component: string; protocol: string; role: string }[]
  behind: { component: string; protocol: string; role: string }[]
}
