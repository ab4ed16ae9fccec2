/** A run of text, marked or not. `reason` is the number of the reason it stands for, from 1. */
export interface TextPart {
  text: string
  marked: boolean
  reason?: number
}

export interface MarkedSpan {
  start: number
  end: number
  reason?: number
}

/** Cuts a text at its marked spans. Of spans that overlap, the one that starts first keeps the place. */
export function partsOf(text: string, spans: readonly MarkedSpan[]): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < done || span.end > text.length || span.end <= span.start) continue
    if (span.start > done) parts.push({ text: text.slice(done, span.start), marked: false })
    parts.push({ text: text.slice(span.start, span.end), marked: true, reason: span.reason })
    done = span.end
  }
  if (done < text.length) parts.push({ text: text.slice(done), marked: false })
  return parts
}

/**
 * The passage of a long text that holds most of what is marked: at most `length` characters, cut at words, with an
 * ellipsis where something was left out.
 */
export function excerptOf(parts: readonly TextPart[], length: number): TextPart[] {
  const whole = parts.reduce((sum, part) => sum + part.text.length, 0)
  if (whole <= length) return [...parts]
  const first = parts.findIndex((part) => part.marked)
  const before = parts.slice(0, Math.max(first, 0)).reduce((sum, part) => sum + part.text.length, 0)
  const start = first < 0 ? 0 : Math.max(0, Math.min(before - Math.floor(length / 4), whole - length))
  const text = parts.map((part) => part.text).join('')
  const from = start === 0 ? 0 : wordStart(text, start)
  const to = Math.min(whole, wordEnd(text, from + length))
  const cut = between(parts, from, to)
  if (from > 0) cut.unshift({ text: '… ', marked: false })
  if (to < whole) cut.push({ text: ' …', marked: false })
  return cut
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near)
  return space < 0 || space - near > 40 ? near : space + 1
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length
  const space = text.lastIndexOf(' ', near)
  return near - space > 40 ? near : space
}

function between(parts: readonly TextPart[], from: number, to: number): TextPart[] {
  let at = 0
  return parts.flatMap((part) => {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, part.text.length)
    at += part.text.length
    return end > start ? [{ ...part, text: part.text.slice(start, end) }] : []
  })
}
