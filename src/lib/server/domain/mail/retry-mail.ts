import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { insertMailEvent } from './event-store.ts'
import { mailOf } from './queries.ts'
import { mayRetry } from './rules.ts'
import { setMailStatus } from './store.ts'

/** Sends a mail again by decision of the office: only it can know whether an unclear one arrived. */
export async function retryMail(tx: Tx, actor: Actor, input: { id: string }, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const mail = await mailOf(tx, actor.hub, input.id)
  if (!mail) throw new DomainError('not_found')
  if (!mayRetry(mail)) throw new DomainError('mail.not_again')
  await setMailStatus(tx, actor.hub, mail.id, { status: 'waiting', answer: mail.answer ?? '' }, now)
  await insertMailEvent(tx, actor.hub, { mailId: mail.id, what: 'retried', actorId: actor.personId }, now)
  await recordAudit(tx, actor, 'mail.retried', { type: 'mail', id: mail.id }, now)
}
