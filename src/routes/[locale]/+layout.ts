import { type Locale, type Message, translator } from '#lib/i18n/catalogue.ts'
import type { LayoutLoad } from './$types'

const catalogues: Record<Locale, () => Promise<Record<string, Message>>> = {
  de: async () => (await import('#lib/i18n/de/index.ts')).de,
  en: async () => (await import('#lib/i18n/en/index.ts')).en
}

/** The translator of the page's language. Runs in the browser, too, which then loads that one catalogue. */
export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  t: translator(data.locale, await catalogues[data.locale]())
})
