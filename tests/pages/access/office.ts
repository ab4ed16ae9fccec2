import { type AccessRow, everybody, lead, office, operator, signedIn } from './roles.ts'

const hub = '/[locale]/(office)/hub/[hub]/office'
const organisation = `${hub}/organisations/[organisation]`
const mailText = `${hub}/settings/mails/[template]`
const known = '/de/hub/leipzig/office/organisations/wattlauf-gmbh-demo'
const foreign = '/de/hub/leipzig/office/organisations/drehspan-maschinenbau-demo'

/** The offices of the hubs and of the installation. */
export const officeRows: readonly AccessRow[] = [
  ['GET', '/[locale]/(office)/setup', '/de/setup', everybody(303)],
  ['POST', '/[locale]/(office)/setup', '/de/setup?/create', everybody(400)],
  ['POST', '/[locale]/(office)/setup', '/de/setup?/demo', everybody(404)],
  ['GET', '/[locale]/(office)/office', '/de/office', signedIn(303, 200)],
  ['GET', '/[locale]/(office)/hub/[hub]/office/imports', '/de/hub/leipzig/office/imports', office(303, 200)],
  ['GET', '/[locale]/(office)/hub/[hub]/office/imports', '/de/hub/nowhere/office/imports', everybody(404)],
  [
    'POST',
    '/[locale]/(office)/hub/[hub]/office/imports',
    '/de/hub/leipzig/office/imports?/upload',
    office(401, 400)
  ],
  [
    'GET',
    '/[locale]/(office)/hub/[hub]/office/imports/[run]',
    '/de/hub/leipzig/office/imports/unknown',
    office(303, 404)
  ],
  [
    'POST',
    '/[locale]/(office)/hub/[hub]/office/imports/[run]',
    '/de/hub/leipzig/office/imports/unknown?/run',
    office(401, 404)
  ],
  [
    'GET',
    '/[locale]/(office)/hub/[hub]/office/imports/[run]/report.csv',
    '/de/hub/leipzig/office/imports/unknown/report.csv',
    office(303, 404)
  ],
  [
    'GET',
    '/[locale]/(office)/hub/[hub]/office/imports/duplicates',
    '/de/hub/leipzig/office/imports/duplicates',
    office(303, 200)
  ],
  [
    'POST',
    '/[locale]/(office)/hub/[hub]/office/imports/duplicates',
    '/de/hub/leipzig/office/imports/duplicates?/decide',
    office(401, 400)
  ],
  [
    'GET',
    '/[locale]/(office)/hub/[hub]/office/imports/proposals',
    '/de/hub/leipzig/office/imports/proposals',
    office(303, 200)
  ],
  [
    'POST',
    '/[locale]/(office)/hub/[hub]/office/imports/proposals',
    '/de/hub/leipzig/office/imports/proposals?/decide',
    office(401, 400)
  ],
  ['GET', '/[locale]/(office)/office/sign-in-providers', '/de/office/sign-in-providers', operator(303, 200)],
  [
    'POST',
    '/[locale]/(office)/office/sign-in-providers',
    '/de/office/sign-in-providers?/add',
    operator(401, 400)
  ],
  ['GET', '/[locale]/(office)/office/jobs', '/de/office/jobs', operator(303, 200)],
  ['POST', '/[locale]/(office)/office/jobs', '/de/office/jobs?/run', operator(401, 400)],
  ['GET', '/[locale]/(office)/office/mails', '/de/office/mails', operator(303, 200)],
  ['GET', '/[locale]/(office)/office/mails/[mail]', '/de/office/mails/unknown', operator(303, 404)],
  ['GET', '/[locale]/(office)/hub/[hub]/office/mails', '/de/hub/leipzig/office/mails', office(303, 200)],
  [
    'GET',
    '/[locale]/(office)/hub/[hub]/office/mails/[mail]',
    '/de/hub/leipzig/office/mails/unknown',
    office(303, 404)
  ],
  [
    'POST',
    '/[locale]/(office)/hub/[hub]/office/mails/[mail]',
    '/de/hub/leipzig/office/mails/unknown',
    office(401, 404)
  ],
  ['GET', '/[locale]/(office)/hub/[hub]/office/access', '/de/hub/leipzig/office/access', office(303, 200)],
  ['POST', '/[locale]/(office)/hub/[hub]/office/access', '/de/hub/leipzig/office/access', office(401, 400)],
  ['GET', '/[locale]/(office)/hub/[hub]/office', '/de/hub/leipzig/office', office(303, 200)],
  ['GET', '/[locale]/(office)/hub/[hub]/office', '/de/hub/nowhere/office', everybody(404)],
  ['GET', `${hub}/applications`, '/de/hub/leipzig/office/applications', office(303, 200)],
  ['POST', `${hub}/applications`, '/de/hub/leipzig/office/applications?/decide', office(401, 400)],
  ['GET', `${hub}/claims`, '/de/hub/leipzig/office/claims', office(303, 200)],
  ['POST', `${hub}/claims`, '/de/hub/leipzig/office/claims?/decide', office(401, 400)],
  ['GET', `${hub}/settings`, '/de/hub/leipzig/office/settings', lead(303, 200)],
  ['POST', `${hub}/settings`, '/de/hub/leipzig/office/settings', lead(401, 400)],
  ['GET', organisation, known, office(303, 200)],
  // Only Dresden knows this one, so Leipzig's office does not find it.
  ['GET', organisation, foreign, operator(303, 200)],
  ['POST', organisation, known, office(401, 400)],
  ['GET', `${organisation}/topics`, `${known}/topics`, office(303, 200)],
  ['POST', `${organisation}/topics`, `${known}/topics`, office(401, 400)],
  ['GET', `${organisation}/visibility`, `${known}/visibility`, office(303, 200)],
  ['POST', `${organisation}/visibility`, `${known}/visibility`, office(401, 400)],
  ['GET', '/[locale]/(office)/office/legal', '/de/office/legal', operator(303, 200)],
  ['GET', '/[locale]/(office)/office/legal/[kind]', '/de/office/legal/terms', operator(303, 200)],
  ['GET', '/[locale]/(office)/office/legal/[kind]', '/de/office/legal/nonsense', signedIn(303, 404)],
  ['POST', '/[locale]/(office)/office/legal/[kind]', '/de/office/legal/terms', operator(401, 400)],
  [
    'POST',
    '/[locale]/(office)/office/sign-in-providers',
    '/de/office/sign-in-providers?/switch',
    operator(401, 400)
  ],
  ['POST', '/[locale]/(office)/office/mails/[mail]', '/de/office/mails/unknown', operator(401, 404)],
  ['POST', `${hub}/imports/[run]`, '/de/hub/leipzig/office/imports/unknown?/preview', office(401, 404)],
  ['POST', `${hub}/imports/duplicates`, '/de/hub/leipzig/office/imports/duplicates?/undo', office(401, 400)],
  [
    'POST',
    '/[locale]/(office)/office/sign-in-providers',
    '/de/office/sign-in-providers?/secondFactor',
    operator(401, 400)
  ],
  ['GET', `${organisation}/logo`, `${known}/logo`, office(303, 200)],
  ['POST', `${organisation}/logo`, `${known}/logo`, office(401, 400)],
  ['GET', `${hub}/people`, '/de/hub/leipzig/office/people', office(303, 200)],
  ['GET', `${hub}/people`, '/de/hub/nowhere/office/people', everybody(404)],
  ['GET', `${hub}/people/[person]`, '/de/hub/leipzig/office/people/nobody', office(303, 404)],
  ['GET', `${hub}/roles`, '/de/hub/leipzig/office/roles', lead(303, 200)],
  ['POST', `${hub}/roles`, '/de/hub/leipzig/office/roles?/grant', lead(401, 400)],
  ['POST', `${hub}/roles`, '/de/hub/leipzig/office/roles?/end', lead(401, 400)],
  ['GET', `${hub}/settings/mails`, '/de/hub/leipzig/office/settings/mails', lead(303, 200)],
  ['GET', mailText, '/de/hub/leipzig/office/settings/mails/claimRefused', lead(303, 200)],
  // Mails of security are in nobody's words but the installation's.
  ['GET', mailText, '/de/hub/leipzig/office/settings/mails/signIn', signedIn(303, 404)],
  ['POST', mailText, '/de/hub/leipzig/office/settings/mails/claimRefused?/save', lead(401, 400)],
  ['POST', mailText, '/de/hub/leipzig/office/settings/mails/claimRefused?/preview', lead(401, 400)],
  ['POST', mailText, '/de/hub/leipzig/office/settings/mails/claimRefused?/reset', lead(401, 400)],
  ['GET', `${hub}/people/duplicates`, '/de/hub/leipzig/office/people/duplicates', office(303, 200)],
  ['POST', `${hub}/people/duplicates`, '/de/hub/leipzig/office/people/duplicates?/propose', office(401, 400)],
  ['POST', `${hub}/people/duplicates`, '/de/hub/leipzig/office/people/duplicates?/dismiss', office(401, 400)],
  ['POST', `${hub}/people/duplicates`, '/de/hub/leipzig/office/people/duplicates?/merge', office(401, 400)],
  ['POST', `${hub}/people/duplicates`, '/de/hub/leipzig/office/people/duplicates?/undo', office(401, 400)],
  ['GET', `${hub}/memberships`, '/de/hub/leipzig/office/memberships', office(303, 200)],
  ['GET', `${hub}/memberships/[membership]`, '/de/hub/leipzig/office/memberships/unknown', office(303, 404)],
  [
    'POST',
    `${hub}/memberships/[membership]`,
    '/de/hub/leipzig/office/memberships/unknown?/change',
    office(401, 400)
  ],
  [
    'POST',
    `${hub}/memberships/[membership]`,
    '/de/hub/leipzig/office/memberships/unknown?/end',
    office(401, 400)
  ],
  [
    'GET',
    `${mailText}/preview`,
    '/de/hub/leipzig/office/settings/mails/claimRefused/preview',
    lead(303, 200)
  ],
  [
    'POST',
    `${mailText}/preview`,
    '/de/hub/leipzig/office/settings/mails/claimRefused/preview',
    lead(401, 200)
  ],
  ['GET', `${mailText}/preview`, '/de/hub/leipzig/office/settings/mails/signIn/preview', signedIn(303, 404)]
]
