import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustWorkHere, subjectOf, subjectTypes } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { type Conversation, noonOf } from './record-conversation.ts'
import { deleteContactEntry, lockContactEntry, updateContactEntry } from './store.ts'

/** Changes what was noted of a conversation; of two who do so at once, the second is told. */
export async function changeConversation(
  tx: Tx,
  actor: Actor,
  input: Conversation & { entryId: string; version: number },
  now: Instant
): Promise<void> {
  const { entry, about } = await mustHoldEntry(tx, actor, input)
  const { how, body } = input
  const isSameDay = entry.happened_at.toISOString().startsWith(input.on)
  const happenedAt = isSameDay ? entry.happened_at : noonOf(input.on, now)
  await updateContactEntry(tx, actor.hub, input.entryId, { how, body, happenedAt })
  await recordAudit(tx, actor, 'contactLog.changed', about, now)
}

/** Removes an entry for good. */
export async function removeConversation(
  tx: Tx,
  actor: Actor,
  input: { entryId: string; version: number },
  now: Instant
): Promise<void> {
  const { about } = await mustHoldEntry(tx, actor, input)
  await deleteContactEntry(tx, actor.hub, input.entryId)
  await recordAudit(tx, actor, 'contactLog.removed', about, now)
}

async function mustHoldEntry(tx: Tx, actor: Actor, input: { entryId: string; version: number }) {
  mustWorkHere(actor)
  const entry = await lockContactEntry(tx, actor.hub, input.entryId)
  const subject = entry && subjectOf(entry)
  if (!entry || !subject) throw new DomainError('not_found')
  if (entry.version !== input.version) throw new DomainError('version_conflict')
  return {
    entry,
    about: { type: subjectTypes[subject.kind], id: subject.id, params: { entry: input.entryId } }
  }
}
