/**
 * Who gets what answer from which route: the expected answers, kept by hand and read as data. The test sends the
 * requests; it knows no policy. A route without a row fails the test.
 *
 * Status: 200 shown, 303 sent elsewhere, 404 missing or private (the same answer).
 */
export interface AccessRow {
  /** The route's folder below src/routes. */
  route: string
  method?: 'GET' | 'POST'
  path: string
  visitor: number
  operator: number
}

export const accessMatrix: readonly AccessRow[] = [
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
  { route: '/[locale]/(office)/office', path: '/de/office', visitor: 303, operator: 200 }
]
