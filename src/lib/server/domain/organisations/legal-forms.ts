/** A legal form: how it is written here, and every way it is found written. */
interface LegalForm {
  form: string
  pattern: RegExp
}

const ending = String.raw`(?=$|[\s,;()\-–/])`
const form = (name: string, pattern: string): LegalForm => ({
  form: name,
  pattern: new RegExp(String.raw`(?<=^|[\s,(\-])(?:${pattern})${ending}`, 'iu')
})

/** Longer forms stand before the shorter ones they contain. */
const forms: readonly LegalForm[] = [
  form(
    'GmbH & Co. KGaA',
    String.raw`(?:ges(?:ellschaft)?\s*)?g\.?\s?m\.?\s?b\.?\s?h\.?\s*(?:&|\+|und|u\.)\s*co\.?\s*kgaa`
  ),
  form('AG & Co. KG', String.raw`ag\s*(?:&|\+|und|u\.)\s*co\.?\s*kg`),
  form(
    'UG & Co. KG',
    String.raw`ug\s*(?:\(haftungsbeschränkt\)|haftungsbeschränkt)?\s*(?:&|\+|und|u\.)\s*co\.?\s*kg`
  ),
  form('GmbH & Co. KG', String.raw`g\.?\s?m\.?\s?b\.?\s?h\.?\s*(?:&|\+|und|u\.)\s*co\.?,?\s*kg`),
  form('gGmbH', String.raw`ggmbh|gemeinnützige\s+gmbh`),
  form('gUG (haftungsbeschränkt)', String.raw`gug\s*\(?haftungsbeschränkt\)?`),
  form(
    'UG (haftungsbeschränkt)',
    String.raw`ug\s*\(?haftungsbeschränkt\)?|unternehmergesellschaft(?:\s*\(?haftungsbeschränkt\)?)?`
  ),
  form('GmbH', String.raw`gmbh|g\.\s?m\.\s?b\.\s?h\.?|gesellschaft\s+mit\s+beschränkter\s+haftung`),
  form('KGaA', String.raw`kgaa|kommanditgesellschaft\s+auf\s+aktien`),
  form('SE', 'se'),
  form('AG', 'ag|aktiengesellschaft'),
  form('OHG', String.raw`ohg|offene\s+handelsgesellschaft`),
  form('GbR', String.raw`gbr|gesellschaft\s+bürgerlichen\s+rechts`),
  form('KG', 'kg|kommanditgesellschaft'),
  form('PartG mbB', String.raw`partg\s?mbb|partnerschaftsgesellschaft`),
  form('eG', String.raw`eg|e\.\s?g\.|eingetragene\s+genossenschaft`),
  form('e. V.', String.raw`e\.?\s?v\.?|eingetragener\s+verein`),
  form('e. K.', String.raw`e\.\s?k\.|e\.?\s?kfm\.|e\.?\s?kfr\.`),
  form('Stiftung', 'stiftung'),
  form('Ltd', String.raw`ltd\.?|limited`),
  form('PLC', String.raw`plc`),
  form('Inc.', String.raw`inc\.?|incorporated`),
  form('LLC', String.raw`llc`),
  form('SARL', String.raw`s\.?a\.?r\.?l\.?`),
  form('SAS', String.raw`s\.?a\.?s\.?`),
  form('S.A.', String.raw`s\.a\.`),
  form('S.p.A.', String.raw`s\.?p\.?a\.?`),
  form('S.r.l.', String.raw`s\.?r\.?l\.?`),
  form('B.V.', String.raw`b\.?v\.?`),
  form('Sp. z o.o.', String.raw`sp\.?\s?z\s?o\.?\s?o\.?`),
  form('A/S', String.raw`a/s`),
  form('ApS', 'aps'),
  form('AB', 'ab'),
  form('AS', 'as'),
  form('Oy', 'oy'),
  form('mbH', String.raw`m\.?b\.?h\.?`)
]

