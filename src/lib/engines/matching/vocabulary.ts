import type { Lang } from './types.ts'

/** One language-independent entry of the vocabulary. Synonyms do not repeat the preferred label. */
export type Concept = {
  id: string
  broader: string | null
  labels: Record<Lang, string>
  synonyms: Record<Lang, string[]>
}

export type Vocabulary = {
  concepts: ReadonlyMap<string, Concept>
  narrower: ReadonlyMap<string, readonly string[]>
  /** Strings that stand for several concepts -> those concepts. Keys as written in the table. */
  ambiguous: ReadonlyMap<string, readonly string[]>
}

function rows(tsv: string): string[][] {
  return tsv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

function list(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/**
 * Reads the vocabulary table (id, broader, de, en, synonyms_de, synonyms_en; synonyms separated by |) and the table
 * of ambiguous strings (string, concepts separated by |, note). A broader link to nowhere is an error.
 */
export function readVocabulary(vocabularyTsv: string, ambiguousTsv: string): Vocabulary {
  const concepts = new Map<string, Concept>()
  for (const [id = '', broader = '', de = '', en = '', synonymsDe, synonymsEn] of rows(vocabularyTsv)) {
    if (concepts.has(id)) throw new Error(`vocabulary: concept "${id}" stands twice`)
    concepts.set(id, {
      id,
      broader: broader.trim() === '' ? null : broader.trim(),
      labels: { de, en },
      synonyms: { de: list(synonymsDe), en: list(synonymsEn) }
    })
  }
  const narrower = new Map<string, string[]>()
  for (const concept of concepts.values()) {
    if (concept.broader === null) continue
    if (!concepts.has(concept.broader)) throw new Error(`vocabulary: "${concept.id}" has no broader concept`)
    const siblings = narrower.get(concept.broader)
    if (siblings) siblings.push(concept.id)
    else narrower.set(concept.broader, [concept.id])
  }
  const ambiguous = new Map<string, readonly string[]>()
  for (const [text = '', ids] of rows(ambiguousTsv)) {
    const known = list(ids).filter((id) => concepts.has(id))
    if (known.length > 1) ambiguous.set(text, known)
  }
  return { concepts, narrower, ambiguous }
}

/** The concept and everything above it, nearest first. Ends even if the table holds a cycle. */
export function lineageOf(vocabulary: Vocabulary, id: string): string[] {
  const lineage: string[] = []
  let current: string | null = id
  while (current !== null && !lineage.includes(current)) {
    lineage.push(current)
    current = vocabulary.concepts.get(current)?.broader ?? null
  }
  return lineage
}
