import { asOwner, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import type { Erased } from './erase-person.ts'
import { remainderOf } from './remainder.ts'
import { removeTraces } from './remove-traces.ts'
import { insertErasures, tracesOfContact } from './store.ts'

/**
 * Erases what a hub noted of somebody, in this hub alone. An account that belongs to the contact stays: it is the person's
 * own, and they erase it themselves.
 */
export async function eraseContact(
  tx: Tx,
  actor: Actor,
  { contactId }: { contactId: string },
  now: Instant
): Promise<Erased> {
  const { hub } = actor
  if (hub === 0 || !isOffice(actor)) throw new DomainError('not_found')
  const done = await asOwner(tx, async () => {
    const traces = await tracesOfContact(tx, hub, contactId)
    if (!traces) throw new DomainError('not_found')
    const entries = [{ token: remainderOf(contactId), kind: 'contact' as const, erasedAt: now }]
    const counts = await removeTraces(tx, { ...traces, hub })
    await insertErasures(tx, entries)
    return { traces, entries, counts }
  })
  const rows = Object.values(done.counts).reduce((sum, one) => sum + one, 0)
  const subject = { type: 'contact', id: remainderOf(contactId), params: { rows } }
  await recordAudit(tx, actor, 'contact.erased', subject, now)
  return done
}
