import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { findNetwork } from '../hubs/store.ts'
import { type MailInput, queueMail } from './queue-mail.ts'
import type { MailTemplate } from './templates.ts'

export interface PersonMail extends Pick<MailInput, 'secret' | 'dueAt'> {
  template: MailTemplate
  params: Record<string, string | number>
  /** Where the mail leads, below `/{language}`. */
  path: string
  /** The way holds a token that nobody but the reader may see. */
  isPathSecret?: boolean
}

/**
 * Writes to a person in their language, at their primary address. Who has none gets no mail.
 * @returns the mail's id.
 */
export async function mailPerson(
  tx: Tx,
  actor: Actor,
  personId: string,
  mail: PersonMail,
  now: Instant
): Promise<string | undefined> {
  const person = await recipientOf(tx, personId)
  if (!person) return undefined
  return await mailAddress(tx, actor, { ...mail, ...person }, now)
}

/** The same to a bare address, in a given language. */
export async function mailAddress(
  tx: Tx,
  actor: Actor,
  mail: PersonMail & { address: string; language: 'de' | 'en' },
  now: Instant
) {
  const network = await findNetwork(tx)
  const { language, template, dueAt } = mail
  const link = `${network?.baseUrl ?? ''}/${language}${mail.path}`
  const params = { network: network?.name ?? '', ...(mail.isPathSecret ? {} : { link }), ...mail.params }
  const secret = mail.isPathSecret ? { ...mail.secret, link } : mail.secret
  return await queueMail(
    tx,
    actor,
    { recipient: mail.address, template, language, params, secret, dueAt },
    now
  )
}

async function recipientOf(db: Db, personId: string) {
  return db
    .selectFrom('person_email')
    .innerJoin('person', 'person.id', 'person_email.person_id')
    .select(['person_email.address', 'person.language'])
    .where('person.id', '=', personId)
    .where('person_email.is_primary', '=', true)
    .executeTakeFirst()
}
