import { askForConfirmation } from '#lib/server/domain/consents/ask-for-confirmation.ts'
import { newsForm } from '#lib/server/domain/consents/forms.ts'
import { currentConsentText } from '#lib/server/domain/consents/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

const purpose = 'hubNews'

export const load: PageServerLoad = async (event) => {
  const { actor, locale } = event.locals
  return { text: await inRequestHub(event, (tx) => currentConsentText(tx, actor.hub, purpose, locale)) }
}

export const actions: Actions = {
  default: async (event) => {
    const language = event.locals.locale
    return formAction(
      newsForm,
      (tx, actor, input, at) => askForConfirmation(tx, actor, { ...input, purpose, language }, at),
      () => ({ sent: true })
    )(event)
  }
}
