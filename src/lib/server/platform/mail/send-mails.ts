import { createTransport, type Transporter } from 'nodemailer'
import { type Db, inHub } from '../../database/connection.ts'
import {
  claimNextMail,
  endMail,
  type MailEnd,
  markUnclear,
  type WaitingMail
} from '../../domain/mail/store.ts'
import type { Instant } from '../clock.ts'
import { log } from '../log.ts'
import { renderMail } from './render-mail.ts'

/** A mail still `sending` after this long belonged to a process that is gone. */
export const unclearAfterMinutes = 10
const mostAttempts = 6

export interface MailRoute {
  smtpUrl: string
  from: string
}

/** Sends what is due in the given hubs, one mail at a time. @returns how many were handed over. */
export async function sendDueMails(db: Db, hubs: readonly number[], route: MailRoute, now: () => Instant) {
  const progress = { isWritten: false }
  const transport = createTransport({ url: route.smtpUrl, logger: noting(progress) })
  let sent = 0
  try {
    for (const hub of hubs) {
      const since = new Date(now().getTime() - unclearAfterMinutes * 60_000)
      await inHub(db, { hub }, (tx) => markUnclear(tx, hub, since, now()))
      for (;;) {
        // Claimed and committed before the server hears of it: a crash leaves `sending`, never a silent second mail.
        const mail = await inHub(db, { hub }, (tx) => claimNextMail(tx, hub, now()))
        if (!mail) break
        const end = await handOver(transport, progress, route.from, mail, now())
        await inHub(db, { hub }, (tx) => endMail(tx, hub, mail.id, end, now()))
        log('info', 'mail.attempted', { hub, mail: mail.id, status: end.status })
        if (end.status === 'sent') sent++
      }
    }
  } finally {
    transport.close()
  }
  return sent
}

/** A calendar entry travels as mail programs expect it: as another reading of the mail, and as a file. */
function calendarOf({ calendar }: WaitingMail['params']) {
  if (typeof calendar !== 'string') return {}
  const method = calendar.includes('\nMETHOD:CANCEL') ? 'CANCEL' : 'REQUEST'
  return { icalEvent: { method, filename: 'meeting.ics', content: calendar } }
}

/** Whether the server has been given a mail to its last line, so that it may have taken it. */
interface Progress {
  isWritten: boolean
}

/** The library tells its log, and nobody else, when the end of a message has been written. */
function noting(progress: Progress) {
  const silent = () => {}
  const info = (entry: unknown) => {
    if ((entry as { tnx?: string }).tnx === 'message') progress.isWritten = true
  }
  return { trace: silent, debug: silent, info, warn: silent, error: silent, fatal: silent }
}

async function handOver(
  transport: Transporter,
  progress: Progress,
  from: string,
  mail: WaitingMail,
  at: Instant
): Promise<MailEnd> {
  progress.isWritten = false
  try {
    const { subject, text, html, unsubscribe } = renderMail(mail)
    const { response, rejected = [] } = await transport.sendMail({
      from,
      to: mail.recipient,
      messageId: mail.messageId,
      subject,
      text,
      html,
      ...calendarOf(mail.params),
      headers: {
        'content-language': mail.language,
        'auto-submitted': 'auto-generated',
        ...(unsubscribe ? oneClickStop(unsubscribe) : {})
      }
    })
    // Of two recipients one was refused: the office has to know, and a second try would reach the other twice.
    if (rejected.length > 0)
      return { status: 'unclear', answer: `${rejected.join(', ')}: ${response}`.slice(0, 200) }
    return { status: 'sent', answer: (response ?? '').slice(0, 200) }
  } catch (error) {
    const { responseCode, response, code } = error as {
      responseCode?: number
      response?: string
      code?: string
    }
    const answer = (response ?? String(responseCode ?? code ?? 'unknown')).slice(0, 200)
    // The line broke before the server said whether it took the mail: another try could be a second mail.
    if (progress.isWritten && !responseCode) return { status: 'unclear', answer }
    // 5xx is the server's last word (RFC 5321, 4.2.1); anything else is worth another try, later each time.
    if ((responseCode ?? 0) >= 500 || mail.attempts >= mostAttempts) return { status: 'refused', answer }
    return { status: 'waiting', answer, dueAt: new Date(at.getTime() + 60_000 * 2 ** mail.attempts) }
  }
}

/** Mail programs show a button for it (RFC 2369, RFC 8058). */
const oneClickStop = (address: string) => ({
  'list-unsubscribe': `<${address}/stop>`,
  'list-unsubscribe-post': 'List-Unsubscribe=One-Click'
})
