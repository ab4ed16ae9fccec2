import * as v from 'valibot'
import { mailTextOf } from '#lib/server/domain/mail/text-store.ts'
import { mailPreviewForm } from '#lib/server/domain/mail/forms.ts'
import { formOf } from '#lib/server/http/form-of.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { renderMail, renderWording } from '#lib/server/platform/mail/render-mail.ts'
import { exampleParams, templateOf } from '../example.ts'
import type { RequestEvent, RequestHandler } from './$types'

// Opens nothing, runs nothing, and is shown inside our own pages only.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; sandbox; frame-ancestors 'self'"

const languageOf = (event: RequestEvent) => (event.url.searchParams.get('language') === 'en' ? 'en' : 'de')
const answer = (html: string) =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-frame-options': 'SAMEORIGIN'
    }
  })

/** The mail as it will arrive now: in the hub's words, or else in the standard ones. */
export const GET: RequestHandler = async (event) => {
  const template = templateOf(event)
  const language = languageOf(event)
  const own = await inRequestHub(event, (tx) => mailTextOf(tx, event.locals.actor.hub, template, language))
  const params = exampleParams(event, language)
  if (own) return answer(renderWording(language, own, params).html)
  return answer(renderMail({ template, language, params }).html)
}

/** The same with words that are typed and not saved. */
export const POST: RequestHandler = async (event) => {
  templateOf(event)
  const language = languageOf(event)
  const typed = v.safeParse(mailPreviewForm, Object.fromEntries(await formOf(event)))
  if (!typed.success) return new Response('', { status: 400, headers: { 'content-security-policy': policy } })
  const { subjectDe, bodyDe, subjectEn, bodyEn } = typed.output
  const wording =
    language === 'de' ? { subject: subjectDe, body: bodyDe } : { subject: subjectEn, body: bodyEn }
  return answer(renderWording(language, wording, exampleParams(event, language)).html)
}
