import { type AccessRow, everybody, lead, office, signedIn } from './roles.ts'

const consent = '/[locale]/(public)/hub/[hub]/consent/[token]'
const news = '/[locale]/(public)/hub/[hub]/news'
const mine = '/[locale]/(member)/hub/[hub]/my/privacy'
const rooms = '/[locale]/(office)/hub/[hub]/office/privacy'
const ours = '/de/hub/leipzig/office/privacy'

/** Consents, privacy requests, what was seen of whom, retention and the records made from them. */
export const privacyRows: readonly AccessRow[] = [
  ['GET', consent, '/de/hub/leipzig/consent/no-link', everybody(404)],
  ['POST', consent, '/de/hub/leipzig/consent/no-link?/confirm', everybody(404)],
  ['POST', consent, '/de/hub/leipzig/consent/no-link?/withdraw', everybody(404)],
  ['POST', `${consent}/stop`, '/de/hub/leipzig/consent/no-link/stop', everybody(404)],
  ['GET', news, '/de/hub/leipzig/news', everybody(200)],
  ['POST', news, '/de/hub/leipzig/news', everybody(400)],
  ['GET', mine, '/de/hub/leipzig/my/privacy', signedIn(303, 200)],
  ['GET', mine, '/de/hub/nowhere/my/privacy', everybody(404)],
  ['POST', mine, '/de/hub/leipzig/my/privacy?/give', signedIn(401, 400)],
  ['POST', mine, '/de/hub/leipzig/my/privacy?/withdraw', signedIn(401, 400)],
  ['GET', `${rooms}/consents`, `${ours}/consents`, office(303, 200)],
  ['POST', `${rooms}/consents`, `${ours}/consents`, lead(401, 400)]
]
