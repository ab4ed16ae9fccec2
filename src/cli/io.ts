import type { Locale, Translate } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'

/** What a command may touch of the terminal. Results go to `out`, everything said beside them to `say`. */
export interface CommandIo {
  t: Translate
  locale: Locale
  /** Resolves when the reader has taken the line: long output waits instead of piling up. */
  out(text: string): Promise<void>
  say(text: string): void
}

/** German where the environment is German, English elsewhere; HUBWERK_LANGUAGE overrules. */
export function consoleLocale(environment: Record<string, string | undefined>): Locale {
  const wanted = environment.HUBWERK_LANGUAGE
  if (wanted === 'de' || wanted === 'en') return wanted
  const system = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return system.startsWith('de') ? 'de' : 'en'
}

export function consoleIo(environment = process.env): CommandIo {
  const locale = consoleLocale(environment)
  return {
    t: translate(locale),
    locale,
    out: (text) =>
      new Promise((taken) =>
        process.stdout.write(text + '\n') ? taken() : process.stdout.once('drain', taken)
      ),
    say: (text) => void process.stderr.write(text + '\n')
  }
}
