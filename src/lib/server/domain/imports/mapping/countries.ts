/** ISO 3166-1 alpha-2 codes by what files write: German and English names, vehicle signs, alpha-3, EU's own codes. */
const regions = [
  ...[
    'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU'
  ],
  ...[
    'CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN'
  ],
  ...[
    'IQ IR IS IT JM JO JP KE KG KH KM KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX'
  ],
  ...[
    'MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS ST SV'
  ],
  ...['SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW']
].flatMap((line) => line.split(' '))

const others: Record<string, string> = {
  d: 'DE',
  deu: 'DE',
  ger: 'DE',
  brd: 'DE',
  'bundesrepublik deutschland': 'DE',
  'federal republic of germany': 'DE',
  a: 'AT',
  aut: 'AT',
  i: 'IT',
  ita: 'IT',
  f: 'FR',
  fra: 'FR',
  e: 'ES',
  esp: 'ES',
  p: 'PT',
  prt: 'PT',
  b: 'BE',
  bel: 'BE',
  l: 'LU',
  lux: 'LU',
  h: 'HU',
  hun: 'HU',
  s: 'SE',
  swe: 'SE',
  n: 'NO',
  nor: 'NO',
  fin: 'FI',
  dnk: 'DK',
  nld: 'NL',
  pol: 'PL',
  cze: 'CZ',
  svk: 'SK',
  svn: 'SI',
  slo: 'SI',
  hrv: 'HR',
  rou: 'RO',
  bgr: 'BG',
  grc: 'GR',
  irl: 'IE',
  irland: 'IE',
  gbr: 'GB',
  che: 'CH',
  usa: 'US',
  j: 'JP',
  jpn: 'JP',
  chn: 'CN',
  est: 'EE',
  lva: 'LV',
  ltu: 'LT',
  mlt: 'MT',
  cyp: 'CY',
  ukr: 'UA',
  uk: 'GB',
  el: 'GR',
  'great britain': 'GB',
  grossbritannien: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'vereinigtes koenigreich': 'GB',
  'united states of america': 'US',
  'vereinigte staaten': 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'tschechische republik': 'CZ',
  tschechien: 'CZ',
  'slowakische republik': 'SK',
  'slovak republic': 'SK',
  turkey: 'TR',
  tuerkei: 'TR',
  'south korea': 'KR',
  suedkorea: 'KR',
  russland: 'RU',
  russia: 'RU',
  'russian federation': 'RU',
  mazedonien: 'MK',
  macedonia: 'MK',
  moldau: 'MD',
  moldova: 'MD',
  weissrussland: 'BY',
  'ivory coast': 'CI',
  elfenbeinkueste: 'CI',
  vietnam: 'VN',
  iran: 'IR',
  syria: 'SY',
  syrien: 'SY',
  kosovo: 'XK',
  taiwan: 'TW',
  bosnia: 'BA',
  bosnien: 'BA',
  palestine: 'PS',
  tanzania: 'TZ',
  bolivia: 'BO',
  venezuela: 'VE'
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()

let names: Map<string, string> | null = null

function byName(): Map<string, string> {
  if (names) return names
  names = new Map(Object.entries(others))
  for (const language of ['de', 'en']) {
    const display = new Intl.DisplayNames(language, { type: 'region' })
    for (const code of regions) names.set(fold(display.of(code) ?? code), code)
  }
  for (const code of regions) names.set(code.toLowerCase(), code)
  for (const [name, code] of Object.entries(others)) names.set(name, code)
  return names
}

/** The country's code, or null if the text names none. */
export function countryOf(text: string): string | null {
  return byName().get(fold(text)) ?? null
}
