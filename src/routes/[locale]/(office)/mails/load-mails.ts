import { redirect, type RequestEvent } from '@sveltejs/kit'
import * as v from 'valibot'
import { eventsOf } from '#lib/server/domain/mail/event-store.ts'
import { mailOf, mailsOf, mailsOnPage, mailStatuses } from '#lib/server/domain/mail/queries.ts'
import { retryMail } from '#lib/server/domain/mail/retry-mail.ts'
import { mayRetry } from '#lib/server/domain/mail/rules.ts'
import { mailCounts } from '#lib/server/domain/mail/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'

/** The mails of the hub the request is in (the network's own for the operator), by status. */
export async function loadMails(event: RequestEvent) {
  const { hub } = event.locals.actor
  const wanted = event.url.searchParams.get('status')
  const status = mailStatuses.find((one) => one === wanted) ?? null
  const page = Math.min(1000, Math.max(1, Number.parseInt(event.url.searchParams.get('page') ?? '1') || 1))
  const { counts, mails } = await inRequestHub(event, async (tx) => ({
    counts: await mailCounts(tx, hub),
    mails: await mailsOf(tx, hub, { status, page })
  }))
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    status,
    pageNumber: page,
    pages: Math.max(1, Math.ceil((status ? (counts[status] ?? 0) : all) / mailsOnPage)),
    counts: { all, ...counts } as Record<string, number>,
    statuses: mailStatuses,
    mails: mails.map((mail) => ({
      id: mail.id,
      recipient: mail.recipient,
      subject: renderMail(mail, { masksSecrets: true }).subject,
      status: mail.status,
      statusAt: mail.statusAt,
      answer: mail.answer
    }))
  }
}

/** One mail with all that happened to it. Links that sign somebody in stay covered. */
export async function loadMail(event: RequestEvent, id: string) {
  const { hub } = event.locals.actor
  const { mail, events } = await inRequestHub(event, async (tx) => {
    const mail = await mailOf(tx, hub, id)
    return { mail, events: mail ? await eventsOf(tx, hub, id) : [] }
  })
  if (!mail) notFound(event.locals.locale)
  const { subject, text } = renderMail(mail, { masksSecrets: true })
  const { recipient, language, status, answer } = mail
  return { mail: { recipient, language, status, answer, subject, text }, events, mayRetry: mayRetry(mail) }
}

export const retry = (event: RequestEvent, id: string) =>
  formAction(
    v.object({}),
    (tx, actor, _input, at) => retryMail(tx, actor, { id }, at),
    () => redirect(303, event.url.pathname)
  )(event)
