import type { MessageKey, Translate } from '#lib/i18n/catalogue.ts'
import type { ShownIntroduction, ShownSide } from '#lib/server/domain/introductions/queries.ts'
import type { Tie } from '#lib/ui/knot/tie.ts'

type Locale = 'de' | 'en'

/** Title of what a side brings in, in the reader's language where there is one. */
export function titleOf(side: ShownSide, locale: Locale): { text: string; lang: Locale } | null {
  const texts = side.subject?.texts ?? []
  const found = texts.find((one) => one.language === locale) ?? texts[0]
  return found ? { text: found.title, lang: found.language } : null
}

/** Who a side is, or that it does not show yet. */
export const whoOf = (side: ShownSide, t: Translate): string =>
  side.organisation?.name ?? t('introduction.unnamed')

/** What an introduction is called in a list: by the other side, and what it is about. */
export function nameOf(introduction: ShownIntroduction, t: Translate, locale: Locale): string {
  const { asking, asked } = introduction.sides
  const other = introduction.own === 'asked' ? asking : asked
  if (!introduction.own) return `${whoOf(asking, t)} – ${whoOf(asked, t)}`
  return other.organisation?.name ?? titleOf(other, locale)?.text ?? t('introduction.unnamed')
}

/** How it stands, said to this reader. */
export function stateWords(introduction: ShownIntroduction, t: Translate): string {
  const { state, own, waiting } = introduction
  if (own && waiting.includes(own)) return t('introduction.state.yours')
  if (own && ['proposed', 'asked', 'halfAccepted'].includes(state)) return t('introduction.state.theirs')
  return t(`introduction.state.${state}` as MessageKey)
}

export function tieOf({ state }: Pick<ShownIntroduction, 'state'>): Tie {
  if (state === 'agreed' || state === 'met') return 'tied'
  if (state === 'introduced') return 'half'
  return state === 'proposed' || state === 'asked' || state === 'halfAccepted' ? 'apart' : 'loose'
}
