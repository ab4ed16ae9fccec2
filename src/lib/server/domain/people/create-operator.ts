import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertPerson } from './store.ts'

/** The person who runs the installation. Name and address follow when that person writes them. */
export async function createOperator(tx: Tx, actor: Actor, input: { language: 'de' | 'en' }, now: Instant) {
  if (!actor.isOperator) throw new DomainError('forbidden')
  const id = newId(now)
  await insertPerson(tx, { id, displayName: '', language: input.language, isOperator: true }, now)
  await recordAudit(tx, actor, 'person.created', { type: 'person', id }, now)
  return id
}
