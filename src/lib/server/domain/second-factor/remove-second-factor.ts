import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { deleteSecondFactor } from './store.ts'

/** Turns the app's codes off, in a session that has given a second factor. Recovery codes and passkeys stay. */
export async function removeSecondFactor(
  tx: Tx,
  actor: Actor,
  input: { hasGivenSecondFactor: boolean },
  now: Instant
) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  if (!input.hasGivenSecondFactor) throw new DomainError('second_factor_needed')
  await deleteSecondFactor(tx, personId)
  await notifyPerson(tx, actor, { personId, template: 'secondFactorOff' }, now)
  await recordAudit(tx, actor, 'secondFactor.removed', { type: 'person', id: personId }, now)
}
