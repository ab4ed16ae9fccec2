import { sql } from 'kysely'
import { type Db, enterHub, type Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { peopleOf } from '../affiliations/queries.ts'
import { DomainError } from '../errors.ts'
import { type Meeting, meetingsOf } from '../meetings/store.ts'
import { isUnclear, latestOf } from '../outcomes/rules.ts'
import { type Outcome, outcomesOf } from '../outcomes/store.ts'
import { allNamesOf } from '../organisations/shown.ts'
import {
  isContactShown,
  isNamed,
  isReasonShown,
  isSubjectShown,
  maySeeIntroduction,
  mayWithdraw,
  ownSides,
  type Viewer
} from './policy.ts'
import { expiresAt, hasEnded, type IntroductionState, otherSide, stateOf, waitingSides } from './rules.ts'
import { type Speaker, speakerOf } from './speaker-queries.ts'
import { openIntroductionLink } from './answer-store.ts'
import { inHubOf } from './in-hub-of.ts'
import { placeOf } from './mail-side.ts'
import { isOwnMatter } from './own-matter-queries.ts'
import { hashOf } from '../people/tokens.ts'
import { hubOfToken } from './token.ts'
import { findIntroduction, type Introduction, introductionsWhere, type SideRow } from './store.ts'
import { type Subject, subjectOf } from './subject-queries.ts'

export interface NamedOrganisation {
  id: string
  slug: string
  name: string
  kind: string | null
  city: string | null
}

/** One side as the viewer may see it: what is not theirs to know is null, and nowhere else in the answer. */
export interface ShownSide {
  side: Side
  isOwn: boolean
  organisation: NamedOrganisation | null
  subject: Subject | null
  contact: Omit<Speaker, 'language' | 'personId'> | null
  message: string
  askedAt: Instant | null
  /** For the own side and the office; the other side learns that somebody declined only from the state. */
  answer: SideRow['answer']
  answeredAt: Instant | null
  reason: string | null
  reasonText: string
}

export interface ShownIntroduction {
  id: string
  hub: number
  origin: Introduction['origin']
  note: string
  proposedAt: Instant
  state: IntroductionState
  /** Sides that owe an answer. */
  waiting: Side[]
  dates: Record<'handedOver' | 'firstMet' | 'agreed' | 'ended' | 'answerBy', Instant | null>
  withdrawnBecause: Introduction['withdrawnBecause']
  sides: Record<Side, ShownSide>
  own: Side | null
  isOffice: boolean
}

export async function shownIntroduction(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  viewer: Viewer
): Promise<ShownIntroduction> {
  const { id, hub, origin, note, proposedAt, withdrawnBecause, sides } = introduction
  const waiting = waitingSides(introduction, sides)
  const asked = waiting.map((side) => expiresAt(sides[side].askedAt!).getTime())
  return {
    id,
    hub,
    origin,
    // A note is written to the other side; whoever may not be named may not sign it either, but chose to write it.
    note,
    proposedAt,
    state: stateOf(introduction, sides),
    waiting,
    dates: {
      handedOver: introduction.handedOverAt,
      firstMet: introduction.firstMetAt,
      agreed: introduction.agreedAt,
      ended: introduction.declinedAt ?? introduction.expiredAt ?? introduction.withdrawnAt,
      answerBy: asked.length > 0 ? new Date(Math.min(...asked)) : null
    },
    withdrawnBecause,
    sides: {
      asking: await shownSide(tx, actor, introduction, 'asking', viewer),
      asked: await shownSide(tx, actor, introduction, 'asked', viewer)
    },
    own: 'side' in viewer ? viewer.side : null,
    isOffice: 'office' in viewer
  }
}

async function shownSide(
  tx: Tx,
  actor: Actor,
  introduction: Introduction,
  side: Side,
  viewer: Viewer
): Promise<ShownSide> {
  const row = introduction.sides[side]
  const isOwn = 'side' in viewer && viewer.side === side
  const hasContact = isContactShown(introduction, side, viewer)
  const knowsReason = isReasonShown(introduction, side, viewer)
  const speaker = hasContact ? await speakerOf(tx, actor, row) : null
  return {
    side,
    isOwn,
    organisation: isNamed(introduction, side, viewer)
      ? ((await organisationsNamed(tx, [row.organisationId]))[0] ?? null)
      : null,
    subject: isSubjectShown(introduction, side, viewer) ? await subjectOf(tx, actor, row) : null,
    contact: speaker && { name: speaker.name, address: speaker.address, phone: speaker.phone },
    message: hasContact ? row.message : '',
    askedAt: row.askedAt,
    answer: knowsReason || row.answer === 'accepted' ? row.answer : null,
    answeredAt: knowsReason || row.answer === 'accepted' ? row.answeredAt : null,
    reason: knowsReason ? row.reason : null,
    reasonText: knowsReason ? row.reasonText : ''
  }
}

/** Organisations by their names. */
export async function organisationsNamed(db: Db, ids: readonly string[]): Promise<NamedOrganisation[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'city'])
    .where('id', 'in', [...ids])
    .orderBy(sql`name collate name_order`)
    .execute()
}

