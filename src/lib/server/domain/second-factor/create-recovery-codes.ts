import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { newRecoveryCode, recoveryCodeCount, recoveryHash } from './rules.ts'
import { replaceRecoveryCodes } from './store.ts'

/** New recovery codes in the place of all earlier ones. @returns the codes; they are shown once and kept nowhere. */
export async function createRecoveryCodes(
  tx: Tx,
  actor: Actor,
  input: { personId: string },
  now: Instant
): Promise<string[]> {
  const { personId } = input
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode)
  const hashes = codes.map((code) => recoveryHash(personId, code))
  await replaceRecoveryCodes(tx, personId, hashes, now)
  await recordAudit(tx, actor, 'recoveryCodes.created', { type: 'person', id: personId }, now)
  return codes
}
