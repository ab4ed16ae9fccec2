import { redirect } from '@sveltejs/kit'
import { exchangeForm } from '#lib/server/domain/joinings/forms.ts'
import { writeExchange } from '#lib/server/domain/joinings/write-exchange.ts'
import { exchangeKinds } from '#lib/server/domain/listings/kinds.ts'
import { wholeText } from '#lib/server/domain/listings/rules.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { loadStep } from '../load-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const step = await loadStep(event, 'exchange')
  const before = step.state.written.flatMap(({ noun, status, kind, texts }) =>
    status === 'draft' && texts[0] ? [{ noun, kind, text: wholeText(texts[0]) }] : []
  )
  return { ...step, before, kinds: exchangeKinds }
}

const write = formAction(exchangeForm, writeExchange, (_result, event) =>
  redirect(303, `/${event.locals.locale}/hub/${event.locals.hub!.slug}/join/matches`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeSignedIn(event)
    return write(event)
  }
}
