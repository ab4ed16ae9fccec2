import { type RoundCandidate, planWeeklyRound } from '#lib/engines/matching/weekly-round.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { LiveIndex } from '../../platform/matching/live-index.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type AskingNeed, explainPairs, findPairs, type Pair, type PairsFound } from './find-pairs.ts'
import { dismissalsFor } from './look-for-matches.ts'
import { insertRound, suggestedBefore } from './round-store.ts'
import { offerVersions, reachableMembers } from './reach-queries.ts'
import { askingNeeds, dismissalsOf, savePairs } from './store.ts'

/** Suggestions a member gets in a week, and times an organisation is suggested to others. */
export const roundLimits = { perMember: 3, perOrganisation: 5 } as const
const recentWeeks = 4
const candidatesForNeed = 30
const needsBetweenTurns = 10

/** Everything a round is planned from; read in one transaction. */
export interface RoundInput {
  needs: AskingNeed[]
  members: string[]
  said: Awaited<ReturnType<typeof dismissalsOf>>
  before: Awaited<ReturnType<typeof suggestedBefore>>
}

export async function readRoundInput(tx: Tx, actor: Actor, now: Instant): Promise<RoundInput> {
  const since = new Date(now.getTime() - recentWeeks * 7 * 24 * 3600 * 1000)
  return {
    needs: await askingNeeds(tx, actor.hub, now),
    members: await reachableMembers(tx, actor, now),
    said: await dismissalsOf(tx, actor.hub),
    before: await suggestedBefore(tx, actor.hub, since)
  }
}

export interface PlannedRound {
  suggestions: { need: AskingNeed; found: PairsFound }[]
  figures: Record<string, number>
}

/**
 * All needs of a hub against everything that stands, within the limits, without repeats and with places spread fairly (see the
 * engine's weekly round). Outside any transaction; `turn` lets others work in between.
 */
export async function planRound(
  input: RoundInput,
  live: LiveIndex,
  now: Instant,
  turn: () => Promise<void>
): Promise<PlannedRound> {
  const found = new Map<string, { need: AskingNeed; found: PairsFound }>()
  const candidates: RoundCandidate[] = []
  const { members, said, before } = input
  for (const [index, need] of input.needs.entries()) {
    if (index % needsBetweenTurns === needsBetweenTurns - 1) await turn()
    const known = {
      members,
      dismissals: dismissalsFor(said, need),
      most: candidatesForNeed,
      withReasons: false
    }
    const answer = findPairs(live, need, known, now)
    found.set(need.listingId, { need, found: answer })
    for (const pair of answer.pairs) {
      if (before.pairs.has(`${need.listingId}\n${partyOf(pair)}`)) continue
      candidates.push({
        member: need.ownerId,
        need: need.listingId,
        organisation: partyOf(pair),
        score: pair.worth
      })
    }
  }
  const round = planWeeklyRound(candidates, { ...roundLimits, recentAppearances: before.appearances })
  const chosen = new Set(round.suggestions.map((one) => `${one.need}\n${one.organisation}`))
  const suggestions = []
  for (const { need, found: answer } of found.values()) {
    const pairs = bestOfParty(answer.pairs).filter((pair) =>
      chosen.has(`${need.listingId}\n${partyOf(pair)}`)
    )
    if (pairs.length === 0) continue
    explainPairs(live, need, members, pairs)
    suggestions.push({ need, found: { ...answer, pairs } })
    if (suggestions.length % needsBetweenTurns === 0) await turn()
  }
  return { suggestions, figures: figuresOf(input, round) }
}

/** Of several offers of one organisation the best stands for it. */
function bestOfParty(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<string>()
  return pairs.filter((pair) => !seen.has(partyOf(pair)) && seen.add(partyOf(pair)))
}

/** Whom a pair would bring: the organisation, or the listing where it is not named. */
export const partyOf = (pair: Pair): string => pair.organisationId ?? pair.offerListingId!

function figuresOf(input: RoundInput, round: ReturnType<typeof planWeeklyRound>): Record<string, number> {
  const left = (reason: string) => round.leftOut.filter((one) => one.reason === reason).length
  return {
    needs: input.needs.length,
    suggestions: round.suggestions.length,
    members: new Set(round.suggestions.map((one) => one.member)).size,
    total: round.total,
    bound: round.bound,
    memberFull: left('memberFull'),
    organisationFull: left('organisationFull'),
    otherNeed: left('otherNeed')
  }
}

/**
 * Writes a planned round with all its suggestions, or nothing where another process was first.
 * @returns the round's id.
 */
export async function recordRound(
  tx: Tx,
  actor: Actor,
  { week, plan }: { week: string; plan: PlannedRound },
  now: Instant
): Promise<string | undefined> {
  const id = newId(now)
  if (!(await insertRound(tx, actor.hub, { id, week, figures: plan.figures }, now))) return undefined
  const offers = plan.suggestions.flatMap(({ found }) =>
    found.pairs.flatMap((pair) => pair.offerListingId ?? [])
  )
  const versions = await offerVersions(tx, actor, offers)
  for (const { need, found } of plan.suggestions) await savePairs(tx, need, found, versions, id, now)
  const params = { suggestions: plan.figures.suggestions ?? 0, needs: plan.figures.needs ?? 0 }
  await recordAudit(tx, actor, 'round.planned', { type: 'round', id, params }, now)
  return id
}
