import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { AskMode, IntroductionOrigin, Shows, Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { newAnonymousId, newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { askSide } from './ask-side.ts'
import { informOffices } from './inform-offices.ts'
import { chooseSpeaker } from './speaker-queries.ts'
import { findIntroduction, insertIntroduction, introductionsWhere, type Introduction } from './store.ts'
import { recordIntroduction } from './record-introduction.ts'
import { insertAnswer } from './answer-store.ts'

export interface ProposedSide {
  sideHub: number
  organisationId: string
  listingId: string | null
  listingVersion: number | null
  /** Who should speak for it, if they belong to it. */
  preferred: string | null
  shows: Shows
}

export interface Proposal {
  origin: IntroductionOrigin
  matchId: string | null
  kind: string | null
  askMode: AskMode
  note: string
  sides: Record<Side, ProposedSide>
  /** The asking side proposed it itself: that is its answer. */
  isOwn: boolean
}

/** Enters a proposal in the actor's hub, which brokers it, and asks whoever is to be asked first. */
export async function insertProposal(tx: Tx, actor: Actor, proposal: Proposal, now: Instant) {
  const { asking, asked } = proposal.sides
  if (asking.organisationId === asked.organisationId) throw new DomainError('introduction.own')
  await mustBeNew(tx, actor.hub, proposal)
  const id = newId(now)
  const speaking = {
    asking: await chooseSpeaker(tx, actor, asking, now),
    asked: await chooseSpeaker(tx, actor, asked, now)
  }
  if (proposal.isOwn) speaking.asking = { personId: actor.personId, hubContactId: null }
  const sides = { asking: { ...asking, ...speaking.asking }, asked: { ...asked, ...speaking.asked } }
  const { origin, matchId, kind, askMode, note } = proposal
  const correlationId = newAnonymousId()
  const facts = { id, origin, matchId, kind, askMode, note, proposedBy: actor.personId, correlationId, sides }
  await insertIntroduction(tx, actor.hub, facts, now)
  const introduction = (await findIntroduction(tx, actor.hub, id))!
  await recordIntroduction(
    tx,
    actor,
    introduction,
    { code: 'introduction.proposed', params: { origin } },
    now
  )
  await askFirst(tx, actor, introduction, proposal, now)
  await informOffices(tx, actor, introduction, 'introductionAcross', now)
  return id
}

async function askFirst(tx: Tx, actor: Actor, one: Introduction, proposal: Proposal, now: Instant) {
  if (proposal.isOwn) {
    const answer = { answer: 'accepted' as const, reason: null, reasonText: '', phone: null, message: '' }
    const { personId } = actor
    await insertAnswer(
      tx,
      one.hub,
      {
        ...answer,
        id: newId(now),
        introductionId: one.id,
        side: 'asking',
        contactPersonId: personId,
        personId,
        via: 'proposal'
      },
      now
    )
    const current = (await findIntroduction(tx, one.hub, one.id))!
    await askSide(tx, actor, { introduction: current, side: 'asked' }, now)
    return
  }
  await askSide(tx, actor, { introduction: one, side: 'asking' }, now)
  if (proposal.askMode === 'atOnce') await askSide(tx, actor, { introduction: one, side: 'asked' }, now)
}

/** Two that are being introduced about the same thing already, are. Of two proposals at once the second is refused. */
async function mustBeNew(tx: Tx, hub: number, { sides }: Proposal) {
  const pair = [sides.asking.organisationId, sides.asked.organisationId].toSorted()
  await sql`select pg_advisory_xact_lock(hashtext(${`introduction ${pair.join(' ')}`}))`.execute(tx)
  const about = [sides.asking.listingId, sides.asked.listingId].filter((one) => one !== null).toSorted()
  const open = await introductionsWhere(
    tx,
    hub,
    sql`i.declined_at is null and i.expired_at is null and i.withdrawn_at is null and i.agreed_at is null
      and i.closed_at is null and exists (select 1 from introduction_side one join introduction_side other
        on other.hub_id = one.hub_id and other.introduction_id = one.introduction_id
       where one.hub_id = i.hub_id and one.introduction_id = i.id
         and one.organisation_id = ${pair[0]} and other.organisation_id = ${pair[1]})`
  )
  const isSame = (one: Introduction) =>
    [one.sides.asking.listingId, one.sides.asked.listingId]
      .filter((id) => id !== null)
      .toSorted()
      .join() === about.join()
  if (open.some(isSame)) throw new DomainError('introduction.already_open')
}
