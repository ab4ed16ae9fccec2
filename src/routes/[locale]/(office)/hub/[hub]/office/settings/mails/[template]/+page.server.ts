import { redirect, type RequestEvent } from '@sveltejs/kit'
import { de } from '#lib/i18n/de/index.ts'
import { en } from '#lib/i18n/en/index.ts'
import { changeMailText } from '#lib/server/domain/mail/change-mail-text.ts'
import { checkMailText } from '#lib/server/domain/mail/check-mail-text.ts'
import { mailTextForm, resetMailTextForm } from '#lib/server/domain/mail/forms.ts'
import { type OfficeMail, officeMails } from '#lib/server/domain/mail/office-mails.ts'
import { resetMailText } from '#lib/server/domain/mail/reset-mail-text.ts'
import { mailTextsOf } from '#lib/server/domain/mail/text-store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { renderWording } from '#lib/server/platform/mail/render-mail.ts'
import { exampleParams, templateOf } from './example.ts'
import type { Actions, PageServerLoad } from './$types'

const catalogues = { de, en }

interface Wording {
  subjectDe: string
  bodyDe: string
  subjectEn: string
  bodyEn: string
}

/** Both languages as they will arrive, with an example in every place. */
function previewOf(event: RequestEvent, template: OfficeMail, text: Wording) {
  const seenIn = (language: 'de' | 'en', subject: string, body: string) => {
    const params = exampleParams(event, language)
    const { subject: title, text } = renderWording(language, { subject, body }, params)
    return { language, subject: title, text }
  }
  return {
    template,
    mails: [seenIn('de', text.subjectDe, text.bodyDe), seenIn('en', text.subjectEn, text.bodyEn)]
  }
}

export const load: PageServerLoad = async (event) => {
  const template = templateOf(event)
  const own = await inRequestHub(event, (tx) => mailTextsOf(tx, event.locals.actor.hub, template))
  const wordingIn = (language: 'de' | 'en') => {
    const saved = own.find((one) => one.language === language)
    if (saved) return saved
    const standard = catalogues[language]
    return {
      subject: String(standard[`mail.${template}.subject`]),
      body: String(standard[`mail.${template}.body`]).trim()
    }
  }
  const [german, english] = [wordingIn('de'), wordingIn('en')]
  const text = {
    subjectDe: german.subject,
    bodyDe: german.body,
    subjectEn: english.subject,
    bodyEn: english.body
  }
  const needed: readonly string[] = officeMails[template].needed
  return {
    template,
    text,
    version: own[0]?.version ?? 0,
    placeholders: officeMails[template].placeholders.map((name) => ({
      name,
      isNeeded: needed.includes(name)
    })),
    preview: previewOf(event, template, text).mails,
    saved: event.url.searchParams.get('saved') === 'yes'
  }
}

export const actions: Actions = {
  save: (event) => {
    const template = templateOf(event)
    return formAction(
      mailTextForm,
      (tx, actor, input, at) => changeMailText(tx, actor, { ...input, template }, at),
      () => redirect(303, `${event.url.pathname}?saved=yes`)
    )(event)
  },
  preview: (event) => {
    const template = templateOf(event)
    return formAction(
      mailTextForm,
      async (_tx, _actor, input) => {
        checkMailText({ ...input, template })
        return input
      },
      ({ seen, ...text }) => ({
        values: { ...text, seen: String(seen) },
        errors: {},
        preview: previewOf(event, template, text).mails
      })
    )(event)
  },
  reset: (event) => {
    const template = templateOf(event)
    return formAction(
      resetMailTextForm,
      (tx, actor, input, at) => resetMailText(tx, actor, { ...input, template }, at),
      () => redirect(303, event.url.pathname)
    )(event)
  }
}
