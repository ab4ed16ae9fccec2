import type { Locale, Translate } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { personalData } from '../../database/personal-data/registry.ts'
import type { KnownNames } from '../../domain/personal-export/names.ts'
import type { Row } from '../../domain/personal-export/rows.ts'
import { topicLabel } from '../../domain/topics/vocabulary.ts'
import { codeWord, columnWord } from './words.ts'

export interface Wording {
  locale: Locale
  names: KnownNames
  /** Ids of the person whose data it is. */
  own: ReadonlySet<string>
}

/** Said to programs only: a reader learns nothing from a number. */
const onlyForPrograms = new Set(
  'version listing_version seq position correlation_id message_id subject_type column'.split(' ')
)
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const range = /^[[(]"?([^",]*)"?,"?([^",]*)"?[\])]$/

/** The facts of a row as a person reads them: what it is called, and what it says. */
export function factsOf(wording: Wording, table: string, row: Row): [string, string][] {
  const t = translate(wording.locale)
  return Object.entries(row).flatMap(([column, value]): [string, string][] => {
    if (column === 'id') return titleFact(wording, t, row)
    if (onlyForPrograms.has(column) || column.endsWith('_key')) return []
    const said = saidOf(wording, t, table, column, value)
    return said === '' ? [] : [[headOf(t, table, column), said]]
  })
}

/** What a row is about, where it doesn't carry a title of its own. */
function titleFact(wording: Wording, t: Translate, { id, title }: Row): [string, string][] {
  const said = title === undefined ? titleOf(wording, String(id)) : ''
  return said === '' ? [] : [[t('dataArchive.about'), said]]
}

function titleOf({ locale, names }: Wording, id: string): string {
  const found = names.titles.get(id)
  return (locale === 'de' ? (found?.de ?? found?.en) : (found?.en ?? found?.de)) ?? ''
}

/** What leads somewhere is called a number where it is one; here its name is said instead. */
const headOf = (t: Translate, table: string, column: string) =>
  column === 'hub_id'
    ? t('dataArchive.hub')
    : columnWord(t, table, column).replace(column.endsWith('_id') ? / \([^)]*\)$/ : '', '')

function saidOf(wording: Wording, t: Translate, table: string, column: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return t(value ? 'dataArchive.yes' : 'dataArchive.no')
  if (typeof value === 'number')
    return /(^|_)hub(_id)?$/.test(column)
      ? (wording.names.hubs.get(value) ?? '')
      : value.toLocaleString(wording.locale)
  if (typeof value === 'string') return textOf(wording, t, table, column, value)
  const inside = Array.isArray(value)
    ? value.map((one) => saidOf(wording, t, table, column, one))
    : Object.entries(value).map(([key, one]) => {
        const said = saidOf(wording, t, table, key, one)
        return said && `${columnWord(t, table, key)}: ${said}`
      })
  return inside.filter((one) => one !== '').join('; ')
}

function textOf(wording: Wording, t: Translate, table: string, column: string, text: string): string {
  const { locale, own, names } = wording
  if (uuid.test(text))
    return own.has(text) ? t('dataArchive.you') : (names.organisations.get(text) ?? titleOf(wording, text))
  if (column === 'passage')
    return text.replaceAll('\\r\\n', '\n').replaceAll('\\n', '\n').replaceAll('\\"', '"')
  if (isWritten(table, column)) return text
  if (/^\d{4}-\d\d-\d\d(T|$)/.test(text)) return dayOrTime(wording, text)
  const [, from, to] = range.exec(text) ?? []
  if (from !== undefined && to !== undefined) return period(wording, t, from, to)
  if (column === 'country') return new Intl.DisplayNames(locale, { type: 'region' }).of(text) ?? text
  if (column === 'concept' || column === 'topic') return topicLabel(text, locale)
  return codeWord(t, column, text)
}

/** What somebody wrote is shown as it is, also where it happens to be a word that stands for something elsewhere. */
function isWritten(table: string, column: string): boolean {
  const entry = personalData[table]
  return entry?.text?.includes(column) === true || entry?.own?.[column] !== undefined
}

function period(wording: Wording, t: Translate, from: string, to: string): string {
  const ends = [
    from && t('dataArchive.from', { date: dayOrTime(wording, from) }),
    to && t('dataArchive.to', { date: dayOrTime(wording, lastOf(to)) })
  ].filter((one) => one !== '')
  return ends.length > 0 ? ends.join(' ') : t('dataArchive.always')
}

/** The database keeps the first day that is no longer in a period of days. */
function lastOf(end: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(end)) return end
  return new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10)
}

/** A day, or an instant in the reader's zone with its name. */
export function dayOrTime(
  { locale, names: { timeZone } }: Pick<Wording, 'locale' | 'names'>,
  text: string
): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
  const instant = new Date(isDay ? text : text.replace(' ', 'T'))
  if (Number.isNaN(instant.getTime())) return text
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone } as const
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const
  return new Intl.DateTimeFormat(locale, isDay ? { ...day, timeZone: 'UTC' } : { ...day, ...time }).format(
    instant
  )
}
