import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atNetwork } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { personCard } from '../people/store.ts'
import { dayOf, erasureWaitDays } from './rules.ts'
import { insertRequest, requestsBy } from './store.ts'

/**
 * Somebody wants their account and data erased. It happens by itself after a time for second thoughts; a mail says so, with
 * the way back.
 */
export async function planErasure(tx: Tx, actor: Actor, _input: object, now: Instant): Promise<Instant> {
  const { personId } = actor
  if (!personId) throw new DomainError('not_found')
  if (actor.isOperator) throw new DomainError('erasure.operator')
  return atNetwork(tx, actor, async () => {
    const here = { ...actor, hub: 0 }
    const open = (await requestsBy(tx, 0, personId)).some((one) => one.kind === 'erase' && !one.answeredAt)
    if (open) throw new DomainError('privacyRequest.open')
    const executeAt = new Date(now.getTime() + erasureWaitDays * 86_400_000)
    const name = (await personCard(tx, personId))?.displayName ?? ''
    const who = { personId, contactId: null, name, address: null, message: '', enteredBy: personId }
    const request = { ...who, kind: 'erase' as const, via: 'account' as const, isChecked: true, executeAt }
    const id = await insertRequest(tx, 0, request, now, now)
    const params = { date: dayOf(executeAt) }
    await mailPerson(
      tx,
      here,
      personId,
      { template: 'erasurePlanned', params, path: '/account/privacy' },
      now
    )
    await recordAudit(
      tx,
      here,
      'privacyRequest.received',
      { type: 'privacyRequest', id, params: { kind: 'erase' } },
      now
    )
    return executeAt
  })
}
