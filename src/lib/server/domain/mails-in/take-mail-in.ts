import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { MailIn } from '../../platform/mail/read-mail-in.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { insertContactEntry } from '../contact-log/store.ts'
import { officePeople, worksInOffice } from '../desk/office-people.ts'
import { subjectTypes } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { confirmedAddressesOf } from '../people/address-store.ts'
import { hashOf } from '../people/tokens.ts'
import { type Concerned, concernedBy, holderOfAddress, insertMailIn, settleMailIn } from './store.ts'

export type MailInEnd = 'filed' | 'unfiled' | 'known'

/**
 * Takes a mail that somebody of the office sent on. A sender can be forged and an address can leak, so both must fit: the
 * secret part of the address, and a confirmed address of its holder, who works in the office today.
 * @throws DomainError `mailIn.not_yours`, telling no more than that.
 */
export async function takeMailIn(
  tx: Tx,
  actor: Actor,
  input: MailIn & { token: string },
  now: Instant
): Promise<MailInEnd> {
  if (!actor.isOperator || actor.hub === 0) throw new DomainError('forbidden')
  const { hub } = actor
  const personId = await holderOfAddress(tx, hub, hashOf(input.token))
  if (!personId || !(await worksInOffice(tx, hub, personId, now))) throw new DomainError('mailIn.not_yours')
  if (!(await confirmedAddressesOf(tx, personId)).includes(input.from))
    throw new DomainError('mailIn.not_yours')
  const id = newId(now)
  const own = await officeAddresses(tx, hub, now)
  const addresses = input.addresses.filter((one) => !own.has(one) && !one.includes(`+${input.token}@`))
  if (!(await insertMailIn(tx, { ...input, addresses, hub, id, personId }, now))) return 'known'
  const inPerson = { ...actor, personId, isOperator: false }
  for (const address of addresses) {
    const concerned = await concernedBy(tx, hub, address, now)
    if (!concerned) continue
    await enterMail(tx, inPerson, { ...input, id }, concerned, now)
    return 'filed'
  }
  await recordAudit(tx, inPerson, 'mailIn.taken', { type: 'mailIn', id }, now)
  return 'unfiled'
}

async function officeAddresses(tx: Tx, hub: number, now: Instant): Promise<Set<string>> {
  const all = new Set<string>()
  for (const { id } of await officePeople(tx, hub, now))
    for (const address of await confirmedAddressesOf(tx, id)) all.add(address)
  return all
}

/** Puts the words of a mail into the contact log of whom it concerns. */
export async function enterMail(
  tx: Tx,
  actor: Actor,
  mail: { id: string; subject: string; body: string; sentAt: Instant | null },
  concerned: Concerned,
  now: Instant
) {
  const { hub, personId } = actor
  const id = newId(now)
  const body = [mail.subject, mail.body].filter(Boolean).join('\n\n').slice(0, 20_000) || '–'
  const happenedAt = mail.sentAt && mail.sentAt < now ? mail.sentAt : now
  const entry = { hub, id, ...concerned, how: 'mail' as const, happenedAt, body, mailInId: mail.id }
  await insertContactEntry(tx, { ...entry, by: personId }, now)
  await settleMailIn(tx, hub, mail.id, 'filed', personId, now)
  const subject = (concerned.organisation ?? concerned.somebody)!
  const about = { type: subjectTypes[subject.kind], id: subject.id, params: { entry: id, how: 'mail' } }
  await recordAudit(tx, actor, 'contactLog.recorded', about, now)
}
