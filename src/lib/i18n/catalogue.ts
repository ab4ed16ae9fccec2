import type { de } from './de/index.ts'

/**
 * A message is a sentence with {placeholders}, or one sentence per plural form, chosen by the number in `count`.
 * The German catalogue is the measure: the English one must have exactly its keys (the compiler and a test see to it).
 */
export type Message = string | { one: string; other: string }
export type Params = Record<string, string | number>
export type Locale = 'de' | 'en'
export const locales: readonly Locale[] = ['de', 'en']
export const defaultLocale: Locale = 'de'

export const isLocale = (text: string | undefined): text is Locale => text === 'de' || text === 'en'

export type Translate = (key: MessageKey, params?: Params) => string
export type MessageKey = keyof typeof de

/** A translator over one catalogue. An unknown placeholder stays visible, so that it is noticed. */
export function translator(locale: Locale, messages: Record<string, Message>): Translate {
  const plural = new Intl.PluralRules(locale)
  return (key, params = {}) => {
    const message = messages[key]
    if (message === undefined) return key
    const sentence =
      typeof message === 'string'
        ? message
        : message[plural.select(Number(params.count)) === 'one' ? 'one' : 'other']
    return filled(locale, sentence, params)
  }
}

const numbers = { de: new Intl.NumberFormat('de'), en: new Intl.NumberFormat('en') }

/** A sentence with its placeholders filled; what stands in a value is never taken for a placeholder itself. */
export function filled(locale: Locale, sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return all
    return typeof value === 'number' ? numbers[locale].format(value) : value
  })
}
