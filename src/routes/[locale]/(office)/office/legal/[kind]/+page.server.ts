import { redirect } from '@sveltejs/kit'
import { legalForm } from '#lib/server/domain/legal/forms.ts'
import { publishLegalText } from '#lib/server/domain/legal/publish-legal-text.ts'
import { legalKinds, legalVersions } from '#lib/server/domain/legal/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeOperator } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOperator(event)
  const kind = legalKinds.find((one) => one === event.params.kind)
  if (!kind) notFound(event.locals.locale)
  const [de, en] = await inRequestHub(event, async (tx) => [
    await legalVersions(tx, kind, 'de'),
    await legalVersions(tx, kind, 'en')
  ])
  return { kind, de: de ?? [], en: en ?? [], saved: event.url.searchParams.get('saved') === 'yes' }
}

const publish = formAction(legalForm, publishLegalText, (_result, event) =>
  redirect(303, `${event.url.pathname}?saved=yes`)
)

export const actions: Actions = {
  default: (event) => {
    mustBeOperator(event)
    return publish(event)
  }
}
