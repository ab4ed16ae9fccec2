import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { hubName } from '../hubs/store.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { isPair } from './pairs.ts'
import { insertPairDecision, orderedPair } from './pair-store.ts'

export interface PairInput {
  firstId: string
  secondId: string
}

/**
 * Writes to both of two accounts that look like one person's, with the way to join them. An office cannot join accounts
 * itself, and neither mail names the other account: they may be two people after all. Once is enough.
 */
export async function proposeJoining(tx: Tx, actor: Actor, input: PairInput, now: Instant): Promise<void> {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
  const ids = orderedPair(input.firstId, input.secondId)
  if (!(await isPair(tx, actor.hub, 'person', ids, now))) throw new DomainError('not_found')
  const id = newId(now)
  const decision = {
    hub: actor.hub,
    id,
    kind: 'person',
    ids,
    decision: 'proposed',
    by: actor.personId
  } as const
  if (!(await insertPairDecision(tx, decision, now))) throw new DomainError('duplicate.already_decided')
  const params = { hub: await hubName(tx, actor.hub) }
  for (const personId of ids)
    await mailPerson(
      tx,
      actor,
      personId,
      { template: 'joinProposed', params, path: '/account/second-account' },
      now
    )
  const subject = { type: 'person', id: ids[0], params: { other: ids[1] } }
  await recordAudit(tx, actor, 'accounts.proposed', subject, now)
}
