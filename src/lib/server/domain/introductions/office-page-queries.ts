import type { Tx } from '../../database/connection.ts'
import type { Side } from '../../database/schema-introductions.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { peopleOf } from '../affiliations/queries.ts'
import { DomainError } from '../errors.ts'
import { type Meeting, openMeetingOf } from '../meetings/store.ts'
import { isUnclear } from '../outcomes/rules.ts'
import { type Outcome, outcomesOf } from '../outcomes/store.ts'
import { isBroker, isNamed } from './policy.ts'
import { type ShownIntroduction, shownIntroduction } from './queries.ts'
import { hasEnded } from './rules.ts'
import { findIntroduction, type Introduction } from './store.ts'

export interface OfficeIntroduction {
  introduction: ShownIntroduction
  meeting: Pick<Meeting, 'startsAt' | 'timeZone' | 'place' | 'fixedAt'> | null
  outcomes: Outcome[]
  isUnclear: boolean
  may: { nudge: boolean; cancel: boolean }
}

/** An introduction as the office that brokers it sees it. @throws DomainError `not_found` for every other */
export async function officeIntroduction(tx: Tx, actor: Actor, id: string): Promise<OfficeIntroduction> {
  const introduction = await brokered(tx, actor, id)
  const outcomes = await outcomesOf(tx, actor.hub, [id])
  const shown = await shownIntroduction(tx, actor, introduction, { office: actor.hub })
  return {
    introduction: shown,
    meeting: (await openMeetingOf(tx, actor.hub, id)) ?? null,
    outcomes,
    isUnclear: isUnclear(outcomes),
    may: {
      nudge: shown.waiting.length > 0 || ['introduced', 'met'].includes(shown.state),
      cancel: !hasEnded(introduction)
    }
  }
}

async function brokered(tx: Tx, actor: Actor, id: string): Promise<Introduction> {
  const introduction = isId(id) ? await findIntroduction(tx, actor.hub, id) : undefined
  if (!introduction || !isBroker(actor, introduction)) throw new DomainError('not_found')
  return introduction
}

/** Whom the office can name as contact of a side that it answers for. */
export async function colleaguesOf(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Instant
): Promise<Record<Side, { personId: string; name: string }[]>> {
  const introduction = await brokered(tx, actor, id)
  const of = async (side: Side) => {
    if (!isNamed(introduction, side, { office: actor.hub })) return []
    const { people } = await peopleOf(tx, introduction.sides[side].organisationId, now)
    return people.map(({ personId, name }) => ({ personId, name }))
  }
  return { asking: await of('asking'), asked: await of('asked') }
}
