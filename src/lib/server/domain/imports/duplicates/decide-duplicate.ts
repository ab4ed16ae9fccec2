import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { type Actor, isOffice } from '../../actor.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { DomainError } from '../../errors.ts'
import { mergeOrganisations } from './merge-organisations.ts'
import { areKnownToHub, lockDuplicate, settleDuplicate } from './merge-store.ts'
import { mayDecideDuplicate } from './policy.ts'

export interface DuplicateDecision {
  duplicateId: string
  /** Which of the two stays, or that they are two. */
  decision: 'keep_first' | 'keep_second' | 'distinct'
}

/** A person's word on a proposed duplicate: one of the two stays and the other becomes part of it, or they are two. */
export async function decideDuplicate(tx: Tx, actor: Actor, input: DuplicateDecision, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const found = await lockDuplicate(tx, actor.hub, input.duplicateId)
  if (!found) throw new DomainError('not_found')
  const { id, first_id: first, second_id: second } = found
  const bothKnownToHub = await areKnownToHub(tx, actor.hub, [first, second])
  if (!mayDecideDuplicate(actor, { bothKnownToHub })) throw new DomainError('forbidden')
  if (found.status !== 'open') throw new DomainError('duplicate.already_decided')
  const distinct = input.decision === 'distinct'
  if (!distinct) {
    const [keptId, mergedId] = input.decision === 'keep_first' ? [first, second] : [second, first]
    await mergeOrganisations(tx, actor, { keptId, mergedId, duplicateId: id }, now)
  }
  await settleDuplicate(tx, actor.hub, id, distinct ? 'distinct' : 'merged', actor.personId, now)
  const params = { decision: input.decision }
  await recordAudit(tx, actor, 'duplicate.decided', { type: 'duplicate', id, params }, now)
}
