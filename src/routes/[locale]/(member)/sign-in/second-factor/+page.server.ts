import { redirect } from '@sveltejs/kit'
import { safeNext } from '#lib/server/domain/people/rules.ts'
import { codeForm } from '#lib/server/domain/second-factor/forms.ts'
import { giveSecondFactor } from '#lib/server/domain/second-factor/give-second-factor.ts'
import { proofsOf } from '#lib/server/domain/second-factor/store.ts'
import { refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { takesPasskeys } from '#lib/server/http/passkey-ceremony.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locale, session } = event.locals
  const next = safeNext(event.url.searchParams.get('next'))
  if (!session) redirect(303, `/${locale}/sign-in`)
  if (session.hasGivenSecondFactor) redirect(303, next ?? `/${locale}/account`)
  const proofs = await inRequestHub(event, (tx) => proofsOf(tx, session.personId))
  if (!proofs.hasAny) redirect(303, `/${locale}/account/second-factor`)
  return { next, hasPasskeys: proofs.passkeys > 0 && takesPasskeys(event) }
}

export const actions: Actions = {
  default: async (event) => {
    const { locale, session } = event.locals
    if (!session) redirect(303, `/${locale}/sign-in`)
    const tooMany = await refusedAsTooMany(event, 'codeForPerson', session.personId)
    if (tooMany) return tooMany
    return formAction(
      codeForm,
      async (tx, actor, { code, next }, at) => {
        await giveSecondFactor(tx, actor, { code, personId: session.personId, sessionId: session.id }, at)
        return safeNext(next)
      },
      (next) => redirect(303, next ?? `/${locale}/account`)
    )(event)
  }
}
