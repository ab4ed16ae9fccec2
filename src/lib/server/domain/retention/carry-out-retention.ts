import { asOwner, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { planSilentErasures } from '../privacy-requests/plan-silent-erasures.ts'
import { accountRule } from './rules.ts'
import { insertRun, lastRun, removeDue, type RuleNow, rulesOf } from './store.ts'

/** Not more often than about once a day. */
const pauseHours = 20

/** Takes away in a hub, or in the network, what its rules say. @returns how many of what; null when it was done a short while ago. */
export async function carryOutRetention(
  tx: Tx,
  actor: Actor,
  _input: object,
  now: Instant
): Promise<Record<string, number> | null> {
  if (!actor.isOperator) throw new DomainError('not_found')
  const last = await lastRun(tx, actor.hub)
  if (last && now.getTime() - last.at.getTime() < pauseHours * 3_600_000) return null
  const removed: Record<string, number> = {}
  for (const rule of await rulesOf(tx, actor.hub)) {
    if (!rule.isOn) continue
    const count = await carryOut(tx, actor, rule, now)
    if (count > 0) removed[rule.what] = count
  }
  await insertRun(tx, actor.hub, removed, now)
  if (Object.keys(removed).length > 0) {
    const subject = { type: 'hub', id: String(actor.hub), params: removed }
    await recordAudit(tx, actor, 'retention.carriedOut', subject, now)
  }
  return removed
}

const carryOut = (tx: Tx, actor: Actor, { what, days }: RuleNow, now: Instant): Promise<number> =>
  what === accountRule.what
    ? planSilentErasures(tx, actor, { days }, now)
    : asOwner(tx, () => removeDue(tx, actor.hub, { what, days }, now))
