import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { isPair, type PairKind } from './pairs.ts'
import { insertPairDecision, orderedPair } from './pair-store.ts'
import type { PairInput } from './propose-joining.ts'

/** Says that two who look alike are two; they are not proposed again. */
export async function dismissPair(
  tx: Tx,
  actor: Actor,
  input: PairInput & { kind: PairKind },
  now: Instant
): Promise<void> {
  if (!isOffice(actor) || actor.hub === 0) throw new DomainError('not_found')
  const { kind } = input
  const ids = orderedPair(input.firstId, input.secondId)
  if (!(await isPair(tx, actor.hub, kind, ids, now))) throw new DomainError('not_found')
  const id = newId(now)
  const decision = { hub: actor.hub, id, kind, ids, decision: 'distinct', by: actor.personId } as const
  if (!(await insertPairDecision(tx, decision, now))) throw new DomainError('duplicate.already_decided')
  const type = kind === 'person' ? 'person' : 'hubContact'
  await recordAudit(tx, actor, 'pair.dismissed', { type, id: ids[0], params: { other: ids[1] } }, now)
}
