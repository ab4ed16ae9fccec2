/** What a column of a file can mean. Everything else is left aside; the file keeps it. */
export const fieldNames = [
  'name',
  'organisationId',
  'kind',
  'description',
  'country',
  'region',
  'city',
  'website',
  'key',
  'title',
  'summary',
  'startsOn',
  'endsOn',
  'amount',
  'currency',
  'place',
  'programme'
] as const

export type FieldName = (typeof fieldNames)[number]

/** Fields of an activity. A file without any of the first two lists organisations only. */
export const activityFields = [
  'title',
  'summary',
  'startsOn',
  'endsOn',
  'amount',
  'place',
  'programme'
] as const

/** What a header has to contain (folded, words separated by blanks) and how surely it then means the field. */
const patterns: readonly (readonly [FieldName, RegExp, number])[] = [
  [
    'name',
    /name (des|der) (beguenstigten|zuwendungsempfaenger|antragsteller|firma|organisation|unternehmens|einrichtung)/,
    10
  ],
  [
    'name',
    /^(name|firma|firmenname|unternehmen|unternehmensname|organisation|einrichtung|institution|aussteller|mitglied|traeger)$/,
    9
  ],
  [
    'name',
    /beguenstigte|zuwendungsempfaenger|foerdermittelempfaenger|antragsteller|projekttraeger|vorhabentraeger/,
    8
  ],
  [
    'name',
    /^(company|organi[sz]ation|recipient|beneficiary|grantee|participant|institution|exhibitor|member|legal|company legal)( legal)? ?(name)?$/,
    9
  ],
  ['name', /(company|organi[sz]ation|recipient|beneficiary|participant|legal) name/, 10],
  ['name', /^(organisationsname|ausfuehrende stelle|name der einrichtung)$/, 9],
  [
    'organisationId',
    /^(organi[sz]ation|company|recipient|participant|beneficiary|member) (id|number|no|identifier)|^pic$|^ror|company registration|vat number|ust id|umsatzsteuer|handelsregister|hrb|registernummer|firmennummer|organisationsnummer|mitgliedsnummer|unternehmensnummer/,
    9
  ],
  [
    'kind',
    /organisationsart|unternehmensart|^(art|typ)$|organi[sz]ation (type|kind)|^(type|kind)$|activity type|art der (organisation|einrichtung)/,
    7
  ],
  [
    'description',
    /^(profil|unternehmensprofil|firmenprofil|about|about us|ueber uns|company profile|organi[sz]ation description|taetigkeit|leistungen|portfolio)$/,
    8
  ],
  ['description', /^(beschreibung|kurzbeschreibung|description)$/, 5],
  [
    'country',
    /^(land|staat|country|state country|country code|laendercode|recipient country|sitzland|nation)$|laenderkennzeichen/,
    9
  ],
  ['region', /bundesland|landkreis|kreisfreie|^(region|kreis|county|state|province|nuts)$|federal state/, 8],
  ['region', /^land$/, 3],
  [
    'city',
    /^(ort|stadt|sitz|gemeinde|wohnort|firmensitz|standort|city|town|seat|location|recipient (city|town)|company city)$/,
    9
  ],
  ['city', /(^| )(sitz der|city of|stadt der|ort der) /, 7],
  [
    'website',
    /^(web ?(site|seite)|homepage|url|internet|www|internetadresse|organi[sz]ation url|link|domain)$/,
    9
  ],
  [
    'key',
    /vorhabensident|vorhaben ?(id|nr|nummer)|foerderkennzeichen|^fkz$|aktenzeichen|^az$|projekt ?(nr|nummer|id|kennung)|antragsnummer|kennzeichen|identifikator/,
    10
  ],
  [
    'key',
    /grant (reference|number|id|no)|project (id|number|no|reference|code)|reference number|award (number|id)|application (id|number)|^(reference|rcn|identifier)$/,
    10
  ],
  ['key', /^(id|nr|nummer|lfd nr|laufende nummer|no|number)$/, 5],
  [
    'title',
    /bezeichnung (des|der) (vorhabens|projekts|massnahme)|projekt ?titel|projekt ?name|titel (des|der)|vorhabenbezeichnung|^(titel|thema|vorhaben|projekt|projektbezeichnung|massnahme|bezeichnung)$/,
    9
  ],
  [
    'title',
    /project (title|name)|^(title|project|topic|activity|name of (the )?(project|operation)|operation name|award title|grant title)$/,
    9
  ],
  [
    'summary',
    /zusammenfassung|projektbeschreibung|kurzfassung|vorhabenbeschreibung|projektinhalt|^(inhalt|ziel|ziele|beschreibung des (vorhabens|projekts))$/,
    9
  ],
  ['summary', /abstract|summary|^objectives?$|project description|operation summary/, 9],
  ['summary', /^(beschreibung|kurzbeschreibung|description)$/, 4],
  [
    'startsOn',
    /datum des beginns|^(beginn|start|von|startdatum|projektbeginn|vorhabenbeginn|laufzeit (von|beginn|start)|starttermin)$|beginn (des|der)/,
    9
  ],
  [
    'startsOn',
    /start date|^(starts? ?on|from|begin|start of project|project start|date of start|commencement date|award date)$/,
    9
  ],
  [
    'endsOn',
    /datum des endes|^(ende|bis|enddatum|projektende|vorhabenende|laufzeit (bis|ende))$|ende (des|der)/,
    9
  ],
  ['endsOn', /end date|^(ends? ?on|to|until|end of project|project end|completion date|planned end)$/, 9],
  [
    'amount',
    /gesamtbetrag|foerderfaehige (ausgaben|kosten)|foerdersumme|zuwendung(ssumme|sbetrag)|bewilligte? (summe|mittel|betrag)|gesamtkosten|gesamtausgaben|projektvolumen|foerderbetrag|zuschuss|^(betrag|summe|volumen|kosten|foerderung|zuwendung)( eur| euro)?$/,
    9
  ],
  [
    'amount',
    /(total|eligible|grant|award|funding|project) (cost|costs|amount|expenditure|budget|value|funding)|^(amount|budget|funding|grant|amount awarded|value)( eur| gbp| usd)?$|ec max contribution|^total cost/,
    9
  ],
  ['currency', /^(waehrung|currency|currency code)$/, 10],
  [
    'place',
    /durchfuehrungsort|projektort|vorhabenort|ort des vorhabens|einsatzort|place of (performance|implementation)|project location|location of operation/,
    9
  ],
  [
    'programme',
    /foerderrichtlinie$|foerderprogramm|foerderlinie|^(programm|programme|program|richtlinie|funding scheme|scheme|fund|framework programme)$/,
    8
  ]
]

/** A header as words: folded, without numbering, brackets and punctuation; "startDate" becomes "start date". */
export function headerWords(header: string): string {
  return header
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\((?:eur|euro|€)\)|€/g, '')
    .replace(/^\s*\d+\s*[.):]\s*/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export interface Candidate {
  field: FieldName
  score: number
}

/** What a header may mean, surest first. */
export function candidatesFor(header: string): Candidate[] {
  const words = headerWords(header)
  if (!words) return []
  const best = new Map<FieldName, number>()
  for (const [field, pattern, score] of patterns) {
    if (pattern.test(words)) best.set(field, Math.max(score, best.get(field) ?? 0))
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score)
}
