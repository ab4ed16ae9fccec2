import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustKnow, mustWorkHere, type Subject, subjectTypes } from '../desk/subject.ts'
import { insertNote } from './store.ts'

/** Notes something about an organisation, contact or person, for the hub's office alone. */
export async function writeNote(
  tx: Tx,
  actor: Actor,
  input: Subject & { body: string },
  now: Instant
): Promise<string> {
  mustWorkHere(actor)
  const subject = await mustKnow(tx, actor.hub, input, now)
  const id = newId(now)
  await insertNote(tx, { hub: actor.hub, id, subject, body: input.body, by: actor.personId }, now)
  const about = { type: subjectTypes[subject.kind], id: subject.id, params: { note: id } }
  await recordAudit(tx, actor, 'note.written', about, now)
  return id
}
