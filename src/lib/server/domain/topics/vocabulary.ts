import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readVocabulary, type Vocabulary } from '#lib/engines/matching/vocabulary.ts'
import type { Locale } from '#lib/i18n/catalogue.ts'
import { projectRoot } from '../../platform/project-root.ts'

let held: Vocabulary | undefined

/** The vocabulary that ships with the code, read once. */
export function vocabulary(): Vocabulary {
  const text = (name: string) => readFileSync(join(projectRoot, 'vocabulary', name), 'utf8')
  held ??= readVocabulary(text('vocabulary.tsv'), text('ambiguous.tsv'))
  return held
}

/** The word for a topic in a language; an id that is no longer in the vocabulary stands for itself. */
export function topicLabel(id: string, locale: Locale): string {
  return vocabulary().concepts.get(id)?.labels[locale] ?? id
}

export interface Topic {
  id: string
  label: string
}

export const topicsIn = (ids: readonly string[], locale: Locale): Topic[] =>
  ids.map((id) => ({ id, label: topicLabel(id, locale) }))

/** The topic and everything below it: who asks for energy means photovoltaics, too. */
export function withNarrower(id: string): string[] {
  const all = [id]
  for (const one of all)
    all.push(...(vocabulary().narrower.get(one) ?? []).filter((next) => !all.includes(next)))
  return all
}

/** What a list can be narrowed to next: the topics right below, or the widest ones where none is chosen. */
export function nextTopics(chosen: string | null): string[] {
  if (chosen) return [...(vocabulary().narrower.get(chosen) ?? [])]
  return [...vocabulary().concepts.values()].flatMap((one) => (one.broader === null ? [one.id] : []))
}

/** The topics above one, widest first. */
export function topicPath(id: string): string[] {
  const path: string[] = []
  let current = vocabulary().concepts.get(id)?.broader ?? null
  while (current !== null && !path.includes(current)) {
    path.unshift(current)
    current = vocabulary().concepts.get(current)?.broader ?? null
  }
  return path
}

/** Topics whose label or synonym, in either language, is or starts with what was typed; the exact ones first. */
export function topicsNamed(text: string, most: number): string[] {
  const wanted = folded(text)
  if (wanted.length < 3) return []
  const exact: string[] = []
  const started: string[] = []
  for (const [name, id] of namesOfTopics()) {
    if (name === wanted) exact.push(id)
    else if (name.startsWith(wanted)) started.push(id)
  }
  return [...new Set([...exact, ...started])].slice(0, most)
}

/** Topics that carry exactly this name: what a typed word means, in either language. */
export function topicsMeantBy(text: string): string[] {
  const wanted = folded(text)
  return [...new Set(namesOfTopics().flatMap(([name, id]) => (name === wanted ? [id] : [])))]
}

let names: [name: string, id: string][] | undefined

function namesOfTopics() {
  names ??= [...vocabulary().concepts.values()].flatMap((one) =>
    [one.labels.de, one.labels.en, ...one.synonyms.de, ...one.synonyms.en].map((name): [string, string] => [
      folded(name),
      one.id
    ])
  )
  return names
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
