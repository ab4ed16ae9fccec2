import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { type PasskeyAnswer, verifyPasskey } from '../passkeys/verify-passkey.ts'
import { personByAddress } from '../people/address-store.ts'
import { currentPerson, idsOf } from '../people/person-now.ts'
import { hashOf } from '../people/tokens.ts'
import { proofBy } from '../second-factor/give-second-factor.ts'
import { joiningLink, noteProved } from './store.ts'

/** Gives the second factor of the other account: a code of its app or one of its recovery codes. */
export async function proveSecondAccount(
  tx: Tx,
  actor: Actor,
  input: { token: string; code: string },
  now: Instant
): Promise<void> {
  const otherId = await accountToProve(tx, actor, input.token, now)
  const by = await proofBy(tx, await idsOf(tx, otherId), input.code, now)
  if (!by) throw new DomainError('second_factor.wrong_code', { field: 'code' })
  await noteGiven(tx, actor, { token: input.token, otherId, by }, now)
}

/**
 * The same by a passkey of the other account, for who has nothing else. One that does not check its holder is no second proof.
 * @throws DomainError `passkey.refused` for a passkey of anybody else
 */
export async function proveSecondAccountByPasskey(
  tx: Tx,
  actor: Actor,
  input: PasskeyAnswer & { token: string },
  now: Instant
): Promise<void> {
  const otherId = await accountToProve(tx, actor, input.token, now)
  const { personId, isVerified } = await verifyPasskey(tx, input, now)
  if (personId !== otherId || !isVerified) throw new DomainError('passkey.refused')
  await noteGiven(tx, actor, { token: input.token, otherId, by: 'passkey' }, now)
}

async function accountToProve(tx: Tx, actor: Actor, token: string, now: Instant): Promise<string> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const link = await joiningLink(tx, hashOf(token), now)
  const isOwn = link && (await currentPerson(tx, link.askedBy)) === personId
  const other = link && (await personByAddress(tx, link.address))
  if (!isOwn || !other || other.id === personId) throw new DomainError('link.used_or_expired')
  return other.id
}

async function noteGiven(
  tx: Tx,
  actor: Actor,
  { token, otherId, by }: { token: string; otherId: string; by: 'app' | 'recovery' | 'passkey' },
  now: Instant
) {
  await noteProved(tx, hashOf(token), now)
  const subject = { type: 'person', id: otherId, params: { by } }
  await recordAudit(tx, actor, 'secondFactor.given', subject, now)
}
