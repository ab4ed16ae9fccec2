import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { updatePerson } from './store.ts'

/** Changes one's own name and the language of one's mails. */
export async function changeAccount(
  tx: Tx,
  actor: Actor,
  input: { displayName: string; language: 'de' | 'en'; version: number },
  now: Instant
) {
  if (!actor.personId) throw new DomainError('sign_in_needed')
  if (!(await updatePerson(tx, actor.personId, input))) throw new DomainError('version_conflict')
  await recordAudit(tx, actor, 'person.changed', { type: 'person', id: actor.personId }, now)
}
