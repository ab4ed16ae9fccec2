import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { vocabulary } from '../topics/vocabulary.ts'
import { lockForEditing } from './lock-for-editing.ts'
import { replaceTopics, touch } from './store.ts'

/** Says what an organisation is about, usually by confirming what its own text made us propose. */
export async function confirmTopics(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; topics: readonly string[] },
  now: Instant
) {
  const organisation = await lockForEditing(tx, actor, input.organisationId)
  const known = [...new Set(input.topics)].filter((topic) => vocabulary().concepts.has(topic))
  await replaceTopics(tx, organisation.id, known)
  await touch(tx, organisation.id, now)
  const params = { topics: known.length }
  await recordAudit(
    tx,
    actor,
    'organisation.topicsChanged',
    { type: 'organisation', id: organisation.id, params },
    now
  )
}
