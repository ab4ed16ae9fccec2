import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { DomainError } from '../errors.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { mustWorkHere } from '../office-lists/policy.ts'
import { senderOf, wordsIn } from './queue-group-mail.ts'
import { groupMailOf } from './store.ts'

/** Sends both languages of a mail to whoever asks, and to nobody else. */
export async function testGroupMail(tx: Tx, actor: Actor, { mailId }: { mailId: string }, now: Instant) {
  const personId = mustWorkHere(actor)
  const mail = await groupMailOf(tx, actor.hub, mailId)
  if (!mail) throw new DomainError('not_found')
  const { name, slug } = await senderOf(tx, actor.hub)
  const path = `/hub/${slug}/office/mailings/${mailId}`
  for (const language of ['de', 'en'] as const) {
    const params = { ...wordsIn(mail, language), hub: name }
    const sent = await mailPerson(tx, actor, personId, { template: 'groupMailTest', params, path }, now)
    if (!sent) throw new DomainError('groupMail.no_own_address')
  }
}
