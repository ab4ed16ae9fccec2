import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { sealed } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { newSecret } from './rules.ts'
import { proofsOf, putSecret } from './store.ts'

/** A secret is bound to its person: copied to another row it opens nothing. */
export const sealedForPerson = (personId: string) => `second factor of ${personId}`

/** Draws a secret for an app. It counts from the first code on; who has a proof already must have given it. */
export async function beginSecondFactor(
  tx: Tx,
  actor: Actor,
  input: { hasGivenSecondFactor: boolean },
  now: Instant
) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const proofs = await proofsOf(tx, personId)
  if (proofs.hasAny && !input.hasGivenSecondFactor) throw new DomainError('second_factor_needed')
  if (proofs.hasCodes) throw new DomainError('second_factor.is_on')
  await putSecret(tx, personId, sealed(newSecret(), sealedForPerson(personId)), now)
  await recordAudit(tx, actor, 'secondFactor.begun', { type: 'person', id: personId }, now)
}
