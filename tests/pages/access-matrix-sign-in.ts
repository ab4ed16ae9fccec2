import type { AccessRow } from './access-matrix.ts'

const member = '/[locale]/(member)'

/** Ways in, one's own account, the mails of an office: rows of the access matrix. */
export const signInRows: readonly AccessRow[] = [
  { route: `${member}/account`, path: '/de/account', visitor: 303, operator: 200 },
  { route: `${member}/account/addresses`, path: '/de/account/addresses', visitor: 303, operator: 200 },
  {
    route: `${member}/account/addresses/[token]`,
    path: '/de/account/addresses/unknown',
    visitor: 303,
    operator: 200
  },
  { route: `${member}/account/passkeys`, path: '/de/account/passkeys', visitor: 303, operator: 200 },
  {
    route: `${member}/account/second-factor`,
    path: '/de/account/second-factor',
    visitor: 303,
    operator: 200
  },
  { route: `${member}/account/sessions`, path: '/de/account/sessions', visitor: 303, operator: 200 },
  {
    route: `${member}/sign-in/second-factor`,
    path: '/de/sign-in/second-factor',
    visitor: 303,
    operator: 303
  },
  { route: `${member}/sign-in/passkey`, path: '/de/sign-in/passkey', visitor: 405, operator: 405 },
  {
    route: `${member}/account/passkeys/options`,
    path: '/de/account/passkeys/options',
    visitor: 405,
    operator: 405
  },
  { route: `${member}/demo`, path: '/de/demo', visitor: 200, operator: 200 },
  { route: `${member}/mailbox`, path: '/de/mailbox', visitor: 200, operator: 200 },
  { route: `${member}/mailbox/[hub]-[mail]`, path: '/de/mailbox/0-unknown', visitor: 404, operator: 404 },
  { route: `${member}/account`, method: 'POST', path: '/de/account', visitor: 401, operator: 400 },
  {
    route: `${member}/account/addresses`,
    method: 'POST',
    path: '/de/account/addresses?/add',
    visitor: 401,
    operator: 400
  },
  {
    route: `${member}/account/addresses/[token]`,
    method: 'POST',
    path: '/de/account/addresses/unknown',
    visitor: 401,
    operator: 410
  },
  {
    route: `${member}/account/passkeys`,
    method: 'POST',
    path: '/de/account/passkeys?/register',
    visitor: 401,
    operator: 400
  },
  {
    route: `${member}/account/passkeys/options`,
    method: 'POST',
    path: '/de/account/passkeys/options',
    visitor: 401,
    operator: 200
  },
  {
    route: `${member}/account/second-factor`,
    method: 'POST',
    path: '/de/account/second-factor?/confirm',
    visitor: 401,
    operator: 400
  },
  {
    route: `${member}/account/sessions`,
    method: 'POST',
    path: '/de/account/sessions?/end',
    visitor: 401,
    operator: 400
  },
  { route: `${member}/sign-in`, method: 'POST', path: '/de/sign-in?/link', visitor: 400, operator: 400 },
  { route: `${member}/sign-in`, method: 'POST', path: '/de/sign-in?/passkey', visitor: 400, operator: 400 },
  {
    route: `${member}/sign-in/passkey`,
    method: 'POST',
    path: '/de/sign-in/passkey',
    visitor: 200,
    operator: 200
  },
  { route: `${member}/demo`, method: 'POST', path: '/de/demo', visitor: 400, operator: 400 },
  {
    route: `${member}/sign-in/provider/[provider]`,
    path: '/de/sign-in/provider/unknown',
    visitor: 404,
    operator: 404
  },
  {
    route: `${member}/sign-in/provider/callback`,
    path: '/de/sign-in/provider/callback',
    visitor: 410,
    operator: 410
  },
  {
    route: '/[locale]/(office)/office/sign-in-providers',
    path: '/de/office/sign-in-providers',
    visitor: 303,
    operator: 200
  },
  {
    route: '/[locale]/(office)/office/sign-in-providers',
    method: 'POST',
    path: '/de/office/sign-in-providers?/add',
    visitor: 401,
    operator: 400
  },
  { route: '/[locale]/(office)/office/mails', path: '/de/office/mails', visitor: 303, operator: 200 },
  {
    route: '/[locale]/(office)/office/mails/[mail]',
    path: '/de/office/mails/unknown',
    visitor: 303,
    operator: 404
  },
  {
    route: '/[locale]/(office)/hub/[hub]/office/mails',
    path: '/de/hub/leipzig/office/mails',
    visitor: 303,
    operator: 200
  },
  {
    route: '/[locale]/(office)/hub/[hub]/office/mails/[mail]',
    path: '/de/hub/leipzig/office/mails/unknown',
    visitor: 303,
    operator: 404
  },
  {
    route: '/[locale]/(office)/hub/[hub]/office/mails/[mail]',
    method: 'POST',
    path: '/de/hub/leipzig/office/mails/unknown',
    visitor: 401,
    operator: 404
  },
  {
    route: '/[locale]/(office)/hub/[hub]/office/access',
    path: '/de/hub/leipzig/office/access',
    visitor: 303,
    operator: 200
  },
  {
    route: '/[locale]/(office)/hub/[hub]/office/access',
    method: 'POST',
    path: '/de/hub/leipzig/office/access',
    visitor: 401,
    operator: 400
  },
  {
    route: `${member}/sign-in/objection/[token]`,
    path: '/de/sign-in/objection/unknown',
    visitor: 200,
    operator: 200
  },
  {
    route: `${member}/sign-in/objection/[token]`,
    method: 'POST',
    path: '/de/sign-in/objection/unknown',
    visitor: 410,
    operator: 410
  },
  {
    route: '/[locale]/(office)/office/sign-in-providers',
    method: 'POST',
    path: '/de/office/sign-in-providers?/secondFactor',
    visitor: 401,
    operator: 400
  }
]
