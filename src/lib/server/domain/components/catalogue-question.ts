import { type Fault, type NumberStyle } from '#lib/engines/catalogue/units/read-number.ts'
import { readRange } from '#lib/engines/catalogue/units/read-quantity.ts'
import type { PropertyTerm, Terms } from './terms.ts'

export const componentsOnPage = 24
const mostPages = 200
const mostFilters = 12

/** A demand on one property: any of the options, or a span in canonical units (null is open). */
export type Demand =
  | { property: string; options: string[] }
  | { property: string; from: number | null; to: number | null; text: string; isCovering: boolean }

export interface CatalogueQuestion {
  text: string
  class: string | null
  /** Slug of the member. */
  member: string | null
  demands: Demand[]
  /** What was typed and cannot be read, by property. */
  faults: Record<string, { text: string; fault: Fault }>
  page: number
}

/** Properties that a list can be narrowed by, and how. */
export const filterKind = ({ holds, key }: PropertyTerm): 'options' | 'span' | null => {
  if (
    key === 'interfaces' ||
    holds.type === 'choice' ||
    holds.type === 'dataFormats' ||
    holds.type === 'yesNo'
  )
    return 'options'
  return holds.type === 'quantity' || holds.type === 'range' || holds.type === 'readiness' ? 'span' : null
}

const clean = (text: string | null, most: number) =>
  (text ?? '').replaceAll('\0', '').trim().replace(/\s+/g, ' ').slice(0, most)

/**
 * Reads the question from an address: `q`, `class`, `member`, `page`, and `p.<property>` with options or with a quantity as
 * people write it. Of a range, a quantity asks for components that cover it (3.3 V, −40 to 85 °C); of a single quantity, for
 * those that lie in it (≤ 2 W).
 */
export function catalogueQuestion(
  search: URLSearchParams,
  terms: Terms,
  style: NumberStyle
): CatalogueQuestion {
  const asked = clean(search.get('class'), 60)
  const question: CatalogueQuestion = {
    text: clean(search.get('q'), 200),
    class: terms.classes.some((one) => one.key === asked) ? asked : null,
    member: clean(search.get('member'), 80) || null,
    demands: [],
    faults: {},
    page: Math.min(mostPages, Math.max(1, Number.parseInt(search.get('page') ?? '1') || 1))
  }
  for (const term of terms.properties) {
    const given = search
      .getAll(`p.${term.key}`)
      .map((one) => clean(one, 100))
      .filter(Boolean)
    if (given.length === 0 || question.demands.length >= mostFilters) continue
    const kind = filterKind(term)
    if (kind === 'options')
      question.demands.push({ property: term.key, options: [...new Set(given)].slice(0, 20) })
    if (kind === 'span') addSpan(question, term, given[0]!, style)
  }
  return question
}

function addSpan(
  question: CatalogueQuestion,
  { key, holds }: PropertyTerm,
  text: string,
  style: NumberStyle
) {
  if (holds.type === 'readiness') {
    const level = Number(text)
    if (Number.isInteger(level) && level >= 1 && level <= 9)
      question.demands.push({ property: key, from: level, to: null, text, isCovering: false })
    return
  }
  if (holds.type !== 'quantity' && holds.type !== 'range') return
  const read = readRange(text, holds.dimension, style)
  if (!read.ok) {
    question.faults[key] = { text, fault: read.fault }
    return
  }
  const { from, to } = read.value
  question.demands.push({
    property: key,
    ...(holds.type === 'quantity' ? nearly(from, to) : { from, to }),
    text,
    isCovering: holds.type === 'range'
  })
}

/** Nobody means a quantity to the last digit: one that is asked for as it is may differ by half a percent. */
const nearly = (from: number | null, to: number | null) =>
  from !== null && from === to
    ? { from: from - Math.abs(from) * 0.005, to: from + Math.abs(from) * 0.005 }
    : { from, to }
