import type { MessageKey, Translate } from '#lib/i18n/catalogue.ts'
import type { ListView } from './types.ts'

/** How the values of a filter are called. */
export function optionsOf(
  name: string,
  values: unknown,
  { choices, t }: Pick<ListView, 'choices'> & { t: Translate }
) {
  if (name === 'tag') return choices.tag
  if (name === 'topic') return choices.topic
  if (name === 'charge')
    return [
      { value: 'me', label: t('lists.charge.me') },
      { value: 'nobody', label: t('lists.charge.nobody') },
      ...choices.charge
    ]
  return (values as readonly string[]).map((value) => ({ value, label: wordOf(name, value, t) }))
}

const words: Record<string, string> = {
  state: 'memberships.state',
  kind: 'kind',
  level: 'level',
  visibility: 'lists.visibility',
  role: 'role',
  language: 'lists.language',
  consent: 'lists.consent'
}

export function wordOf(name: string, value: string, t: Translate): string {
  if (name === 'silent') return t('lists.silentDays', { count: Number(value) })
  if (name === 'ending') return t('lists.endingDays', { count: Number(value) })
  return words[name] ? t(`${words[name]}.${value}` as MessageKey) : value
}

/** An address with a value added or changed, or taken away (null). */
export function addressWith(address: string, name: string, value: string | null): string {
  const changed = new URLSearchParams(address)
  if (value === null) changed.delete(name)
  else changed.set(name, value)
  return String(changed)
}
