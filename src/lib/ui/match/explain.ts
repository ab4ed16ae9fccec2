import type { MessageKey, Translate } from '#lib/i18n/catalogue.ts'
import { excerptOf, type MarkedSpan, partsOf, type TextPart } from '../text/parts.ts'
import { type Explained, type PartnerReason, sourceKey, type Span } from './types.ts'

export interface ReasonRow {
  number: number
  /** What the two sides have in common, in words. */
  label: string
  queryWords: string
  evidenceWords: string
  evidencePlace: string
  share: number
}

export interface QuotedText {
  key: string
  label: string
  title?: TextPart[]
  parts: TextPart[]
  language?: string
}

/** One sentence: where the two sides meet, and what proves it. */
export function whySentence(t: Translate, result: Explained): string {
  const ordered = [...result.reasons].sort((a, b) => b.share - a.share)
  const words = wordsInCommon(t, ordered).slice(0, 3)
  const proof = ordered
    .flatMap((reason) => reason.evidence)
    .flatMap((evidence) => (evidence.source === 'activity' ? [titleOf(result, sourceKey(evidence))] : []))
    .find(Boolean)
  if (words.length > 0 && proof) return t('match.why.wordsAndProof', { words: listed(t, words), proof })
  if (words.length > 0) return t('match.why.words', { words: listed(t, words) })
  if (proof) return t('match.why.proof', { proof })
  return t('match.why.other')
}

/** The reasons as rows, strongest first; their numbers are the ones the marked texts carry. */
export function reasonRows(t: Translate, result: Explained): ReasonRow[] {
  return numbered(result).map(({ reason, number }) => {
    const quoted = reason.evidence.find((evidence) => evidence.spans.length > 0) ?? reason.evidence[0]
    const title = quoted && titleOf(result, sourceKey(quoted))
    return {
      number,
      label: reason.conceptLabel
        ? t('match.reason.withConcept', {
            reason: t(`match.reason.${reason.type}`),
            concept: reason.conceptLabel
          })
        : t(`match.reason.${reason.type}`),
      queryWords: wordsOf(reason.query),
      evidenceWords: quoted ? wordsOf(quoted.spans) : '',
      evidencePlace: quoted
        ? title && quoted.source !== 'name'
          ? t('match.in.titled', { source: t(`match.in.${quoted.source}`), title })
          : t(`match.in.${quoted.source}`)
        : '',
      share: reason.share
    }
  })
}

/** What was asked, with the words of every reason marked. */
export function markedQuery(text: string, result: Explained, length: number): TextPart[] {
  const spans = numbered(result).flatMap(({ reason, number }) => withReason(reason.query, number))
  return excerptOf(partsOf(text, spans), length)
}

/** The texts of the organisation that the reasons quote, each once, with the same numbers. */
export function quotedTexts(t: Translate, result: Explained, length: number): QuotedText[] {
  const spans = new Map<string, MarkedSpan[]>()
  for (const { reason, number } of numbered(result)) {
    for (const evidence of reason.evidence) {
      const key = sourceKey(evidence)
      spans.set(key, [...(spans.get(key) ?? []), ...withReason(evidence.spans, number)])
    }
  }
  return [...spans].flatMap(([key, marked]) => {
    const source = result.texts[key]
    if (!source) return []
    return [
      {
        key,
        label: t(`match.in.${key.split(':')[0]}` as MessageKey),
        title: source.title ? [{ text: source.title, marked: false }] : undefined,
        parts: excerptOf(partsOf(source.text, marked), length),
        language: source.language
      }
    ]
  })
}

function numbered(result: Explained): { reason: PartnerReason; number: number }[] {
  return [...result.reasons]
    .sort((a, b) => b.share - a.share)
    .map((reason, index) => ({ reason, number: index + 1 }))
}

const withReason = (spans: readonly Span[], reason: number): MarkedSpan[] =>
  spans.map(({ start, end }) => ({ start, end, reason }))

const titleOf = (result: Explained, key: string) => result.texts[key]?.title ?? ''

function wordsInCommon(t: Translate, reasons: readonly PartnerReason[]): string[] {
  const words = reasons.flatMap((reason) => {
    if (reason.conceptLabel) return [reason.conceptLabel]
    return reason.type === 'sharedTerm' ? [t('match.quoted', { text: wordsOf(reason.query) })] : []
  })
  return [...new Set(words)]
}

/** The quoted words, each once; a word that stands inside a longer quotation is not quoted again. */
function wordsOf(spans: readonly Span[]): string {
  const isInside = (inner: Span, outer: Span) =>
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  const widest = spans.filter((span) => !spans.some((other) => isInside(span, other)))
  return [...new Set(widest.map((span) => span.text))].slice(0, 3).join(' … ')
}

function listed(t: Translate, words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return t('match.and', { first: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' })
}
