import { type AccessRow, everybody, signedIn } from './roles.ts'

/** Ways in, and one's own account. */
export const signInRows: readonly AccessRow[] = [
  ['GET', '/[locale]/(member)/sign-in', '/de/sign-in', everybody(200)],
  ['GET', '/[locale]/(member)/sign-in/[token]', '/de/sign-in/unknown', everybody(200)],
  ['POST', '/[locale]/(member)/sign-in/[token]', '/de/sign-in/unknown', everybody(410)],
  ['GET', '/[locale]/(member)/sign-out', '/de/sign-out', everybody(405)],
  ['GET', '/[locale]/(member)/account', '/de/account', signedIn(303, 200)],
  ['GET', '/[locale]/(member)/account/addresses', '/de/account/addresses', signedIn(303, 200)],
  [
    'GET',
    '/[locale]/(member)/account/addresses/[token]',
    '/de/account/addresses/unknown',
    signedIn(303, 200)
  ],
  ['GET', '/[locale]/(member)/account/passkeys', '/de/account/passkeys', signedIn(303, 200)],
  ['GET', '/[locale]/(member)/account/second-factor', '/de/account/second-factor', signedIn(303, 200)],
  ['GET', '/[locale]/(member)/account/sessions', '/de/account/sessions', signedIn(303, 200)],
  ['GET', '/[locale]/(member)/sign-in/second-factor', '/de/sign-in/second-factor', everybody(303)],
  ['GET', '/[locale]/(member)/sign-in/passkey', '/de/sign-in/passkey', everybody(405)],
  ['GET', '/[locale]/(member)/account/passkeys/options', '/de/account/passkeys/options', everybody(405)],
  ['GET', '/[locale]/(member)/demo', '/de/demo', everybody(200)],
  ['GET', '/[locale]/(member)/mailbox', '/de/mailbox', everybody(200)],
  ['GET', '/[locale]/(member)/mailbox/[hub]-[mail]', '/de/mailbox/0-unknown', everybody(404)],
  ['POST', '/[locale]/(member)/account', '/de/account', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/account/addresses', '/de/account/addresses?/add', signedIn(401, 400)],
  [
    'POST',
    '/[locale]/(member)/account/addresses/[token]',
    '/de/account/addresses/unknown',
    signedIn(401, 410)
  ],
  ['POST', '/[locale]/(member)/account/passkeys', '/de/account/passkeys?/register', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/account/passkeys/options', '/de/account/passkeys/options', signedIn(401, 200)],
  [
    'POST',
    '/[locale]/(member)/account/second-factor',
    '/de/account/second-factor?/confirm',
    signedIn(401, 400)
  ],
  ['POST', '/[locale]/(member)/account/sessions', '/de/account/sessions?/end', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/sign-in', '/de/sign-in?/link', everybody(400)],
  ['POST', '/[locale]/(member)/sign-in', '/de/sign-in?/passkey', everybody(400)],
  ['POST', '/[locale]/(member)/sign-in/passkey', '/de/sign-in/passkey', everybody(200)],
  ['POST', '/[locale]/(member)/demo', '/de/demo', everybody(400)],
  ['GET', '/[locale]/(member)/sign-in/provider/[provider]', '/de/sign-in/provider/unknown', everybody(404)],
  ['GET', '/[locale]/(member)/sign-in/provider/callback', '/de/sign-in/provider/callback', everybody(410)],
  ['GET', '/[locale]/(member)/sign-in/objection/[token]', '/de/sign-in/objection/unknown', everybody(200)],
  ['POST', '/[locale]/(member)/sign-in/objection/[token]', '/de/sign-in/objection/unknown', everybody(410)],
  ['POST', '/[locale]/(member)/account/addresses', '/de/account/addresses?/primary', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/account/addresses', '/de/account/addresses?/remove', signedIn(401, 400)],
  ['POST', '/[locale]/(member)/account/passkeys', '/de/account/passkeys?/remove', signedIn(401, 400)],
  [
    'POST',
    '/[locale]/(member)/account/second-factor',
    '/de/account/second-factor?/begin',
    signedIn(401, 303)
  ],
  [
    'POST',
    '/[locale]/(member)/account/second-factor',
    '/de/account/second-factor?/renew',
    signedIn(401, 200)
  ],
  [
    'POST',
    '/[locale]/(member)/account/second-factor',
    '/de/account/second-factor?/remove',
    signedIn(401, 303)
  ],
  ['POST', '/[locale]/(member)/account/sessions', '/de/account/sessions?/others', signedIn(401, 303)],
  ['POST', '/[locale]/(member)/sign-in/second-factor', '/de/sign-in/second-factor', signedIn(303, 400)],
  ['GET', '/[locale]/(member)/account/second-account', '/de/account/second-account', signedIn(303, 200)],
  [
    'POST',
    '/[locale]/(member)/account/second-account',
    '/de/account/second-account?/ask',
    signedIn(401, 400)
  ],
  [
    'POST',
    '/[locale]/(member)/account/second-account',
    '/de/account/second-account?/part',
    signedIn(401, 400)
  ],
  [
    'GET',
    '/[locale]/(member)/account/second-account/[token]',
    '/de/account/second-account/unknown',
    signedIn(303, 200)
  ],
  [
    'POST',
    '/[locale]/(member)/account/second-account/[token]',
    '/de/account/second-account/unknown?/prove',
    signedIn(401, 400)
  ],
  [
    'POST',
    '/[locale]/(member)/account/second-account/[token]',
    '/de/account/second-account/unknown?/passkey',
    signedIn(401, 400)
  ],
  [
    'POST',
    '/[locale]/(member)/account/second-account/[token]',
    '/de/account/second-account/unknown?/join',
    signedIn(401, 410)
  ]
]
