import { DomainError } from '../errors.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { vocabulary } from '../topics/vocabulary.ts'
import { lockForEditing } from './lock-for-editing.ts'
import { replaceTopics, nextVersion } from './store.ts'

/** Says what an organisation is about, usually by confirming what its own text made us propose. */
export async function confirmTopics(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; version: number; topics: readonly string[] },
  now: Instant
) {
  const organisation = await lockForEditing(tx, actor, input.organisationId, now)
  if (!(await nextVersion(tx, organisation.id, input.version, now))) throw new DomainError('version_conflict')
  const known = [...new Set(input.topics)].filter((topic) => vocabulary().concepts.has(topic))
  await replaceTopics(tx, organisation.id, known)
  const params = { topics: known.length }
  await recordAudit(
    tx,
    actor,
    'organisation.topicsChanged',
    { type: 'organisation', id: organisation.id, params },
    now
  )
}
