import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { withdrawalPath } from '../consents/links.ts'
import { consentedAddresses } from '../consents/queries.ts'
import { findNetwork } from '../hubs/store.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { actorNow } from '../office-lists/actor-now.ts'
import type { MailWords } from './forms.ts'
import {
  type GroupMail,
  nextGroupMail,
  type Recipient,
  setGroupMailStatus,
  settleRecipient,
  waitingRecipients
} from './store.ts'

const batch = 25

interface From {
  name: string
  slug: string
  network: string
  baseUrl: string
}

/**
 * Hands the next recipients of a hub's mail to the outbox. Mail and note are one transaction, so a killed process leaves
 * nobody out and writes to nobody twice. Who took the consent back since gets nothing.
 * @returns whether there may be more to do.
 */
export async function queueGroupMail(tx: Tx, hub: number, now: Instant): Promise<boolean> {
  const mail = await nextGroupMail(tx, hub)
  if (!mail) return false
  const actor = await actorNow(tx, hub, mail.createdBy, now)
  const some = await waitingRecipients(tx, hub, mail.id, batch)
  const addresses = some.flatMap((one) => one.address ?? [])
  const consents = await consentedAddresses(tx, hub, 'hubNews', addresses)
  const from = await senderOf(tx, hub)
  for (const one of some) {
    const consent = consents.get(one.address?.toLowerCase() ?? '')
    if (!consent) await settleRecipient(tx, hub, one.id, { state: 'left_out', reason: 'withdrawn' })
    else {
      const outboxId = await queueOne(tx, actor, { mail, one, consent, from }, now)
      await settleRecipient(tx, hub, one.id, { state: 'queued', outboxId })
    }
  }
  if (some.length === batch) return true
  await setGroupMailStatus(tx, hub, mail.id, 'done', now)
  await recordAudit(tx, actor, 'groupMail.finished', { type: 'groupMail', id: mail.id }, now)
  return true
}

function queueOne(
  tx: Tx,
  actor: Actor,
  { mail, one, consent, from }: { mail: GroupMail; one: Recipient; consent: string; from: From },
  now: Instant
) {
  const { language } = one
  const unsubscribe = `${from.baseUrl}/${language}${withdrawalPath(from.slug, actor.hub, consent)}`
  const params = { ...wordsIn(mail, language), hub: from.name, network: from.network }
  const recipient = one.address!
  return queueMail(
    tx,
    actor,
    { recipient, template: 'groupMail', language, params, secret: { unsubscribe } },
    now
  )
}

/** What a reader of this language gets. */
export const wordsIn = (words: MailWords, language: 'de' | 'en') =>
  language === 'de'
    ? { subject: words.subjectDe, text: words.bodyDe }
    : { subject: words.subjectEn, text: words.bodyEn }

/** Which hub writes, and where its pages are. */
export async function senderOf(tx: Tx, hub: number): Promise<From> {
  const row = await tx
    .selectFrom('hub')
    .select(['name', 'slug'])
    .where('id', '=', hub)
    .executeTakeFirstOrThrow()
  const network = await findNetwork(tx)
  return { ...row, network: network?.name ?? '', baseUrl: network?.baseUrl ?? '' }
}
