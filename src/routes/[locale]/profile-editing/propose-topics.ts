import { annotate } from '#lib/engines/matching/annotate.ts'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { ProfileToEdit } from '#lib/server/domain/profiles/queries.ts'
import { topicsIn } from '#lib/server/domain/topics/vocabulary.ts'
import { matchingLanguage } from '#lib/server/platform/matching/language.ts'

const mostProposed = 24

/** What an organisation's own words are about, most often named first, with the words that say so. */
export function proposedTopics(profile: ProfileToEdit, locale: Locale) {
  const found = new Map<string, { weight: number; words: Set<string> }>()
  for (const language of ['de', 'en'] as const) {
    const text = profile.descriptions[language]
    if (!text) continue
    for (const one of annotate(matchingLanguage(), text, language).concepts) {
      if (one.negated) continue
      const entry = found.get(one.concept) ?? { weight: 0, words: new Set() }
      entry.weight += one.certainty
      entry.words.add(one.text)
      found.set(one.concept, entry)
    }
  }
  const ids = [...found]
    .sort((a, b) => b[1].weight - a[1].weight || a[0].localeCompare(b[0]))
    .map(([id]) => id)
  const shown = [...new Set([...profile.topics, ...ids])].slice(
    0,
    Math.max(mostProposed, profile.topics.length)
  )
  return topicsIn(shown, locale).map((topic) => ({
    ...topic,
    isChosen: profile.topics.includes(topic.id),
    words: [...(found.get(topic.id)?.words ?? [])].slice(0, 3)
  }))
}
