import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertHub, type NewHub, nextHubId } from './store.ts'

/** Founds a hub in the network. @returns its number, which is part of the key of everything it will own. */
export async function createHub(tx: Tx, actor: Actor, input: NewHub, now: Instant): Promise<number> {
  if (!actor.isOperator) throw new DomainError('forbidden')
  const id = await nextHubId(tx)
  try {
    await insertHub(tx, id, input, now)
  } catch (error) {
    if (violates(error, 'hub_slug_unique')) throw new DomainError('hub.slug_taken', { slug: input.slug })
    if (violates(error, 'hub_slug_form')) throw new DomainError('hub.slug_form')
    throw error
  }
  await recordAudit(tx, actor, 'hub.created', { type: 'hub', id: String(id) }, now)
  return id
}
