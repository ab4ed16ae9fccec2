import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { accountRule, defaultRules, leastAccountDays } from './rules.ts'
import type { RuleNow } from './store.ts'

/** A hub (or the network) decides how long it keeps something, or that this rule does not run here. */
export async function changeRule(tx: Tx, actor: Actor, { what, days, isOn }: RuleNow, now: Instant) {
  const isKnown = defaultRules(actor.hub).some((rule) => rule.what === what)
  if (!isOfficeLead(actor) || !isKnown) throw new DomainError('not_found')
  if (what === accountRule.what && days < leastAccountDays)
    throw new DomainError('retention.tooShort', { field: 'days', days: leastAccountDays })
  const row = { days, is_on: isOn, changed_at: now, changed_by: actor.personId }
  await tx
    .insertInto('retention_rule')
    .values({ hub_id: actor.hub, what, ...row })
    .onConflict((conflict) => conflict.columns(['hub_id', 'what']).doUpdateSet(row))
    .execute()
  const subject = { type: 'retentionRule', id: what, params: { days, isOn } }
  await recordAudit(tx, actor, 'retentionRule.changed', subject, now)
}
