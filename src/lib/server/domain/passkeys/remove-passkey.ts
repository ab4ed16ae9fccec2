import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { deletePasskey } from './store.ts'

/** Gives a passkey up, for example one on a lost device; every address of the person hears of it. */
export async function removePasskey(
  tx: Tx,
  actor: Actor,
  input: { id: string; hasGivenSecondFactor: boolean },
  now: Instant
) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  if (!input.hasGivenSecondFactor) throw new DomainError('second_factor_needed')
  if (!(await deletePasskey(tx, personId, input.id))) throw new DomainError('not_found')
  await notifyPerson(tx, actor, { personId, template: 'passkeyRemoved' }, now)
  await recordAudit(tx, actor, 'passkey.removed', { type: 'person', id: personId }, now)
}
