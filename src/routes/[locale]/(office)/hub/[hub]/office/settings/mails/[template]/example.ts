import type { RequestEvent } from '@sveltejs/kit'
import { translate } from '#lib/i18n/translate.ts'
import { type OfficeMail, isOfficeMail } from '#lib/server/domain/mail/office-mails.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'

/** The mail that the address names, for who leads the office. */
export function templateOf(event: RequestEvent): OfficeMail {
  mustBeLead(event)
  const template = event.params.template ?? ''
  if (!isOfficeMail(template)) notFound(event.locals.locale)
  return template
}

/** An example for every place in a mail's text. */
export function exampleParams({ locals, url }: RequestEvent, language: 'de' | 'en') {
  const say = translate(language)
  return {
    network: locals.network?.name ?? '',
    hub: locals.hub?.name ?? '',
    link: `${url.origin}/${language}/my`,
    organisation: say('mailTexts.example.organisation'),
    reason: say('mailTexts.example.reason'),
    day: '2027-03-31',
    days: 30
  }
}
