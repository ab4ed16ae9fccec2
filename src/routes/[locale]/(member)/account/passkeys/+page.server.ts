import { redirect } from '@sveltejs/kit'
import { passkeyForm, registrationForm } from '#lib/server/domain/passkeys/forms.ts'
import { registerPasskey } from '#lib/server/domain/passkeys/register-passkey.ts'
import { removePasskey } from '#lib/server/domain/passkeys/remove-passkey.ts'
import { passkeysOf } from '#lib/server/domain/passkeys/store.ts'
import { proofsOf } from '#lib/server/domain/second-factor/store.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { heldChallenge, partyOf, takesPasskeys } from '#lib/server/http/passkey-ceremony.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, session } = event.locals
  const { passkeys, proofs } = await inRequestHub(event, async (tx) => ({
    passkeys: await passkeysOf(tx, actor.personId!),
    proofs: await proofsOf(tx, actor.personId!)
  }))
  return {
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    mustProveFirst: proofs.hasAny && !session!.hasGivenSecondFactor,
    takesPasskeys: takesPasskeys(event)
  }
}

export const actions: Actions = {
  register: async (event) => {
    mustBeSignedIn(event)
    const challenge = await heldChallenge(event, 'register')
    const party = partyOf(event)
    const session = event.locals.session!
    return formAction(
      registrationForm,
      (tx, actor, input, at) => registerPasskey(tx, actor, { ...input, challenge, party, session }, at),
      ({ codes, isVerified }) => {
        session.hasGivenSecondFactor ||= isVerified
        return codes ? { codes } : redirect(303, event.url.pathname)
      }
    )(event)
  },
  remove: (event) => {
    mustBeSignedIn(event)
    const { hasGivenSecondFactor } = event.locals.session!
    return formAction(
      passkeyForm,
      (tx, actor, { id }, at) => removePasskey(tx, actor, { id, hasGivenSecondFactor }, at),
      () => redirect(303, event.url.pathname)
    )(event)
  }
}
