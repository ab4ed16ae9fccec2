import { enterHubOf, mailOf } from '#lib/server/domain/mail/queries.ts'
import { mustHaveMailbox } from '#lib/server/http/mailbox.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import type { RequestHandler } from './$types'

const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** One mail as a mail program shows it. */
export const GET: RequestHandler = async (event) => {
  mustHaveMailbox(event)
  const { hub, mail: id } = event.params
  if (!/^\d{1,6}$/.test(hub)) notFound(event.locals.locale)
  const mail = await inRequestHub(event, async (tx) => {
    await enterHubOf(tx, Number(hub))
    return mailOf(tx, Number(hub), id)
  })
  if (!mail) notFound(event.locals.locale)
  return new Response(renderMail(mail).html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  })
}
