import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustWorkHere, subjectOf, subjectTypes } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { deleteNote, lockNote, updateNote } from './store.ts'

/** Changes the words of a note; of two who do so at once, the second is told. */
export async function changeNote(
  tx: Tx,
  actor: Actor,
  input: { noteId: string; version: number; body: string },
  now: Instant
): Promise<void> {
  const about = await mustHoldNote(tx, actor, input)
  await updateNote(tx, actor.hub, input.noteId, input.body, now)
  await recordAudit(tx, actor, 'note.changed', about, now)
}

/** Removes a note for good: what an office wrote about somebody in error does not have to stay. */
export async function removeNote(
  tx: Tx,
  actor: Actor,
  input: { noteId: string; version: number },
  now: Instant
): Promise<void> {
  const about = await mustHoldNote(tx, actor, input)
  await deleteNote(tx, actor.hub, input.noteId)
  await recordAudit(tx, actor, 'note.removed', about, now)
}

async function mustHoldNote(tx: Tx, actor: Actor, { noteId, version }: { noteId: string; version: number }) {
  mustWorkHere(actor)
  const note = await lockNote(tx, actor.hub, noteId)
  const subject = note && subjectOf(note)
  if (!note || !subject) throw new DomainError('not_found')
  if (note.version !== version) throw new DomainError('version_conflict')
  return { type: subjectTypes[subject.kind], id: subject.id, params: { note: noteId } }
}
