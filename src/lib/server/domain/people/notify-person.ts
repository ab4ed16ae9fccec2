import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { findNetwork } from '../hubs/store.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { MailTemplate } from '../mail/templates.ts'
import { confirmedAddressesOf } from './address-store.ts'
import { personCard } from './store.ts'

export interface Notice {
  personId: string
  template: MailTemplate
  params?: Record<string, string | number>
  secret?: Record<string, string>
  /** An address that need not be told, or one that must be although it is no longer the person's. */
  except?: string
  also?: string
}

/** Tells a person, at every address that is theirs, that something about their sign-in has changed. */
export async function notifyPerson(tx: Tx, actor: Actor, notice: Notice, now: Instant) {
  const person = await personCard(tx, notice.personId)
  const network = await findNetwork(tx)
  if (!person || !network) return
  const known = (await confirmedAddressesOf(tx, notice.personId)).filter((one) => one !== notice.except)
  const account = `${network.baseUrl}/${person.language}/account`
  for (const recipient of new Set([...known, ...(notice.also ? [notice.also] : [])])) {
    const params = { network: network.name, account, ...notice.params }
    const { template, secret } = notice
    await queueMail(tx, actor, { recipient, template, language: person.language, params, secret }, now)
  }
}
