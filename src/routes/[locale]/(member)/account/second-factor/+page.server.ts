import { redirect } from '@sveltejs/kit'
import { encode } from 'uqr'
import * as v from 'valibot'
import { primaryAddressOf } from '#lib/server/domain/people/address-store.ts'
import { safeNext } from '#lib/server/domain/people/rules.ts'
import { beginSecondFactor, sealedForPerson } from '#lib/server/domain/second-factor/begin-second-factor.ts'
import { confirmSecondFactor } from '#lib/server/domain/second-factor/confirm-second-factor.ts'
import { createRecoveryCodes } from '#lib/server/domain/second-factor/create-recovery-codes.ts'
import { codeForm } from '#lib/server/domain/second-factor/forms.ts'
import { removeSecondFactor } from '#lib/server/domain/second-factor/remove-second-factor.ts'
import { keyUri } from '#lib/server/domain/second-factor/rules.ts'
import { findSecondFactor, proofsOf } from '#lib/server/domain/second-factor/store.ts'
import { DomainError } from '#lib/server/domain/errors.ts'
import { refusedAsTooMany } from '#lib/server/http/attempts.ts'
import { formAction } from '#lib/server/http/form-action.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { opened } from '#lib/server/platform/secrets.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale, network, session } = event.locals
  const personId = actor.personId!
  const next = safeNext(event.url.searchParams.get('next'))
  const { proofs, factor, address } = await inRequestHub(event, async (tx) => ({
    proofs: await proofsOf(tx, personId),
    factor: await findSecondFactor(tx, personId),
    address: await primaryAddressOf(tx, personId)
  }))
  // Whoever has a proof gives it; this page is for setting one up and for changing it.
  if (proofs.hasAny && !session!.hasGivenSecondFactor) {
    const here = encodeURIComponent(next ?? event.url.pathname)
    redirect(303, `/${locale}/sign-in/second-factor?next=${here}`)
  }
  const secret = factor && !factor.isConfirmed ? opened(factor.secret, sealedForPerson(personId)) : undefined
  const uri = secret && keyUri(secret, network?.name ?? 'Hubwerk', address ?? event.locals.displayName ?? '')
  return {
    isOn: proofs.hasCodes,
    recoveryCodes: proofs.recoveryCodes,
    next,
    begun:
      secret && uri ? { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), uri, picture: pictureOf(uri) } : null
  }
}

/** The QR code as one path of unit squares. */
function pictureOf(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}

const back = (event: { url: URL }) => redirect(303, event.url.pathname + searchOf(event.url))

/** Without the name of the action, which stands in the search part, too. */
function searchOf(url: URL): string {
  const next = safeNext(url.searchParams.get('next'))
  return next ? `?next=${encodeURIComponent(next)}` : ''
}

export const actions: Actions = {
  begin: (event) => {
    mustBeSignedIn(event)
    const { hasGivenSecondFactor } = event.locals.session!
    return formAction(
      v.object({}),
      (tx, actor, _input, at) => beginSecondFactor(tx, actor, { hasGivenSecondFactor }, at),
      () => back(event)
    )(event)
  },
  confirm: async (event) => {
    mustBeSignedIn(event)
    const session = event.locals.session!
    const tooMany = await refusedAsTooMany(event, 'codeForPerson', session.personId)
    if (tooMany) return tooMany
    return formAction(
      codeForm,
      (tx, actor, { code }, at) => confirmSecondFactor(tx, actor, { code, sessionId: session.id }, at),
      (codes) => {
        // The page that follows in the same request is this session's, with its proof given.
        session.hasGivenSecondFactor = true
        return { codes }
      }
    )(event)
  },
  renew: (event) => {
    mustBeSignedIn(event)
    const { hasGivenSecondFactor, personId } = event.locals.session!
    return formAction(
      v.object({}),
      (tx, actor, _input, at) => {
        if (!hasGivenSecondFactor) throw new DomainError('second_factor_needed')
        return createRecoveryCodes(tx, actor, { personId }, at)
      },
      (codes) => ({ codes })
    )(event)
  },
  remove: (event) => {
    mustBeSignedIn(event)
    const { hasGivenSecondFactor } = event.locals.session!
    return formAction(
      v.object({}),
      (tx, actor, _input, at) => removeSecondFactor(tx, actor, { hasGivenSecondFactor }, at),
      () => back(event)
    )(event)
  }
}
