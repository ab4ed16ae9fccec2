import { redirect } from '@sveltejs/kit'
import { answerReminder, remindedRecord } from '#lib/server/domain/listings/answer-reminder.ts'
import { tokenForm } from '#lib/server/domain/listings/forms.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

/** Where a reminder's link leads. Looking changes nothing: mail programs look at links before people do. */
export const load: PageServerLoad = async (event) => {
  const { hub, locale } = event.locals
  if (!hub) notFound(locale)
  const record = await inRequestHub(event, (tx) => remindedRecord(tx, hub.id, event.params.token))
  const text = record?.texts.find((one) => one.language === locale) ?? record?.texts[0]
  return {
    asked:
      record && text ? { title: text.title, language: text.language, expiresOn: record.expiresOn } : null,
    done: event.url.searchParams.get('done')
  }
}

const answer = (token: string) =>
  formAction(
    tokenForm,
    (tx, actor, input, now) => answerReminder(tx, actor, { ...input, token }, now),
    (_result, event) => redirect(303, `${event.url.pathname}?done=yes`)
  )

export const actions: Actions = {
  answer: (event) => {
    if (!event.locals.hub) notFound(event.locals.locale)
    return answer(event.params.token)(event)
  }
}
