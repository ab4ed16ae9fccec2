/** What can be offered or looked for; the words stand in the catalogues under `exchangeKind.<kind>`. */
export const exchangeKinds = [
  'product',
  'technology',
  'service',
  'researchResult',
  'testbed',
  'pilotSite',
  'data',
  'space',
  'capital',
  'expertise',
  'training',
  'partner'
] as const
export type ExchangeKind = (typeof exchangeKinds)[number]
