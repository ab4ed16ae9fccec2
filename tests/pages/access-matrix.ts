import { signInRows } from './access-matrix-sign-in.ts'

/**
 * Who gets what answer from which route: the expected answers, kept by hand and read as data. The test sends the
 * requests; it knows no policy. A route without a row fails the test.
 *
 * Status: 200 shown, 303 and 307 sent elsewhere, 404 missing or private (the same answer).
 */
export interface AccessRow {
  /** The route's folder below src/routes. */
  route: string
  method?: 'GET' | 'POST'
  path: string
  visitor: number
  operator: number
}

const imports = '/[locale]/(office)/hub/[hub]/office/imports'

export const accessMatrix: readonly AccessRow[] = [
  { route: '/', path: '/', visitor: 307, operator: 307 },
  { route: '/[locale]/(public)', path: '/de', visitor: 200, operator: 200 },
  { route: '/[locale]/(public)', path: '/fr', visitor: 404, operator: 404 },
  { route: '/[locale]/(public)/accessibility', path: '/en/accessibility', visitor: 200, operator: 200 },
  { route: '/[locale]/(public)/imprint', path: '/en/imprint', visitor: 200, operator: 200 },
  { route: '/[locale]/(public)/privacy', path: '/de/privacy', visitor: 200, operator: 200 },
  {
    route: '/[locale]/(public)/directory',
    path: '/de/directory?q=Strom&kind=startUp&page=1',
    visitor: 200,
    operator: 200
  },
  { route: '/[locale]/(public)/hub/[hub]', path: '/de/hub/leipzig', visitor: 200, operator: 200 },
  { route: '/[locale]/(public)/hub/[hub]', path: '/de/hub/nowhere', visitor: 404, operator: 404 },
  {
    route: '/[locale]/(public)/hub/[hub]/directory',
    path: '/de/hub/dresden/directory',
    visitor: 200,
    operator: 200
  },
  {
    route: '/[locale]/(public)/hub/[hub]/directory',
    path: '/de/hub/nowhere/directory',
    visitor: 404,
    operator: 404
  },
  {
    route: '/[locale]/(public)/hub/[hub]/partners',
    path: '/en/hub/dresden/partners?q=pumps',
    visitor: 200,
    operator: 200
  },
  {
    route: '/[locale]/(public)/hub/[hub]/partners',
    path: '/en/hub/nowhere/partners',
    visitor: 404,
    operator: 404
  },
  {
    route: '/[locale]/(public)/organisations/[organisation]',
    path: '/de/organisations/hydrosonar-ug-demo',
    visitor: 200,
    operator: 200
  },
  {
    route: '/[locale]/(public)/organisations/[organisation]',
    path: '/de/organisations/nobody',
    visitor: 404,
    operator: 404
  },
  { route: '/[locale]/(public)/partners', path: '/de/partners?q=Leckortung', visitor: 200, operator: 200 },
  { route: '/[locale]/(public)/search', path: '/de/search?q=Wasserstoff', visitor: 200, operator: 200 },
  { route: '/[locale]/[...rest]', path: '/de/no/such/page', visitor: 404, operator: 404 },
  { route: '/health', path: '/health', visitor: 200, operator: 200 },
  { route: '/[locale]/(member)/sign-in', path: '/de/sign-in', visitor: 200, operator: 200 },
  { route: '/[locale]/(member)/sign-in/[token]', path: '/de/sign-in/unknown', visitor: 200, operator: 200 },
  {
    route: '/[locale]/(member)/sign-in/[token]',
    method: 'POST',
    path: '/de/sign-in/unknown',
    visitor: 410,
    operator: 410
  },
  { route: '/[locale]/(member)/sign-out', path: '/de/sign-out', visitor: 405, operator: 405 },
  { route: '/[locale]/(office)/setup', path: '/de/setup', visitor: 303, operator: 303 },
  {
    route: '/[locale]/(office)/setup',
    method: 'POST',
    path: '/de/setup?/create',
    visitor: 400,
    operator: 400
  },
  { route: '/[locale]/(office)/setup', method: 'POST', path: '/de/setup?/demo', visitor: 404, operator: 404 },
  { route: '/[locale]/(office)/office', path: '/de/office', visitor: 303, operator: 200 },
  { route: imports, path: '/de/hub/leipzig/office/imports', visitor: 303, operator: 200 },
  { route: imports, path: '/de/hub/nowhere/office/imports', visitor: 404, operator: 404 },
  {
    route: imports,
    method: 'POST',
    path: '/de/hub/leipzig/office/imports?/upload',
    visitor: 401,
    operator: 400
  },
  { route: `${imports}/[run]`, path: '/de/hub/leipzig/office/imports/unknown', visitor: 303, operator: 404 },
  {
    route: `${imports}/[run]`,
    method: 'POST',
    path: '/de/hub/leipzig/office/imports/unknown?/run',
    visitor: 401,
    operator: 404
  },
  {
    route: `${imports}/[run]/report.csv`,
    path: '/de/hub/leipzig/office/imports/unknown/report.csv',
    visitor: 303,
    operator: 404
  },
  {
    route: `${imports}/duplicates`,
    path: '/de/hub/leipzig/office/imports/duplicates',
    visitor: 303,
    operator: 200
  },
  {
    route: `${imports}/duplicates`,
    method: 'POST',
    path: '/de/hub/leipzig/office/imports/duplicates?/decide',
    visitor: 401,
    operator: 400
  },
  {
    route: `${imports}/proposals`,
    path: '/de/hub/leipzig/office/imports/proposals',
    visitor: 303,
    operator: 200
  },
  {
    route: `${imports}/proposals`,
    method: 'POST',
    path: '/de/hub/leipzig/office/imports/proposals?/decide',
    visitor: 401,
    operator: 400
  },
  ...signInRows
]
