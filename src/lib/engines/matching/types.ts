/** The shapes that go in and out of the matching engine. Plain data only. */

export type Lang = 'de' | 'en'

export type OrganisationKind =
  | 'establishedCompany'
  | 'startUp'
  | 'financingPartner'
  | 'researchInstitution'
  | 'digitalPartner'
  | 'publicBody'
  | 'multiplier'

export const organisationKinds: readonly OrganisationKind[] = [
  'establishedCompany',
  'startUp',
  'financingPartner',
  'researchInstitution',
  'digitalPartner',
  'publicBody',
  'multiplier'
]

/** A text of an organisation besides its name and description. `lang` is an ISO 639-1 code when known. */
export type OrganisationText = {
  id: string
  source: 'description' | 'offer' | 'need'
  text: string
  lang?: string | null
}

/** `country` is an ISO 3166-1 alpha-2 code. null equals absent. */
export type OrganisationInput = {
  id: string
  name: string
  kind?: string | null
  country?: string | null
  city?: string | null
  description?: string | null
  texts?: OrganisationText[] | null
}

/** Evidence of what organisations did together. `date` is an ISO date (YYYY-MM-DD, longer is cut). */
export type ActivityInput = {
  id: string
  text: string
  lang?: string | null
  date?: string | null
  participants: string[]
}

export type QueryFilter = {
  kind?: string[] | null
  country?: string[] | null
  city?: string[] | null
  ids?: string[] | null
}

/**
 * What somebody looks for.
 * `asOf`: what happened later is not known (default: the newest activity). `from`: the organisation that asks; it
 * is not suggested to itself. `with`: organisations already on board. `exclude`: ids never to return.
 */
export type QueryInput = {
  id?: string
  text: string
  lang?: string | null
  asOf?: string | null
  from?: string | null
  with?: string[] | null
  exclude?: string[] | null
  filter?: QueryFilter | null
}

export type MatchOptions = {
  /** How many organisations at most. Default 10. */
  top?: number
  /** Work out why, for every returned organisation. Default false. */
  reasons?: boolean
}

/** A piece of a text: `text` is exactly `quoted.slice(start, end)`, counted in UTF-16 units. */
export type Span = { start: number; end: number; text: string }

export type EvidenceSource = 'name' | 'description' | 'offer' | 'need' | 'activity'

/** Words on the organisation's side. `sourceId` names the offer, need or activity. */
export type Evidence = { source: EvidenceSource; sourceId?: string; spans: Span[] }

export type ReasonType =
  | 'sharedConcept'
  | 'broaderConcept'
  | 'narrowerConcept'
  | 'sharedTerm'
  | 'similarActivity'
  | 'workedWith'
  | 'samePlace'
  | 'priorActivity'

/**
 * One term of the score. `share` is its part of the whole (all shares of a result sum to 1).
 * `concept` names the vocabulary entry of a concept reason; `concepts` those that a similar activity has in common
 * with the query. `organisations` are the partners of a workedWith reason.
 */
export type Reason = {
  type: ReasonType
  share: number
  concept?: string
  concepts?: string[]
  organisations?: string[]
  query: Span[]
  evidence: Evidence[]
}

/** `score` lies in 0..1 and can be compared within one answer; `confidence` says how far to trust it. */
export type Match = { id: string; score: number; confidence?: Confidence; reasons?: Reason[] }

export type Confidence = 'high' | 'medium' | 'low'

export type MatchAnswer = {
  id: string
  ranking: Match[]
  engine: string
  vocabulary: string
  weights: string
}

/** Why an organisation is not (or not higher) in the ranking. */
export type WhyNot =
  | { status: 'unknownOrganisation' }
  | { status: 'emptyQuery' }
  | { status: 'excluded'; by: 'exclude' | 'from' | 'with' }
  | { status: 'filteredOut'; filters: ('kind' | 'country' | 'city' | 'ids')[] }
  /** Something in common, but many others have more: outside the ranking. `outrankedBy` names the last inside. */
  | { status: 'tooFaint'; missing: Span[]; outrankedBy: { id: string; score: number; by: Reason[] }[] }
  | { status: 'nothingInCommon'; queryConcepts: string[]; organisationConcepts: string[]; missing: Span[] }
  | {
      status: 'ranked'
      rank: number
      score: number
      reasons: Reason[]
      missing: Span[]
      outrankedBy: { id: string; score: number; by: Reason[] }[]
    }
