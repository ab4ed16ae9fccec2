import { asOwner, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { remainderOf } from './remainder.ts'
import { removeTraces } from './remove-traces.ts'
import { type ErasureEntry, insertErasures, insertRemainder, tracesOfPerson } from './store.ts'
import type { Traces } from './traces.ts'

export interface Erased {
  traces: Traces
  entries: ErasureEntry[]
  /** Rows changed or removed, by table. */
  counts: Record<string, number>
}

/**
 * Erases a person with all accounts joined to theirs, in every hub: what is theirs goes, what others need stays without them,
 * reported figures stay what they were. Only the network's operator or its jobs may.
 * @throws DomainError `erasure.operator` for somebody who runs the installation.
 */
export async function erasePerson(
  tx: Tx,
  actor: Actor,
  { personId }: { personId: string },
  now: Instant
): Promise<Erased> {
  if (!actor.isOperator) throw new DomainError('not_found')
  const done = await asOwner(tx, async () => {
    const person = await tx
      .selectFrom('person')
      .select(['id', 'is_operator as isOperator', 'merged_into as mergedInto'])
      .where('id', '=', personId)
      .where('erased_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!person) throw new DomainError('not_found')
    if (person.isOperator) throw new DomainError('erasure.operator')
    const traces = await tracesOfPerson(tx, person.mergedInto ?? person.id)
    for (const id of traces.ids) await insertRemainder(tx, remainderOf(id), now)
    const entries = [
      ...traces.ids.map((id) => ({ token: remainderOf(id), kind: 'person' as const, erasedAt: now })),
      ...traces.contacts.map((id) => ({ token: remainderOf(id), kind: 'contact' as const, erasedAt: now }))
    ]
    const counts = await removeTraces(tx, { ...traces, hub: null })
    await insertErasures(tx, entries)
    return { traces, entries, counts }
  })
  const rows = Object.values(done.counts).reduce((sum, one) => sum + one, 0)
  const subject = { type: 'person', id: remainderOf(personId), params: { rows } }
  await recordAudit(tx, actor, 'person.erased', subject, now)
  return done
}
