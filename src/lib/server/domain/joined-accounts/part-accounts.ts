import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { deleteSessionsOf } from '../people/session-store.ts'
import { proofsOf } from '../second-factor/store.ts'
import {
  followersOf,
  lockAccountMerge,
  lockAccounts,
  markAccountMergesUndone,
  pointTo,
  takenAlongSince
} from './store.ts'

export interface PartInput {
  mergeId: string
  session: { id: string; hasGivenSecondFactor: boolean }
}

/**
 * Parts two accounts that were joined, by the person: each has again what was written for it, and what came since stays
 * with the account signed in with. Every other session ends, because nobody can tell which of the two it was meant for.
 */
export async function partAccounts(tx: Tx, actor: Actor, input: PartInput, now: Instant): Promise<void> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const merge = await lockAccountMerge(tx, input.mergeId)
  const mergedId = merge?.merged_id ?? personId
  const locked = await lockAccounts(tx, [personId, mergedId])
  if (!merge || merge.undone_at || locked.get(mergedId)?.mergedInto !== personId)
    throw new DomainError('not_found')
  if ((await proofsOf(tx, personId)).hasAny && !input.session.hasGivenSecondFactor)
    throw new DomainError('second_factor_needed')
  await notifyPerson(tx, actor, { personId, template: 'accountsParted' }, now)
  await deleteSessionsOf(tx, personId, { except: input.session.id })
  const along = await followersOf(tx, merge.id)
  const followers = along.map((one) => one.account)
  await pointTo(tx, [mergedId], null)
  await pointTo(tx, followers, mergedId)
  const since = await takenAlongSince(tx, [mergedId, ...followers], merge.merged_at)
  await markAccountMergesUndone(tx, [merge.id, ...along.map((one) => one.id), ...since], now)
  for (const one of [personId, mergedId]) {
    const params = { merge: merge.id, kept: personId, merged: mergedId }
    const subject = { type: 'person', id: one, params, correlationId: merge.id }
    await recordAudit(tx, actor, 'accounts.parted', subject, now)
  }
}
