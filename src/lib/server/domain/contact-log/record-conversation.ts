import type { Tx } from '../../database/connection.ts'
import type { ContactEntryKind } from '../../database/schema-desk.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustKnow, mustWorkHere, type Subject, subjectTypes } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { insertContactEntry, peopleOfOrganisation } from './store.ts'

export interface Conversation {
  how: ContactEntryKind
  /** 'YYYY-MM-DD'. */
  on: string
  body: string
}

/** Notes that somebody of the office called, wrote to, visited or met an organisation, or one of its people. */
export async function recordConversation(
  tx: Tx,
  actor: Actor,
  input: Subject & Conversation & { withId: string | null },
  now: Instant
): Promise<string> {
  mustWorkHere(actor)
  const subject = await mustKnow(tx, actor.hub, input, now)
  const isOrganisation = subject.kind === 'organisation'
  const somebody = isOrganisation ? await oneOf(tx, actor.hub, subject.id, input.withId) : subject
  const id = newId(now)
  const { how, body } = input
  const whom = { organisation: isOrganisation ? subject : null, somebody }
  const rest = { how, body, happenedAt: noonOf(input.on, now), mailInId: null, by: actor.personId }
  await insertContactEntry(tx, { hub: actor.hub, id, ...whom, ...rest }, now)
  const about = { type: subjectTypes[subject.kind], id: subject.id, params: { entry: id, how } }
  await recordAudit(tx, actor, 'contactLog.recorded', about, now)
  return id
}

async function oneOf(tx: Tx, hub: number, organisationId: string, id: string | null) {
  if (!id) return null
  const people = await peopleOfOrganisation(tx, hub, organisationId)
  const found = people.find((one) => one.id === id)
  if (!found) throw new DomainError('not_found')
  return { kind: found.kind, id: found.id }
}

/** A day as an instant: noon of UTC, which is that day in every zone an office of ours is in; today: now. */
export function noonOf(on: string, now: Instant): Instant {
  return now.toISOString().startsWith(on) ? now : new Date(`${on}T12:00:00Z`)
}
