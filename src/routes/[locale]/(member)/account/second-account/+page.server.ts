import { redirect } from '@sveltejs/kit'
import { askForSecondAccount } from '#lib/server/domain/joined-accounts/ask-for-second-account.ts'
import { askForm, partForm } from '#lib/server/domain/joined-accounts/forms.ts'
import { partAccounts } from '#lib/server/domain/joined-accounts/part-accounts.ts'
import { joinedAccounts } from '#lib/server/domain/joined-accounts/queries.ts'
import { linkLifeMinutes } from '#lib/server/domain/people/rules.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor } = event.locals
  return {
    linkLifeMinutes,
    joined: await inRequestHub(event, (tx) => joinedAccounts(tx, actor.personId!)),
    isOperator: actor.isOperator,
    isJoined: event.url.searchParams.has('joined'),
    isParted: event.url.searchParams.has('parted')
  }
}

export const actions: Actions = {
  ask: (event) => {
    mustBeSignedIn(event)
    const from = event.getClientAddress()
    const ask: Deed<{ email: string }, string> = async (tx, actor, { email }, at) => {
      await askForSecondAccount(tx, actor, { email, from }, at)
      return email
    }
    return formAction(askForm, ask, (email) => ({ sentTo: email }))(event)
  },
  part: (event) => {
    mustBeSignedIn(event)
    const session = event.locals.session!
    return formAction(
      partForm,
      (tx, actor, { mergeId }, at) => partAccounts(tx, actor, { mergeId, session }, at),
      (_, { url }) => redirect(303, `${url.pathname}?parted`)
    )(event)
  }
}
