import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { monthsOn } from './lifecycle.ts'
import { mayLookAfter } from './policy.ts'
import { type ExchangeRecord, findRecord, lockRecord, updateRecord } from './record-store.ts'
import { publishRecord } from './publish-record.ts'
import { setShownLife } from './window.ts'

/** Says that an offer or need still holds: shown for so many months from today, also when its time was over. */
export async function renewListing(
  tx: Tx,
  actor: Actor,
  input: { recordId: string; months: number },
  now: Instant
) {
  const record = await lockRecord(tx, actor.hub, input.recordId)
  if (!record || !mayLookAfter(actor, record)) throw new DomainError('not_found')
  await renew(tx, actor, record, input.months, now)
  return { id: record.id }
}

/** For deeds that have asked whether the actor may. A withdrawn one is published again, by the way that always takes. */
export async function renew(tx: Tx, actor: Actor, record: ExchangeRecord, months: number, now: Instant) {
  const { hub } = actor
  const { noun, id } = record
  const expiresOn = monthsOn(now, months)
  await updateRecord(tx, hub, record, { expiresOn, remindedOf: null }, now)
  await setShownLife(tx, hub, record, { expiresOn }, now)
  await recordAudit(tx, actor, `${noun}.renewed`, { type: noun, id }, now)
  if (record.status === 'withdrawn') await publishRecord(tx, actor, (await findRecord(tx, hub, id))!, now)
}
