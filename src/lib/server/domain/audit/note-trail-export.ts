import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { recordAudit } from './record-audit.ts'

/** Who takes the audit trail along leaves a line in it. */
export async function noteTrailExport(tx: Tx, actor: Actor, _input: object, now: Instant) {
  if (!isOfficeLead(actor)) throw new DomainError('not_found')
  await recordAudit(tx, actor, 'auditTrail.exported', { type: 'hub', id: String(actor.hub) }, now)
}
