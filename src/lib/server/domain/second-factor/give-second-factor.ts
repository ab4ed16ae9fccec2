import { idsOf } from '../people/person-now.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { opened } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { notifyPerson } from '../people/notify-person.ts'
import { noteSecondFactor } from '../people/session-store.ts'
import { sealedForPerson } from './begin-second-factor.ts'
import { matchingStep, recoveryHash } from './rules.ts'
import { findSecondFactor, noteStep, proofsOf, takeRecoveryCode } from './store.ts'

/**
 * A code of the app or a recovery code, for the session that owes it. The person is that of the session: as an actor they
 * are nobody until this is done.
 */
export async function giveSecondFactor(
  tx: Tx,
  actor: Actor,
  input: { code: string; personId: string; sessionId: string },
  now: Instant
): Promise<void> {
  const { personId, sessionId, code } = input
  const person = { ...actor, personId }
  const by = await proofBy(tx, await idsOf(tx, personId), code, now)
  if (!by) throw new DomainError('second_factor.wrong_code', { field: 'code' })
  const byApp = by === 'app'
  await noteSecondFactor(tx, sessionId, personId, now)
  if (!byApp) {
    const left = (await proofsOf(tx, personId)).recoveryCodes
    await notifyPerson(tx, person, { personId, template: 'recoveryUsed', params: { left } }, now)
  }
  const subject = { type: 'person', id: personId, params: { by } }
  await recordAudit(tx, person, 'secondFactor.given', subject, now)
}

/**
 * By what this code proves one of these accounts: those of one person, each with what was set up for it. The code is used
 * up by it.
 */
export async function proofBy(
  tx: Tx,
  accounts: readonly string[],
  code: string,
  now: Instant
): Promise<'app' | 'recovery' | undefined> {
  for (const account of accounts) {
    if (await takesAppCode(tx, account, code.replace(/\s/g, ''), now)) return 'app'
    if (await takeRecoveryCode(tx, account, recoveryHash(account, code), now)) return 'recovery'
  }
  return undefined
}

async function takesAppCode(tx: Tx, personId: string, code: string, now: Instant): Promise<boolean> {
  const factor = await findSecondFactor(tx, personId)
  const secret = factor?.isConfirmed && opened(factor.secret, sealedForPerson(personId))
  if (!factor || !secret) return false
  const step = matchingStep(secret, code, now, factor.lastStep)
  return step !== undefined && (await noteStep(tx, personId, step, null))
}
