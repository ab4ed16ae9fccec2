import type { Locale } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { type SettingName, settings } from './config.ts'

/** The settings as the guide shows them, a Markdown table made from the list the program reads. */
export function settingsTable(locale: Locale): string {
  const say = translate(locale)
  const head = `| ${say('config.column.name')} | ${say('config.column.meaning')} | ${say('config.column.default')} |\n|---|---|---|`
  const rows = Object.entries(settings).map(([name, { schema, example }]) => {
    const standard =
      schema.default === undefined ? `${say('config.none')} \`${example}\`` : `\`${String(schema.default)}\``
    return `| \`${name}\` | ${say(`config.${name as SettingName}`)} | ${standard} |`
  })
  return [head, ...rows].join('\n')
}
