import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustKnow, mustWorkHere, type Subject, subjectTypes } from '../desk/subject.ts'
import { insertTagging, tagNamed } from './store.ts'

/**
 * Puts a tag on an organisation, contact or person; a name the hub does not have yet becomes a tag.
 * @returns the tag, and whether it was not on the subject before.
 */
export async function addTag(
  tx: Tx,
  actor: Actor,
  input: Subject & { name: string },
  now: Instant
): Promise<{ tagId: string; isNew: boolean }> {
  mustWorkHere(actor)
  const subject = await mustKnow(tx, actor.hub, input, now)
  const tag = await tagNamed(tx, actor.hub, newId(now), input.name, now)
  const tagging = { hub: actor.hub, id: newId(now), tagId: tag.id, subject, by: actor.personId }
  const isNew = await insertTagging(tx, tagging, now)
  const about = { type: subjectTypes[subject.kind], id: subject.id, params: { tag: tag.id } }
  if (isNew) await recordAudit(tx, actor, 'tag.added', about, now)
  return { tagId: tag.id, isNew }
}
