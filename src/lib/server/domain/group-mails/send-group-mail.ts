import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mustWorkHere } from '../office-lists/policy.ts'
import { readerOf } from '../office-lists/queries.ts'
import { recipientsOf, summed } from './recipients.ts'
import { insertRecipients, lockGroupMail, setGroupMailStatus } from './store.ts'

const atOnce = 1000

/**
 * Lets a mail go: who gets it is written down now, and who does not and why; a job hands it to the outbox one by one. From
 * now on neither words nor recipients change.
 */
export async function sendGroupMail(tx: Tx, actor: Actor, { mailId }: { mailId: string }, now: Instant) {
  mustWorkHere(actor)
  const mail = await lockGroupMail(tx, actor.hub, mailId)
  if (!mail) throw new DomainError('not_found')
  if (mail.status !== 'draft') throw new DomainError('groupMail.not_draft')
  const all = await recipientsOf(tx, readerOf(actor, now), mail.address, now)
  const { de, en } = summed(all)
  if (de + en === 0) throw new DomainError('groupMail.nobody')
  for (let from = 0; from < all.length; from += atOnce)
    await insertRecipients(tx, actor.hub, mailId, all.slice(from, from + atOnce))
  await setGroupMailStatus(tx, actor.hub, mailId, 'sending', now)
  const params = { count: de + en, leftOut: all.length - de - en }
  await recordAudit(tx, actor, 'groupMail.started', { type: 'groupMail', id: mailId, params }, now)
}
