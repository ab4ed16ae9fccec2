import { redirect, type RequestEvent } from '@sveltejs/kit'
import { cancelGroupMail } from '#lib/server/domain/group-mails/cancel-group-mail.ts'
import { changeDraft } from '#lib/server/domain/group-mails/draft-mail.ts'
import { changeDraftForm, mailForm } from '#lib/server/domain/group-mails/forms.ts'
import { senderOf, wordsIn } from '#lib/server/domain/group-mails/queue-group-mail.ts'
import { recipientsOf, summed } from '#lib/server/domain/group-mails/recipients.ts'
import { sendGroupMail } from '#lib/server/domain/group-mails/send-group-mail.ts'
import { groupMailOf, recipientCounts } from '#lib/server/domain/group-mails/store.ts'
import { testGroupMail } from '#lib/server/domain/group-mails/test-group-mail.ts'
import { readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  return inRequestHub(event, async (tx) => {
    const mail = await groupMailOf(tx, actor.hub, event.params.mailing)
    if (!mail) notFound(locale)
    const { name, network, baseUrl } = await senderOf(tx, actor.hub)
    const previews = (['de', 'en'] as const).map((language) => {
      const params = { ...wordsIn(mail, language), hub: name, network, unsubscribe: `${baseUrl}/…` }
      const { subject, text } = renderMail({ template: 'groupMail', language, params })
      return { language, subject, text }
    })
    const isDraft = mail.status === 'draft'
    const reader = readerOf(actor, now())
    return {
      mail,
      previews,
      who: isDraft ? summed(await recipientsOf(tx, reader, mail.address, now())) : null,
      counts: isDraft ? [] : await recipientCounts(tx, actor.hub, mail.id),
      isTested: event.url.searchParams.has('tested')
    }
  })
}

const back = (_result: unknown, event: RequestEvent) => redirect(303, event.url.pathname)
const change = formAction(changeDraftForm, changeDraft, back)
const test = formAction(mailForm, testGroupMail, (_result, event) =>
  redirect(303, `${event.url.pathname}?tested`)
)
const send = formAction(mailForm, sendGroupMail, back)
const cancel = formAction(mailForm, cancelGroupMail, back)

export const actions: Actions = {
  change: (event) => {
    mustBeOffice(event)
    return change(event)
  },
  test: (event) => {
    mustBeOffice(event)
    return test(event)
  },
  send: (event) => {
    mustBeOffice(event)
    return send(event)
  },
  cancel: (event) => {
    mustBeOffice(event)
    return cancel(event)
  }
}
