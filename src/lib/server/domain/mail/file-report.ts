import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { markUndeliverable } from '../people/address-store.ts'
import { insertMailEvent } from './event-store.ts'
import { mailOf } from './queries.ts'
import { setMailStatus } from './store.ts'

export interface ReportInput {
  mailId: string
  action: 'failed' | 'delayed'
  /** Enhanced status code (RFC 3463). */
  status: string | null
  answer: string
}

/**
 * Files a delivery report at its mail. A final one marks the mail as returned; where the fault is the address itself
 * (5.1.x, or no code at all), whoever holds the address is told when signed in.
 */
export async function fileReport(tx: Tx, actor: Actor, input: ReportInput, now: Instant): Promise<void> {
  if (!actor.isOperator) throw new DomainError('forbidden')
  const mail = await mailOf(tx, actor.hub, input.mailId)
  if (!mail) throw new DomainError('not_found')
  const answer = [input.status, input.answer].filter(Boolean).join(' ')
  const isFinal = input.action === 'failed'
  await insertMailEvent(
    tx,
    actor.hub,
    { mailId: mail.id, what: isFinal ? 'returned' : 'delayed', answer },
    now
  )
  if (isFinal) {
    await setMailStatus(tx, actor.hub, mail.id, { status: 'returned', answer }, now)
    if (isFaultOfAddress(input.status)) await markUndeliverable(tx, mail.recipient, answer, now)
  }
  const subject = { type: 'mail', id: mail.id, params: { action: input.action, status: input.status } }
  await recordAudit(tx, actor, 'mail.reported', subject, now)
}

/** RFC 3463: 5.1 is the address, 5.2.1 a mailbox that is shut; a full mailbox or a spam filter may pass. */
const isFaultOfAddress = (status: string | null): boolean =>
  status === null || /^5\.(1\.\d+|2\.1|0\.0)$/.test(status)
