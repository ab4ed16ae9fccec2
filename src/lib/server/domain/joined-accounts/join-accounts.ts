import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { personByAddress } from '../people/address-store.ts'
import { lockAddress, takeLink } from '../people/link-store.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { currentPerson } from '../people/person-now.ts'
import { deleteSessionsOf, noteSecondFactor } from '../people/session-store.ts'
import { hashOf } from '../people/tokens.ts'
import { proofsOf } from '../second-factor/store.ts'
import { insertAccountMerges, joiningLink, lockAccounts, pointTo } from './store.ts'

export interface JoinInput {
  token: string
  session: { id: string; hasGivenSecondFactor: boolean }
}

/**
 * Makes two accounts one person: the other points to the one signed in with. Only who has signed in fully to both may:
 * here with everything this account asks for, there with its mailbox and, where it has any, its second proof. Nothing is
 * rewritten, so it can be taken back at any time. What followed the other account follows this one.
 */
export async function joinAccounts(tx: Tx, actor: Actor, input: JoinInput, now: Instant): Promise<void> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const tokenHash = hashOf(input.token)
  const open = await joiningLink(tx, tokenHash, now)
  const link = await takeLink(tx, tokenHash, ['joinAccounts'], now)
  if (!open || !link || (await currentPerson(tx, open.askedBy)) !== personId)
    throw new DomainError('link.used_or_expired')
  await lockAddress(tx, open.address)
  const other = await personByAddress(tx, open.address)
  if (!other || other.id === personId) throw new DomainError('accounts.changed')
  const locked = await lockAccounts(tx, [personId, other.id])
  const [kept, merged] = [locked.get(personId), locked.get(other.id)]
  // Joined the other way round, or to a third, while this waited for the lock.
  if (!kept || !merged || kept.mergedInto || merged.mergedInto) throw new DomainError('accounts.changed')
  if ([...locked.values()].some((one) => one.isOperator)) throw new DomainError('accounts.operator')
  await mustBeProved(tx, input, { personId, otherId: other.id, isProved: open.isProved })
  const followers = [...locked.values()].flatMap((one) => (one.mergedInto === other.id ? [one.id] : []))
  await deleteSessionsOf(tx, other.id, { except: null })
  const id = newId(now)
  await insertAccountMerges(
    tx,
    [
      { id, mergedId: other.id, keptId: personId, becauseOf: null },
      ...followers.map((one) => ({ id: newId(now), mergedId: one, keptId: personId, becauseOf: id }))
    ],
    now
  )
  await pointTo(tx, [other.id, ...followers], personId)
  // What the other account asked for was given a moment ago; from now on this session owes it, too.
  if (open.isProved) await noteSecondFactor(tx, input.session.id, personId, now)
  await notifyPerson(
    tx,
    actor,
    { personId, template: 'accountsJoined', params: { address: open.address } },
    now
  )
  for (const one of [personId, other.id]) {
    const params = { merge: id, kept: personId, merged: other.id }
    await recordAudit(
      tx,
      actor,
      'accounts.joined',
      { type: 'person', id: one, params, correlationId: id },
      now
    )
  }
}

async function mustBeProved(
  tx: Tx,
  { session }: JoinInput,
  { personId, otherId, isProved }: { personId: string; otherId: string; isProved: boolean }
) {
  const own = await proofsOf(tx, personId)
  if (own.hasAny && !session.hasGivenSecondFactor) throw new DomainError('second_factor_needed')
  const others = await proofsOf(tx, otherId)
  if (others.hasAny && !isProved) throw new DomainError('accounts.not_proved')
}
