/**
 * The weekly round: which of all possible matches are suggested, when nobody may be swamped.
 *
 * Every member gets at most `perMember` suggestions and every organisation is suggested at most `perOrganisation`
 * times; pairs that were declined do not come back. Among all rounds that keep these limits, one of (nearly) the best
 * total score is found by an auction (Bertsekas 1988, The auction algorithm: a distributed relaxation method for the
 * assignment problem): places bid for organisations, prices rise, and the prices prove at the end how far the total
 * can be from the best (weak duality of the transportation problem).
 */

/** A possible suggestion: `score` 0..1 says how well the organisation fits the member's need. */
export type RoundCandidate = { member: string; need: string; organisation: string; score: number }

export type RoundLimits = {
  perMember: number
  perOrganisation: number
  /** Candidates below this score are not suggested at all. Default 0. */
  threshold?: number
  /** Pairs [member, organisation] that were declined before. */
  declined?: readonly (readonly [string, string])[]
  /** How often an organisation was suggested in recent rounds: it counts less, so that others are seen too. */
  recentAppearances?: ReadonlyMap<string, number>
}

export type LeftOutReason =
  'declined' | 'belowThreshold' | 'ownOrganisation' | 'memberFull' | 'organisationFull' | 'otherNeed'

export type WeeklyRound = {
  suggestions: RoundCandidate[]
  /** Sum of the scores after the discount for recent appearances, and an upper bound of any round's sum. */
  total: number
  bound: number
  leftOut: (RoundCandidate & { reason: LeftOutReason })[]
}

/** Each recent appearance takes this part off the score of the next; hand-set, not learned. */
const appearanceDiscount = 0.1
/** Smallest step of a bid, in the unit of the score: how exact the auction is. */
const step = 0.0005

type Edge = { candidate: RoundCandidate; worth: number; member: number; organisation: number }
type Bid = { edge: Edge; amount: number }

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byIds(a: RoundCandidate, b: RoundCandidate): number {
  return order(a.member, b.member) || order(a.organisation, b.organisation) || order(a.need, b.need)
}

/** Sorts out what may not be suggested; of several needs of a member that one organisation fits, the best stays. */
function admit(candidates: readonly RoundCandidate[], limits: RoundLimits) {
  const declined = new Set(
    (limits.declined ?? []).map(([member, organisation]) => `${member}\n${organisation}`)
  )
  const leftOut: WeeklyRound['leftOut'] = []
  const admitted = new Map<string, RoundCandidate>()
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || byIds(a, b))) {
    const pair = `${candidate.member}\n${candidate.organisation}`
    const leave = (reason: LeftOutReason): void => void leftOut.push({ ...candidate, reason })
    if (candidate.member === candidate.organisation) leave('ownOrganisation')
    else if (declined.has(pair)) leave('declined')
    else if (candidate.score <= (limits.threshold ?? 0)) leave('belowThreshold')
    else if (admitted.has(pair)) leave('otherNeed')
    else admitted.set(pair, candidate)
  }
  return { admitted: [...admitted.values()].sort(byIds), leftOut }
}

function edgesOf(
  admitted: readonly RoundCandidate[],
  limits: RoundLimits
): { edges: Edge[][]; organisations: number } {
  const members = new Map<string, number>()
  const organisations = new Map<string, number>()
  const numberIn = (map: Map<string, number>, id: string): number => {
    if (!map.has(id)) map.set(id, map.size)
    return map.get(id)!
  }
  const edges: Edge[][] = []
  for (const candidate of admitted) {
    const member = numberIn(members, candidate.member)
    const organisation = numberIn(organisations, candidate.organisation)
    const seen = limits.recentAppearances?.get(candidate.organisation) ?? 0
    const worth = candidate.score / (1 + appearanceDiscount * seen)
    const list = (edges[member] ??= [])
    list.push({ candidate, worth, member, organisation })
  }
  return { edges, organisations: organisations.size }
}

