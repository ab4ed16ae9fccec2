import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertConfirmedEmail, personByAddress } from './address-store.ts'
import { insertPerson } from './store.ts'

export interface PersonInput {
  displayName: string
  language: 'de' | 'en'
  /** Whoever creates the person vouches for it. */
  email: string
  isOperator?: boolean
}

/** Creates a person with a confirmed address; for operators, whose word it is that the address is theirs. */
export async function createPerson(tx: Tx, actor: Actor, input: PersonInput, now: Instant): Promise<string> {
  if (!actor.isOperator) throw new DomainError('forbidden')
  if (await personByAddress(tx, input.email)) throw new DomainError('person.email_taken')
  const { displayName, language, isOperator = false } = input
  const id = newId(now)
  await insertPerson(tx, { id, displayName, language, isOperator }, now)
  await insertConfirmedEmail(tx, id, input.email, now)
  await recordAudit(tx, actor, 'person.created', { type: 'person', id }, now)
  return id
}
