import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { opened } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { noteSecondFactor } from '../people/session-store.ts'
import { sealedForPerson } from './begin-second-factor.ts'
import { createRecoveryCodes } from './create-recovery-codes.ts'
import { matchingStep } from './rules.ts'
import { findSecondFactor, noteStep } from './store.ts'

/** The first code shows that the app has the secret: from now on it is asked for. @returns recovery codes, shown once. */
export async function confirmSecondFactor(
  tx: Tx,
  actor: Actor,
  input: { code: string; sessionId: string },
  now: Instant
): Promise<string[]> {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const factor = await findSecondFactor(tx, personId)
  if (!factor || factor.isConfirmed) throw new DomainError('second_factor.is_on')
  const secret = opened(factor.secret, sealedForPerson(personId))
  const step = secret && matchingStep(secret, input.code.replace(/\s/g, ''), now, factor.lastStep)
  if (!step || !(await noteStep(tx, personId, step, now)))
    throw new DomainError('second_factor.wrong_code', { field: 'code' })
  await noteSecondFactor(tx, input.sessionId, personId, now)
  await notifyPerson(tx, actor, { personId, template: 'secondFactorOn' }, now)
  await recordAudit(tx, actor, 'secondFactor.confirmed', { type: 'person', id: personId }, now)
  return createRecoveryCodes(tx, actor, { personId }, now)
}
