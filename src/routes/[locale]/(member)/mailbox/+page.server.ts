import { mailsOfAll } from '#lib/server/domain/mail/queries.ts'
import { mustHaveMailbox } from '#lib/server/http/mailbox.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustHaveMailbox(event)
  const mails = await inRequestHub(event, mailsOfAll)
  return {
    mails: mails.map((mail) => {
      const { subject, text } = renderMail(mail)
      const { hub, id, recipient, language, statusAt } = mail
      // Addresses alone on a line are links in any mail program.
      const parts = text.split(/(https?:\/\/\S+)/).map((part) => ({ part, isLink: /^https?:/.test(part) }))
      return { hub, id, recipient, language, statusAt, subject, parts }
    })
  }
}
