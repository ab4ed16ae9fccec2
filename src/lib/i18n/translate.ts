import { type Locale, type Translate, translator } from './catalogue.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

const translators = { de: translator('de', de), en: translator('en', en) }

/** For the server and the command line, which hold both catalogues; a browser loads only the one it reads. */
export const translate = (locale: Locale): Translate => translators[locale]
