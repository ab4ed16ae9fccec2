import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { ownPeoples } from './policy.ts'
import { lockRecord, updateRecord } from './record-store.ts'

/** Makes what the office wrote for one's organisation one's own: author and contact person. */
export async function takeOverListing(tx: Tx, actor: Actor, input: { recordId: string }, now: Instant) {
  const { hub, personId } = actor
  const record = await lockRecord(tx, hub, input.recordId)
  if (!record || !ownPeoples(actor).includes(record.organisationId)) throw new DomainError('not_found')
  if (!record.isByOffice) return { id: record.id }
  const { noun, id } = record
  const contactPersonId = record.contactPersonId ?? personId
  await updateRecord(tx, hub, record, { isByOffice: false, authorId: personId, contactPersonId }, now)
  await recordAudit(tx, actor, `${noun}.takenOver`, { type: noun, id }, now)
  return { id }
}
