/**
 * The key under which two spellings of one organisation's name meet: folded case, no diacritics, ß and umlauts as
 * their base letters, only letters and digits, "&" and "+" as "und", legal forms in their short form. So spelling,
 * spacing and hyphens make no difference, but the legal form does: "Muster GmbH" and "Muster AG" are two companies.
 */
export function nameKey(name: string): string {
  const letters = fold(name.replace(/[&+]/g, ' und ')).replace(/[^\p{L}\p{N}]+/gu, '')
  const key = longForms.reduce((text, [form, short]) => text.replace(form, short), letters)
  // A name without any letter or digit still needs a key of its own.
  return key || name.trim().toLowerCase()
}

/** Legal forms written out, as they stand in a key. Those that are also ordinary words count at the end only. */
const longForms: readonly (readonly [RegExp, string])[] = [
  [/gesellschaftmitbeschraenkterhaftung/g, 'gmbh'],
  [/haftungsbeschraenkt$/, ''],
  [/unternehmergesellschaft$/, 'ug'],
  [/kommanditgesellschaftaufaktien$/, 'kgaa'],
  [/aktiengesellschaft$/, 'ag'],
  [/kommanditgesellschaft$/, 'kg'],
  [/gesellschaftbuergerlichenrechts$/, 'gbr'],
  [/offenehandelsgesellschaft$/, 'ohg'],
  [/eingetragenerverein$/, 'ev'],
  [/eingetragenegenossenschaft$/, 'eg'],
  [/limited$/, 'ltd'],
  [/incorporated$/, 'inc']
]

/** For addresses: lower-case words joined by hyphens, umlauts spelled out as readers of German expect. */
export function slugOf(name: string): string {
  const spelled = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
  const slug = spelled
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.slice(0, 80).replace(/-+$/, '') || 'organisation'
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[äæ]/g, 'ae')
    .replace(/[öø]/g, 'oe')
    .replace(/ü/g, 'ue')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}
