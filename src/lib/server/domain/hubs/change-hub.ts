import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { vocabulary } from '../topics/vocabulary.ts'
import type { HubForm } from './forms.ts'
import { updateHub } from './settings.ts'

/** Changes what a hub says of itself and how it looks. For its office lead. */
export async function changeHub(tx: Tx, actor: Actor, input: HubForm, now: Instant) {
  if (!isOfficeLead(actor) || actor.hub === 0) throw new DomainError('not_found')
  const topics = [...new Set(input.topics)].filter((topic) => vocabulary().concepts.has(topic))
  try {
    const isDone = await updateHub(tx, actor.hub, input.version, { ...input, topics })
    if (!isDone) throw new DomainError('version_conflict')
  } catch (error) {
    if (violates(error, 'hub_slug_unique'))
      throw new DomainError('hub.slug_taken', { slug: input.slug, field: 'slug' })
    throw error
  }
  await recordAudit(tx, actor, 'hub.changed', { type: 'hub', id: String(actor.hub) }, now)
}
