import { type AccessRow, everybody } from './roles.ts'

/** Pages for everybody. */
export const publicRows: readonly AccessRow[] = [
  ['GET', '/', '/', everybody(307)],
  ['GET', '/[locale]/(public)', '/de', everybody(200)],
  ['GET', '/[locale]/(public)', '/fr', everybody(404)],
  ['GET', '/[locale]/(public)/accessibility', '/en/accessibility', everybody(200)],
  ['GET', '/[locale]/(public)/imprint', '/en/imprint', everybody(200)],
  ['GET', '/[locale]/(public)/privacy', '/de/privacy', everybody(200)],
  ['GET', '/[locale]/(public)/directory', '/de/directory?q=Strom&kind=startUp&page=1', everybody(200)],
  ['GET', '/[locale]/(public)/hub/[hub]', '/de/hub/leipzig', everybody(200)],
  ['GET', '/[locale]/(public)/hub/[hub]', '/de/hub/nowhere', everybody(404)],
  ['GET', '/[locale]/(public)/hub/[hub]/directory', '/de/hub/dresden/directory', everybody(200)],
  ['GET', '/[locale]/(public)/hub/[hub]/directory', '/de/hub/nowhere/directory', everybody(404)],
  ['GET', '/[locale]/(public)/hub/[hub]/partners', '/en/hub/dresden/partners?q=pumps', everybody(200)],
  ['GET', '/[locale]/(public)/hub/[hub]/partners', '/en/hub/nowhere/partners', everybody(404)],
  [
    'GET',
    '/[locale]/(public)/organisations/[organisation]',
    '/de/organisations/hydrosonar-ug-demo',
    everybody(200)
  ],
  ['GET', '/[locale]/(public)/organisations/[organisation]', '/de/organisations/nobody', everybody(404)],
  ['GET', '/[locale]/(public)/partners', '/de/partners?q=Leckortung', everybody(200)],
  ['GET', '/[locale]/(public)/search', '/de/search?q=Wasserstoff', everybody(200)],
  ['GET', '/[locale]/[...rest]', '/de/no/such/page', everybody(404)],
  ['GET', '/health', '/health', everybody(200)],
  ['GET', '/metrics', '/metrics', everybody(404)],
  ['GET', '/[locale]/(public)/terms', '/de/terms', everybody(200)]
]
