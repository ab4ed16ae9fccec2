import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOfficeLead } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { setChecksListings } from './settings.ts'

/** Whether offers and needs wait for the office before they are shown. For its lead; what waits already goes on waiting. */
export async function chooseCheck(tx: Tx, actor: Actor, input: { isOn: 'yes' | 'no' }, now: Instant) {
  if (!isOfficeLead(actor) || actor.hub === 0) throw new DomainError('not_found')
  const isOn = input.isOn === 'yes'
  await setChecksListings(tx, actor.hub, isOn)
  const id = String(actor.hub)
  await recordAudit(tx, actor, 'listings.checkChosen', { type: 'hub', id, params: { isOn } }, now)
}
