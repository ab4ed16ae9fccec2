import type { Tx } from '../../database/connection.ts'
import type { PrivacyRequestKind } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { atHub } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { personCard } from '../people/store.ts'
import { insertRequest, requestsBy } from './store.ts'

export interface AskInput {
  /** A hub, or 0 for the network. */
  hub: number
  kind: PrivacyRequestKind
  message: string
}

/** Somebody signed in asks for what the law gives them; one open request of a kind in each place. */
export async function askRequest(tx: Tx, actor: Actor, input: AskInput, now: Instant): Promise<string> {
  const { personId } = actor
  if (!personId) throw new DomainError('not_found')
  const { hub, kind, message } = input
  if (hub !== 0 && !(await tx.selectFrom('hub').select('id').where('id', '=', hub).executeTakeFirst()))
    throw new DomainError('not_found')
  const there = { ...actor, hub }
  return atHub(tx, actor, hub, async () => {
    const open = (await requestsBy(tx, hub, personId)).some((one) => one.kind === kind && !one.answeredAt)
    if (open) throw new DomainError('privacyRequest.open')
    const name = (await personCard(tx, personId))?.displayName ?? ''
    const who = { personId, contactId: null, name, address: null, enteredBy: personId, executeAt: null }
    const request = { ...who, kind, message, via: 'account' as const, isChecked: true }
    const id = await insertRequest(tx, hub, request, now, now)
    await recordAudit(
      tx,
      there,
      'privacyRequest.received',
      { type: 'privacyRequest', id, params: { kind } },
      now
    )
    return id
  })
}
