import { asOwner, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { tracesOfPerson } from '../erasures/store.ts'
import { sharesOf, type TableShare } from './rows.ts'

/** Everything that is known of the signed-in person, in all hubs (Art. 15 and 20 GDPR). */
export async function exportPerson(
  tx: Tx,
  actor: Actor,
  _input: object,
  now: Instant
): Promise<TableShare[]> {
  const { personId } = actor
  if (!personId) throw new DomainError('not_found')
  const shares = await asOwner(tx, async () => sharesOf(tx, await tracesOfPerson(tx, personId)))
  await recordAudit(tx, actor, 'personalData.exported', { type: 'person', id: personId }, now)
  return shares
}
