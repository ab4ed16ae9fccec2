import { type AccessRow, everybody, lead, office, operator, signedIn } from './roles.ts'

const consent = '/[locale]/(public)/hub/[hub]/consent/[token]'
const news = '/[locale]/(public)/hub/[hub]/news'
const mine = '/[locale]/(member)/hub/[hub]/my/privacy'
const network = '/[locale]/(office)/office/privacy'
const none = '00000000-0000-7000-8000-000000000000'
const account = '/[locale]/(member)/account/privacy'
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
  ['GET', account, '/de/account/privacy', signedIn(303, 200)],
  ['POST', account, '/de/account/privacy?/ask', signedIn(401, 400)],
  ['POST', account, '/de/account/privacy?/erase', signedIn(401, 400)],
  ['POST', account, '/de/account/privacy?/withdraw', signedIn(401, 400)],
  ['GET', `${account}/history`, '/de/account/privacy/history', signedIn(303, 200)],
  ['GET', `${account}/data.zip`, '/de/account/privacy/data.zip', signedIn(303, 200)],
  [
    'GET',
    '/[locale]/(member)/organisations/[organisation]/data.zip',
    '/de/organisations/wattlauf-gmbh-demo/data.zip',
    { ...everybody(404), visitor: 303, organisationAdmin: 200 }
  ],
  [
    'GET',
    '/[locale]/(member)/organisations/[organisation]/history',
    '/de/organisations/wattlauf-gmbh-demo/history',
    { ...everybody(404), visitor: 303, organisationAdmin: 200 }
  ],
  ['GET', rooms, ours, office(303, 200)],
  ['GET', rooms, '/de/hub/nowhere/office/privacy', everybody(404)],
  ['POST', rooms, ours, office(401, 400)],
  ['GET', `${rooms}/[request]`, `${ours}/${none}`, office(303, 404)],
  ['POST', `${rooms}/[request]`, `${ours}/${none}?/check`, office(401, 404)],
  ['POST', `${rooms}/[request]`, `${ours}/${none}?/extend`, office(401, 400)],
  ['POST', `${rooms}/[request]`, `${ours}/${none}?/answer`, office(401, 400)],
  ['GET', `${rooms}/looks`, `${ours}/looks`, office(303, 200)],
  ['GET', `${rooms}/audit.csv`, `${ours}/audit.csv`, lead(303, 200)],
  ['GET', `${rooms}/audit.jsonl`, `${ours}/audit.jsonl`, lead(303, 200)],
  ['GET', network, '/de/office/privacy', operator(303, 200)],
  ['POST', network, '/de/office/privacy', operator(401, 400)],
  ['GET', `${network}/[request]`, `/de/office/privacy/${none}`, operator(303, 404)],
  ['POST', `${network}/[request]`, `/de/office/privacy/${none}?/check`, operator(401, 404)],
  ['POST', `${network}/[request]`, `/de/office/privacy/${none}?/extend`, operator(401, 400)],
  ['POST', `${network}/[request]`, `/de/office/privacy/${none}?/answer`, operator(401, 400)],
  ['GET', `${network}/retention`, '/de/office/privacy/retention', operator(303, 200)],
  ['POST', `${network}/retention`, '/de/office/privacy/retention', operator(401, 400)],
  ['GET', `${rooms}/retention`, `${ours}/retention`, office(303, 200)],
  ['POST', `${rooms}/retention`, `${ours}/retention`, lead(401, 400)],
  ['GET', `${rooms}/records`, `${ours}/records`, office(303, 200)],
  ['GET', `${rooms}/consents`, `${ours}/consents`, office(303, 200)],
  ['POST', `${rooms}/consents`, `${ours}/consents`, lead(401, 400)]
]
