import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
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
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const link = await joiningLink(tx, hashOf(input.token), now)
  const isOwn = link && (await currentPerson(tx, link.askedBy)) === personId
  const other = link && (await personByAddress(tx, link.address))
  if (!isOwn || !other || other.id === personId) throw new DomainError('link.used_or_expired')
  const by = await proofBy(tx, await idsOf(tx, other.id), input.code, now)
  if (!by) throw new DomainError('second_factor.wrong_code', { field: 'code' })
  await noteProved(tx, hashOf(input.token), now)
  const subject = { type: 'person', id: other.id, params: { by } }
  await recordAudit(tx, actor, 'secondFactor.given', subject, now)
}
