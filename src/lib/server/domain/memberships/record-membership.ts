import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { upsertMembership } from './store.ts'

export interface MembershipInput {
  organisationId: string
  status: 'known' | 'applied' | 'active' | 'ended'
  level?: string | null
  validFrom?: string | null
  validTo?: string | null
}

/** Notes how an organisation stands to the actor's hub: known, applied, active or ended. One row per organisation. */
export async function recordMembership(tx: Tx, actor: Actor, input: MembershipInput, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const id = await upsertMembership(tx, actor.hub, newId(now), input, now)
  await recordAudit(
    tx,
    actor,
    'membership.recorded',
    { type: 'membership', id, params: { status: input.status, organisation: input.organisationId } },
    now
  )
  return id
}
