import { currentPerson } from './person-now.ts'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { deleteAllProofs } from '../second-factor/store.ts'
import { markGrantVoid, takeDueGrant } from './access-store.ts'
import { insertConfirmedEmail, personByAddress } from './address-store.ts'
import { lockAddress } from './link-store.ts'
import { deleteSessionsOf } from './session-store.ts'

/**
 * Lets a restored access take effect once its time has come: asked for by the address itself, so no clockwork is needed.
 * What was lost no longer counts: proofs are set up anew, and whoever sits in an old session is signed out.
 */
export async function settleAccess(
  tx: Tx,
  actor: Actor,
  input: { address: string },
  now: Instant
): Promise<void> {
  const grant = await takeDueGrant(tx, input.address, now)
  if (!grant) return
  const { address } = grant
  const personId = (await currentPerson(tx, grant.personId))!
  await lockAddress(tx, address)
  const holder = await personByAddress(tx, address)
  if (holder && holder.id !== personId) return markGrantVoid(tx, grant.id)
  await insertConfirmedEmail(tx, personId, address, now)
  await deleteAllProofs(tx, personId)
  await deleteSessionsOf(tx, personId, { except: null })
  const subject = { type: 'person', id: personId, params: { grant: grant.id } }
  await recordAudit(tx, actor, 'access.restored', subject, now)
}
