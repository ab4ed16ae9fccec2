/** What a page needs to show a match: the engine's reasons, and the texts they quote. Plain data. */
export interface Span {
  start: number
  end: number
  text: string
}

export type EvidenceSource = 'name' | 'description' | 'offer' | 'need' | 'activity'

export interface Evidence {
  source: EvidenceSource
  sourceId?: string
  spans: Span[]
}

export type ReasonType =
  | 'sharedConcept'
  | 'broaderConcept'
  | 'narrowerConcept'
  | 'sharedTerm'
  | 'similarActivity'
  | 'workedWith'
  | 'samePlace'
  | 'priorActivity'

export interface PartnerReason {
  type: ReasonType
  /** Part of the score; all shares of a result sum to 1. */
  share: number
  concept?: string
  /** The concept's word in the reader's language. */
  conceptLabel?: string
  query: Span[]
  evidence: Evidence[]
}

export interface MatchedOrganisation {
  slug: string
  name: string
  kind: string | null
  city: string | null
  hubs: readonly { slug: string; name: string }[]
}

/** Why two texts fit, whoever stands behind them. */
export interface Explained {
  reasons: PartnerReason[]
  /** Every text a reason quotes, by `sourceKey`. */
  texts: Record<string, { title?: string; text: string; language?: string }>
}

export interface PartnerResult extends Explained {
  organisation: MatchedOrganisation
  score: number
}

export const sourceKey = (evidence: Pick<Evidence, 'source' | 'sourceId'>): string =>
  evidence.sourceId ? `${evidence.source}:${evidence.sourceId}` : evidence.source
