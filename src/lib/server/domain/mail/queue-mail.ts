import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { sealed } from '../../platform/secrets.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { insertMailEvent } from './event-store.ts'
import { isOfficeMail } from './office-mails.ts'
import { mailTextOf } from './text-store.ts'
import type { MailTemplate } from './templates.ts'

export interface MailInput {
  recipient: string
  template: MailTemplate
  language: 'de' | 'en'
  params: Record<string, string | number>
  /** Params that nobody but the reader may see (links with tokens): kept sealed until the mail is written. */
  secret?: Record<string, string>
  /** When it may leave; at once by default. */
  dueAt?: Instant
}

export const sealedFor = 'outbox'

/**
 * Puts a mail into the outbox of the actor's hub, in the office's own words where it has some. It leaves only if this
 * transaction commits, and stays as it was written whatever the office changes later.
 */
export async function queueMail(tx: Tx, actor: Actor, input: MailInput, now: Instant) {
  const id = newId(now)
  const { hub } = actor
  const { template, language, secret } = input
  const wording = isOfficeMail(template) ? await mailTextOf(tx, hub, template, language) : undefined
  const own = wording && { wording: { subject: wording.subject, body: wording.body } }
  await tx
    .insertInto('outbox')
    .values({
      hub_id: hub,
      id,
      // Stable from the first attempt on: a mail program that gets it twice shows it once.
      message_id: `<${id}@hubwerk>`,
      recipient: input.recipient,
      template,
      language,
      params: JSON.stringify({ ...input.params, ...own, ...(secret ? { sealed: sealAll(secret) } : {}) }),
      due_at: input.dueAt ?? now,
      status_at: now,
      answer: null
    })
    .execute()
  await insertMailEvent(tx, hub, { mailId: id, what: 'queued', actorId: actor.personId }, now)
  await recordAudit(tx, actor, 'mail.queued', { type: 'mail', id, params: { template } }, now)
  return id
}

const sealAll = (secret: Record<string, string>) =>
  Object.fromEntries(Object.entries(secret).map(([name, text]) => [name, sealed(text, sealedFor)]))
