import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailAddress } from '../mail/mail-person.ts'
import { countAttempt } from '../people/attempts.ts'
import { type ConsentInput, mustBeCurrent } from './give-consent.ts'
import { confirmToken } from './links.ts'
import { confirmDays } from './rules.ts'
import { hubCard, insertConsent, openConsentsOf } from './store.ts'

/**
 * Somebody gave an address in a form. It counts once its owner says so (double opt-in); the mail that asks carries nothing
 * else. The answer is the same whatever was known of the address.
 */
export async function askForConfirmation(
  tx: Tx,
  actor: Actor,
  input: ConsentInput & { email: string },
  now: Instant
): Promise<void> {
  const { hub } = actor
  if (hub === 0) throw new DomainError('not_found')
  await mustBeCurrent(tx, hub, input)
  const address = input.email
  await countAttempt(tx, 'linkForAddress', address, now)
  const open = await openConsentsOf(tx, hub, { personId: null, address })
  if (open.some((one) => one.purpose === input.purpose && one.confirmedAt)) return
  const { purpose, language, version } = input
  const asked = open.find(
    (one) => one.address === address && one.version === version && one.language === language
  )
  const fresh = {
    purpose,
    language,
    version,
    personId: null,
    address,
    via: 'form' as const,
    isConfirmed: false
  }
  const id = asked?.id ?? (await insertConsent(tx, hub, fresh, now))
  const token = confirmToken(hub, id, new Date(now.getTime() + confirmDays * 86_400_000))
  const { slug, name } = await hubCard(tx, hub)
  const path = `/hub/${slug}/consent/${token}`
  const mail = {
    address,
    language,
    template: 'consentConfirm' as const,
    params: { hub: name, days: confirmDays }
  }
  await mailAddress(tx, actor, { ...mail, path, isPathSecret: true }, now)
  if (!asked)
    await recordAudit(tx, actor, 'consent.given', { type: 'consent', id, params: { purpose, version } }, now)
}
