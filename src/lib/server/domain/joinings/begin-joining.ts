import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { agreedVersions, insertAgreements } from '../legal/store.ts'
import { updatePerson } from '../people/store.ts'
import { insertJoining } from './store.ts'

export interface BeginInput {
  displayName: string
  language: 'de' | 'en'
  /** Of the account, as the page showed it. */
  version: number
  /** Versions of the texts, in the order of `agreedKinds`, as the page showed them; 0 = none was published. */
  shown: readonly number[]
}

/** Says who one is and agrees to the terms in force, which are those that were shown: the start of joining a hub. Saying it again changes the name. */
export async function beginJoining(tx: Tx, actor: Actor, input: BeginInput, now: Instant) {
  const { personId, hub } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  // Agreed is what was read, in whichever language: versions are counted for both together.
  const inForce = await agreedVersions(tx)
  if (inForce.some((version, index) => version !== input.shown[index]))
    throw new DomainError('joining.terms_changed', { field: 'agreed' })
  if (!(await updatePerson(tx, personId, input))) throw new DomainError('version_conflict')
  await insertAgreements(tx, personId, input.language, now)
  const id = newId(now)
  const isNew = await insertJoining(tx, { hub, id, personId }, now)
  const code = isNew ? 'joining.begun' : 'person.changed'
  await recordAudit(tx, actor, code, { type: 'person', id: personId }, now)
}
