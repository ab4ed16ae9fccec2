import type { RequestEvent } from '@sveltejs/kit'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { isOfficeMail, type OfficeMail, officeMails } from '#lib/server/domain/mail/office-mails.ts'
import { mustBeLead } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'

/** The mail that the address names, for who leads the office. */
export function templateOf(event: RequestEvent): OfficeMail {
  mustBeLead(event)
  const template = event.params.template ?? ''
  if (!isOfficeMail(template)) notFound(event.locals.locale)
  return template
}

/** An example for every place in the mail's text. */
export function exampleParams(event: RequestEvent, language: 'de' | 'en'): Record<string, string> {
  const { locals, url } = event
  const say = translate(language)
  const known: Record<string, string> = {
    network: locals.network?.name ?? '',
    hub: locals.hub?.name ?? '',
    link: `${url.origin}/${language}/my`,
    days: '30'
  }
  const name = (place: string) => known[place] ?? say(`mailTexts.example.${place}` as MessageKey)
  return Object.fromEntries(officeMails[templateOf(event)].placeholders.map((place) => [place, name(place)]))
}