/** Forms whose letters are also words ("AS Technik", "SE Robotics") count only at the end of a name. */
const onlyAtEnd = new Set(['SE', 'AS', 'AB', 'Stiftung', 'SAS', 'S.p.A.', 'S.r.l.', 'B.V.', 'eG', 'e. V.'])

/** The legal form in a name, written the usual way, or null. "mbH" alone belongs to a word before it: it is a GmbH. */
export function legalFormOf(name: string): string | null {
  for (const { form: written, pattern } of forms) {
    const match = pattern.exec(name)
    if (!match) continue
    const atEnd = match.index + match[0].length >= name.trimEnd().length
    if (onlyAtEnd.has(written) && !atEnd && match[0] !== 'e.V.' && match[0] !== 'e. V.') continue
    return written === 'mbH' ? 'GmbH' : written
  }
  return null
}

/** Forms that only companies have. */
export const companyForms: ReadonlySet<string> = new Set([
  ...[
    'GmbH & Co. KGaA',
    'AG & Co. KG',
    'UG & Co. KG',
    'GmbH & Co. KG',
    'UG (haftungsbeschränkt)',
    'GmbH',
    'KGaA',
    'SE',
    'AG',
    'OHG',
    'GbR',
    'KG'
  ],
  ...[
    'PartG mbB',
    'eG',
    'e. K.',
    'Ltd',
    'PLC',
    'Inc.',
    'LLC',
    'SARL',
    'SAS',
    'S.A.',
    'S.p.A.',
    'S.r.l.',
    'B.V.',
    'Sp. z o.o.',
    'A/S',
    'ApS',
    'AB',
    'AS',
    'Oy'
  ]
])

/** The name without its legal form, for comparing; the whole name if nothing else is left. */
export function withoutLegalForm(name: string): string {
  let rest = name
  for (const { pattern } of forms) rest = rest.replace(pattern, ' ')
  rest = rest.replace(/\s+/g, ' ').replace(/^[\s,&-]+|[\s,&-]+$/g, '')
  return rest || name
}

/** Writes forms the usual way wherever they stand: "G.m.b.H.& Co KG" becomes "GmbH & Co. KG", "e.V." "e. V.". */
export function writeLegalForms(name: string): string {
  return name
    .replace(/(?<![\p{L}\d])g\.?\s?m\.?\s?b\.?\s?h\.?(?![\p{L}\d])/giu, 'GmbH')
    .replace(
      /(?<![\p{L}\d])GmbH\s*(?:&|\+|und|u\.)\s*co\.?,?\s*(kg|kgaa|ohg)(?![\p{L}])/giu,
      (_, kind: string) => `GmbH & Co. ${upperForm(kind)}`
    )
    .replace(
      /(?<![\p{L}\d])(ug|ag)\s*(?:&|\+|und|u\.)\s*co\.?,?\s*kg(?![\p{L}])/giu,
      (_, kind: string) => `${kind.toUpperCase()} & Co. KG`
    )
    .replace(/&\s*co\.?\s*kg(?![\p{L}])/giu, '& Co. KG')
    .replace(/(?<![\p{L}\d])ug\s*\(\s*haftungsbeschränkt\s*\)/giu, 'UG (haftungsbeschränkt)')
    .replace(/(?<![\p{L}\d.])e\.\s?v\.?(?![\p{L}])/giu, 'e. V.')
    .replace(/(?<=\s)eV$/u, 'e. V.')
    .replace(/(?<![\p{L}\d.])e\.\s?g\.(?![\p{L}])/giu, 'eG')
    .replace(/(GmbH|GbR|AG|KG|OHG|e\. V\.)(?:\s+\1)+(?![\p{L}])/gu, '$1')
}

function upperForm(kind: string): string {
  return kind.toLowerCase() === 'kgaa' ? 'KGaA' : kind.toUpperCase()
}
