import * as v from 'valibot'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustWorkHere } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { day, optional } from '../forms.ts'
import { sources } from './sources.ts'
import { noticedKinds, type ThingKind, thingKinds } from './things.ts'

export const putOffForm = v.object({
  kind: v.picklist(thingKinds, 'form.required'),
  id: v.pipe(v.string('form.required'), v.minLength(1, 'form.required'), v.maxLength(100, 'form.too_long')),
  until: optional(day)
})

/**
 * Looks at a thing again on a day, or (null) calls it done; whatever new happens to it shows it again. What waits for a
 * decision can be put off to a day only. @throws DomainError not_found for what does not wait, today.day_past.
 */
export async function putOff(
  tx: Tx,
  actor: Actor,
  input: { kind: ThingKind; id: string; until: string | null },
  now: Instant
): Promise<void> {
  mustWorkHere(actor)
  const { kind, id, until } = input
  if (until === null && !noticedKinds.includes(kind))
    throw new DomainError('today.day_needed', { field: 'until' })
  if (until !== null && until <= now.toISOString().slice(0, 10))
    throw new DomainError('today.day_past', { field: 'until' })
  const waiting = await sources[kind](tx, actor, now)
  const thing = waiting.find((one) => one.id === id)
  if (!thing) throw new DomainError('not_found')
  const row = { until: until ?? 'infinity', put_off_at: now, put_off_by: actor.personId }
  await tx
    .insertInto('put_off')
    .values({ hub_id: actor.hub, kind, subject_id: id, ...row })
    .onConflict((conflict) => conflict.columns(['hub_id', 'kind', 'subject_id']).doUpdateSet(row))
    .execute()
  const params = { kind, until, thing: id }
  const about = thing.organisationId
    ? { type: 'organisation', id: thing.organisationId, params }
    : { type: kind, id, params }
  await recordAudit(tx, actor, until === null ? 'thing.settled' : 'thing.putOff', about, now)
}
