import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import type { ListName } from '../office-lists/ask.ts'
import { mustWorkHere } from '../office-lists/policy.ts'
import { readerOf } from '../office-lists/queries.ts'
import { chosenRows, mostRows } from './chosen.ts'
import type { BulkInput } from './forms.ts'
import { kindsOf } from './kinds.ts'
import { paramsOf } from './preview-bulk.ts'

/**
 * Writes down what is to be done with which rows; the work itself is a job's. From now on it is these rows, whatever the list
 * shows later. @returns the action's id.
 */
export async function startBulk(
  tx: Tx,
  actor: Actor,
  input: BulkInput & { list: ListName },
  now: Instant
): Promise<string> {
  const personId = mustWorkHere(actor)
  const { list, kind, address, of } = input
  if (!kindsOf[list].includes(kind)) throw new DomainError('not_found')
  const id = newId(now)
  await tx
    .insertInto('bulk_action')
    .values({
      hub_id: actor.hub,
      id,
      list,
      kind,
      params: JSON.stringify(paramsOf(input)),
      address: of === 'all' ? address : '',
      created_at: now,
      created_by: personId
    })
    .execute()
  const rows = await chosenRows(tx, readerOf(actor, now), input)
  const { numAffectedRows } = await sql`
    insert into bulk_item (hub_id, id, action_id, position, membership_id, contact_id, person_id)
    select ${actor.hub}::integer, gen_random_uuid(), ${id}::uuid, position, membership_id, contact_id, person_id
      from (${rows}) chosen`.execute(tx)
  const count = Number(numAffectedRows ?? 0)
  if (count === 0) throw new DomainError('bulk.nothing')
  if (count > mostRows) throw new DomainError('bulk.too_many', { limit: mostRows })
  await recordAudit(tx, actor, 'bulk.started', { type: 'bulkAction', id, params: { kind, list, count } }, now)
  return id
}
