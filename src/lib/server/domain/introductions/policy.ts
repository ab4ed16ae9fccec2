import type { Side } from '../../database/schema-introductions.ts'
import { type Actor, belongsTo, isOffice } from '../actor.ts'
import type { Introduction } from './store.ts'

/**
 * The sides this person speaks for, the one that owes an answer first. A side that has not been asked
 * knows nothing of it yet. Who acts for a member sees what the own office brokers, and nothing of other hubs'.
 */
export function ownSides(actor: Actor, { hub, sides }: Pick<Introduction, 'hub' | 'sides'>): Side[] {
  if (actor.acting && actor.acting.hub !== hub) return []
  const hasHeard = (side: Side) => sides[side].askedAt !== null || sides[side].answer !== null
  const own = (['asked', 'asking'] as const).filter(
    (side) => belongsTo(actor, sides[side].organisationId) && hasHeard(side)
  )
  return own.toSorted(
    (one, other) => Number(sides[one].answer !== null) - Number(sides[other].answer !== null)
  )
}

/** The office of the hub that brokers it. */
export const isBroker = (actor: Actor, introduction: Pick<Introduction, 'hub'>): boolean =>
  isOffice(actor) && actor.hub === introduction.hub

export const maySeeIntroduction = (actor: Actor, introduction: Introduction): boolean =>
  isBroker(actor, introduction) || ownSides(actor, introduction).length > 0

/** For whom an introduction is shown: somebody of one side, or the office of a hub. */
export type Viewer = { side: Side } | { office: number }

/**
 * Whether the viewer may learn whose side it is. The only place that decides so: until both have accepted, a side that
 * shows its listing alone has no name, except to itself and to the office of its own hub.
 */
export function isNamed(introduction: Introduction, side: Side, viewer: Viewer): boolean {
  const { shows, sideHub } = introduction.sides[side]
  if (introduction.acceptedAt || shows === 'organisation') return true
  return 'side' in viewer ? viewer.side === side : viewer.office === sideHub
}

/** What a side brings in; one that is matched and shown to nobody shows it only to whoever may learn its name. */
export const isSubjectShown = (introduction: Introduction, side: Side, viewer: Viewer): boolean =>
  introduction.sides[side].shows !== 'nothing' || isNamed(introduction, side, viewer)

/** The other side's contact is for both sides, and only once both have accepted. */
export const isContactShown = (introduction: Introduction, side: Side, viewer: Viewer): boolean =>
  introduction.acceptedAt !== null || ('side' in viewer && viewer.side === side)

/** Why somebody declined is for their own side and the office of their hub. */
export const isReasonShown = (introduction: Introduction, side: Side, viewer: Viewer): boolean =>
  'side' in viewer
    ? viewer.side === side
    : viewer.office === introduction.sides[side].sideHub || viewer.office === introduction.hub

/** The one who asked may take it back while it is open; the one who was asked declines instead. */
export const mayWithdraw = (actor: Actor, introduction: Introduction): boolean =>
  isBroker(actor, introduction) || (!actor.acting && ownSides(actor, introduction).includes('asking'))
