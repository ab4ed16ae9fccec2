import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { monthsOn, usualMonths } from './lifecycle.ts'
import { isOfficeHere } from './policy.ts'
import { type ExchangeRecord, findRecord, updateRecord } from './record-store.ts'
import { checksListings } from './settings.ts'
import { putOnView } from './window.ts'

/**
 * Shows an offer or need to those its author chose; where the hub checks first, it waits for the office, and what is on view
 * stays as it was. What the office puts on view itself needs no check. For deeds that have asked whether the actor may.
 */
export async function publishRecord(tx: Tx, actor: Actor, record: ExchangeRecord, now: Instant) {
  const { noun, id } = record
  const { hub } = actor
  if (!isOfficeHere(actor) && (await checksListings(tx, hub))) {
    await updateRecord(tx, hub, record, { status: 'waiting' }, now)
    return recordAudit(tx, actor, `${noun}.submitted`, { type: noun, id }, now)
  }
  const change = {
    status: 'published' as const,
    publishedAt: record.publishedAt ?? now,
    withdrawnAt: null,
    expiresOn: record.expiresOn ?? monthsOn(now, usualMonths)
  }
  await updateRecord(tx, hub, record, change, now)
  await putOnView(tx, hub, (await findRecord(tx, hub, id))!, now)
  await recordAudit(tx, actor, `${noun}.published`, { type: noun, id }, now)
}