/** What an organisation's places cost: nothing while one is free, else the lowest bid that holds one. */
function priceOf(holders: readonly Bid[], places: number): number {
  return holders.length < places ? 0 : holders[0]!.amount
}

/** Puts a bid in its place (lowest first). Returns the bid that lost its place, if any. */
function accept(holders: Bid[], bid: Bid, places: number): Bid | null {
  let at = holders.length
  while (at > 0 && holders[at - 1]!.amount > bid.amount) at--
  holders.splice(at, 0, bid)
  return holders.length > places ? holders.shift()! : null
}

function auction(edges: readonly Edge[][], organisations: number, limits: RoundLimits): Bid[][] {
  const holders: Bid[][] = Array.from({ length: organisations }, () => [])
  const held = edges.map(() => new Set<number>())
  const waiting = edges.flatMap((_, member) => Array.from({ length: limits.perMember }, () => member))
  for (let next = 0; next < waiting.length; next++) {
    const member = waiting[next]!
    let best: Edge | null = null
    let bestGain = 0
    let secondGain = 0
    for (const edge of edges[member]!) {
      if (held[member]!.has(edge.organisation)) continue
      const gain = edge.worth - priceOf(holders[edge.organisation]!, limits.perOrganisation)
      if (gain > bestGain) {
        secondGain = bestGain
        bestGain = gain
        best = edge
      } else if (gain > secondGain) secondGain = gain
    }
    if (!best) continue
    const price = priceOf(holders[best.organisation]!, limits.perOrganisation)
    const bid = { edge: best, amount: price + bestGain - secondGain + step }
    held[member]!.add(best.organisation)
    const loser = accept(holders[best.organisation]!, bid, limits.perOrganisation)
    if (!loser) continue
    held[loser.edge.member]!.delete(loser.edge.organisation)
    waiting.push(loser.edge.member)
  }
  return holders
}

/** No round can total more: at any prices, what all members could gain at best plus what all places cost. */
function boundAt(edges: readonly Edge[][], holders: readonly Bid[][], limits: RoundLimits): number {
  const prices = holders.map((bids) => priceOf(bids, limits.perOrganisation))
  let bound = limits.perOrganisation * prices.reduce((sum, price) => sum + price, 0)
  for (const list of edges) {
    const gains = list.map((edge) => edge.worth - prices[edge.organisation]!).filter((gain) => gain > 0)
    gains.sort((a, b) => b - a)
    for (const gain of gains.slice(0, limits.perMember)) bound += gain
  }
  return bound
}

/**
 * Plans one round. The result depends only on the set of candidates, not on their order.
 * Throws a RangeError when a limit is not a whole number from 0.
 */
export function planWeeklyRound(candidates: readonly RoundCandidate[], limits: RoundLimits): WeeklyRound {
  for (const limit of [limits.perMember, limits.perOrganisation]) {
    if (!Number.isInteger(limit) || limit < 0) throw new RangeError('limits are whole numbers from 0')
  }
  const { admitted, leftOut } = admit(candidates, limits)
  const { edges, organisations } = edgesOf(admitted, limits)
  const possible = limits.perOrganisation > 0
  const holders = possible ? auction(edges, organisations, limits) : []
  const chosen = holders.flat().map(({ edge }) => edge)
  const taken = new Set(chosen.map(({ candidate }) => candidate))
  const perMember = new Map<string, number>()
  for (const { candidate } of chosen)
    perMember.set(candidate.member, (perMember.get(candidate.member) ?? 0) + 1)
  for (const candidate of admitted) {
    if (taken.has(candidate)) continue
    const isFull = (perMember.get(candidate.member) ?? 0) >= limits.perMember
    leftOut.push({ ...candidate, reason: isFull ? 'memberFull' : 'organisationFull' })
  }
  return {
    suggestions: [...taken].sort((a, b) => order(a.member, b.member) || b.score - a.score || byIds(a, b)),
    total: chosen.reduce((sum, { worth }) => sum + worth, 0),
    bound: possible ? boundAt(edges, holders, limits) : 0,
    leftOut: leftOut.sort(byIds)
  }
}
