import type { Tx } from '../../database/connection.ts'
import type { ConsentPurpose } from '../../database/schema-privacy.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { currentConsentText, insertConsent, openConsentsOf } from './store.ts'

export interface ConsentInput {
  purpose: ConsentPurpose
  language: 'de' | 'en'
  /** The version of the text that was on the page. */
  version: number
}

/** Somebody signed in agrees: their address was confirmed before, so the consent counts at once. */
export async function giveConsent(tx: Tx, actor: Actor, input: ConsentInput, now: Instant): Promise<void> {
  const { personId, hub } = actor
  if (!personId || hub === 0) throw new DomainError('not_found')
  await mustBeCurrent(tx, hub, input)
  const open = await openConsentsOf(tx, hub, { personId, address: null })
  if (open.some((one) => one.purpose === input.purpose && one.confirmedAt)) return
  const consent = { ...input, personId, address: null, via: 'account' as const, isConfirmed: true }
  const id = await insertConsent(tx, hub, consent, now)
  const params = { purpose: input.purpose, version: input.version }
  await recordAudit(tx, actor, 'consent.given', { type: 'consent', id, params }, now)
}

/** @throws DomainError when the text was changed while it was read, or there is none. */
export async function mustBeCurrent(tx: Tx, hub: number, input: ConsentInput): Promise<void> {
  const text = await currentConsentText(tx, hub, input.purpose, input.language)
  if (!text) throw new DomainError('consent.no_text')
  if (text.version !== input.version) throw new DomainError('version_conflict')
}
