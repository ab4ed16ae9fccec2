import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { usualMonths } from './lifecycle.ts'
import { type ExchangeRecord, findRecord, lockRecord } from './record-store.ts'
import { renew } from './renew-listing.ts'
import { readRenewalToken } from './renewal-token.ts'
import { withdraw } from './withdraw-listing.ts'

/** What a link from a reminder is about; undefined where it is not ours, used up, or the thing was withdrawn. */
export async function remindedRecord(
  db: Db,
  hub: number,
  token: string
): Promise<ExchangeRecord | undefined> {
  const asked = readRenewalToken(token, hub)
  const record = asked && (await findRecord(db, hub, asked.recordId))
  return record && isStillOpen(record, asked.expiresOn) ? record : undefined
}

/**
 * The answer to a reminder by its link, without signing in: it still holds, for the usual time, or it is no longer needed.
 * @throws DomainError `link.used_or_expired`.
 */
export async function answerReminder(
  tx: Tx,
  actor: Actor,
  input: { token: string; answer: 'renew' | 'withdraw' },
  now: Instant
) {
  const asked = readRenewalToken(input.token, actor.hub)
  const record = asked && (await lockRecord(tx, actor.hub, asked.recordId))
  if (!record || !isStillOpen(record, asked.expiresOn)) throw new DomainError('link.used_or_expired')
  if (input.answer === 'withdraw') await withdraw(tx, actor, record, now)
  else await renew(tx, actor, record, usualMonths, now)
}

const isStillOpen = (record: ExchangeRecord, expiresOn: string): boolean =>
  record.expiresOn === expiresOn && record.status !== 'withdrawn'
