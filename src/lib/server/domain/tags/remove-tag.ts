import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustKnow, mustWorkHere, type Subject, subjectTypes } from '../desk/subject.ts'
import { deleteTagging } from './store.ts'

/** Takes a tag off; one that is not there stays away. @returns whether it was there. */
export async function removeTag(
  tx: Tx,
  actor: Actor,
  input: Subject & { tagId: string },
  now: Instant
): Promise<boolean> {
  mustWorkHere(actor)
  const subject = await mustKnow(tx, actor.hub, input, now)
  const wasThere = await deleteTagging(tx, actor.hub, input.tagId, subject)
  const about = { type: subjectTypes[subject.kind], id: subject.id, params: { tag: input.tagId } }
  if (wasThere) await recordAudit(tx, actor, 'tag.removed', about, now)
  return wasThere
}
