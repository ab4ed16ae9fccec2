import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertContactMerges, lockContacts, pointContacts } from './pair-store.ts'

/**
 * Makes two contacts of the hub one: the merged one points to the kept one, and what was noted under either stands with it.
 * Contacts of two different accounts stay two; those people join their accounts themselves.
 */
export async function mergeContacts(
  tx: Tx,
  actor: Actor,
  input: { keptId: string; mergedId: string },
  now: Instant
): Promise<void> {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
  const { keptId, mergedId } = input
  const locked = await lockContacts(tx, actor.hub, [keptId, mergedId])
  const [kept, merged] = [locked.get(keptId), locked.get(mergedId)]
  if (!kept || !merged || keptId === mergedId) throw new DomainError('not_found')
  if (kept.mergedInto || merged.mergedInto) throw new DomainError('duplicate.already_decided')
  const accounts = new Set([...locked.values()].flatMap((one) => one.personId ?? []))
  if (accounts.size > 1) throw new DomainError('contact.two_accounts')
  const followers = [...locked.values()].flatMap((one) => (one.mergedInto === mergedId ? [one.id] : []))
  const id = newId(now)
  const rows = [
    { id, mergedId, keptId, becauseOf: null },
    ...followers.map((one) => ({ id: newId(now), mergedId: one, keptId, becauseOf: id }))
  ]
  await insertContactMerges(tx, actor.hub, rows, actor.personId, now)
  await pointContacts(tx, actor.hub, [mergedId, ...followers], keptId)
  const subject = { type: 'hubContact', id: mergedId, params: { kept: keptId, merge: id } }
  await recordAudit(tx, actor, 'contact.merged', subject, now)
}