export interface IntroductionPage {
  introduction: ShownIntroduction
  meeting: Meeting | null
  /** Own outcomes; for the office those of both. */
  outcomes: Outcome[]
  isUnclear: boolean
  may: { answer: boolean; withdraw: boolean; meet: boolean; tell: boolean }
  colleagues: { personId: string; name: string }[]
  timeZone: string
  lastTold: Outcome | null
}

/** An introduction as its page shows it, to somebody of a side. @throws DomainError `not_found` for everybody else */
export async function introductionPage(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Instant
): Promise<IntroductionPage> {
  const introduction = isId(id) ? await findIntroduction(tx, actor.hub, id) : undefined
  if (!introduction || !maySeeIntroduction(actor, introduction)) throw new DomainError('not_found')
  const own = ownSides(actor, introduction)[0]
  const viewer: Viewer = own ? { side: own } : { office: actor.hub }
  const said = await outcomesOf(tx, actor.hub, [id])
  const meetings = introduction.handedOverAt ? await meetingsOf(tx, actor.hub, id) : []
  const isWaiting = own !== undefined && waitingSides(introduction, introduction.sides).includes(own)
  const mayAnswer = isWaiting && !(actor.acting && (await isOwnMatter(tx, actor, introduction, now)))
  const isOwner = own !== undefined && !actor.acting
  const hub = await tx
    .selectFrom('hub')
    .select('time_zone')
    .where('id', '=', actor.hub)
    .executeTakeFirstOrThrow()
  const people = own && (await peopleOf(tx, introduction.sides[own].organisationId, now)).people
  return {
    introduction: await shownIntroduction(tx, actor, introduction, viewer),
    meeting: meetings.find((one) => !one.cancelledAt) ?? null,
    outcomes: own ? said.filter((one) => one.side === own) : said,
    isUnclear: !own && isUnclear(said),
    may: {
      answer: mayAnswer,
      withdraw: own === 'asking' && !hasEnded(introduction) && mayWithdraw(actor, introduction),
      meet: isOwner && introduction.handedOverAt !== null,
      tell: isOwner && introduction.handedOverAt !== null
    },
    colleagues: (people ?? []).map(({ personId, name }) => ({ personId, name })),
    timeZone: hub.time_zone,
    lastTold: own ? (latestOf(said, own) ?? null) : null
  }
}

export interface ListedIntroduction extends ShownIntroduction {
  hubSlug: string
  hubName: string
  /** Waits for the reader: an answer of theirs. */
  isMine: boolean
  other: Side
}

const mostListed = 200

/** All introductions of the person's organisations, whichever hub brokers them; what waits for them first. */
export async function ownIntroductions(tx: Tx, actor: Actor): Promise<ListedIntroduction[]> {
  if (actor.organisations.length === 0) return []
  const own = actor.organisations.map((one) => one.id)
  const found = await atNetwork(tx, actor, async () => {
    const names = sql.join(
      own.map((organisation) => sql`${allNamesOf(sql`${organisation}::uuid`)}`),
      sql` || `
    )
    const { rows } = await sql<{ hub: number; ids: string[] }>`
      select hub_id as hub, array_agg(distinct introduction_id) as ids from introduction_side
       where organisation_id = any(${names}) group by hub_id order by hub_id`.execute(tx)
    return rows
  })
  const all: ListedIntroduction[] = []
  for (const { hub, ids } of found) {
    const there = { ...actor, hub, roles: [] }
    await enterHub(tx, { hub, person: actor.personId })
    const place = await tx
      .selectFrom('hub')
      .select(['slug', 'name'])
      .where('id', '=', hub)
      .executeTakeFirstOrThrow()
    const which = sql`i.id = any(${ids}::uuid[])`
    for (const introduction of await introductionsWhere(tx, hub, which, { limit: mostListed })) {
      const side = ownSides(there, introduction)[0]
      if (!side) continue
      const shown = await shownIntroduction(tx, there, introduction, { side })
      const isMine = shown.waiting.includes(side)
      all.push({ ...shown, hubSlug: place.slug, hubName: place.name, isMine, other: otherSide(side) })
    }
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return all.toSorted(
    (a, b) => Number(b.isMine) - Number(a.isMine) || b.proposedAt.getTime() - a.proposedAt.getTime()
  )
}

export interface Question {
  purpose: 'answer' | 'followUp'
  hubName: string
  introduction: ShownIntroduction
}

/** What the link of a mail asks, as the side it was sent to may see it; undefined when there is nothing to answer any more. */
export async function questionOf(
  tx: Tx,
  actor: Actor,
  token: string,
  now: Instant
): Promise<Question | undefined> {
  const hub = hubOfToken(token)
  if (!hub) return undefined
  return inHubOf(tx, actor, hub, async (there) => {
    const link = await openIntroductionLink(tx, hub, hashOf(token), now)
    const introduction = link && (await findIntroduction(tx, hub, link.introductionId))
    if (!introduction) return undefined
    const { side, purpose } = link
    if (purpose === 'answer' && !waitingSides(introduction, introduction.sides).includes(side))
      return undefined
    const place = await placeOf(tx, hub)
    const shown = await shownIntroduction(tx, there, introduction, { side })
    return { purpose, hubName: place.hub, introduction: shown }
  })
}
