import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertAgreements } from '../legal/store.ts'
import { insertJoining, setPersonWords } from './store.ts'

export interface BeginInput {
  displayName: string
  language: 'de' | 'en'
}

/** Says who one is and agrees to the terms in force: the start of joining a hub. Saying it again changes the name. */
export async function beginJoining(tx: Tx, actor: Actor, input: BeginInput, now: Instant) {
  const { personId, hub } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  await setPersonWords(tx, personId, input)
  await insertAgreements(tx, personId, input.language, now)
  const id = newId(now)
  const isNew = await insertJoining(tx, { hub, id, personId }, now)
  const code = isNew ? 'joining.begun' : 'person.changed'
  await recordAudit(tx, actor, code, { type: 'person', id: personId }, now)
}
