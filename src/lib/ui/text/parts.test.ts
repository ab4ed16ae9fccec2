import { describe, expect, it } from 'vitest'
import { excerptOf, partsOf } from './parts.ts'

const joined = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('')

describe('partsOf', () => {
  it('cuts a text at its marks and loses no character', () => {
    const text = 'Lecks in Fernwärmeleitungen'
    const parts = partsOf(text, [
      { start: 9, end: 27, reason: 2 },
      { start: 0, end: 5, reason: 1 }
    ])
    expect(joined(parts)).toBe(text)
    expect(parts.filter((part) => part.marked).map((part) => [part.text, part.reason])).toEqual([
      ['Lecks', 1],
      ['Fernwärmeleitungen', 2]
    ])
  })

  it('keeps the first of spans that overlap, and skips what lies outside', () => {
    const parts = partsOf('abcdef', [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 5, end: 99 }
    ])
    expect(parts.map((part) => part.text)).toEqual(['abcd', 'ef'])
  })
})

describe('excerptOf', () => {
  const long = `${'vorher '.repeat(80)}Treffer ${'nachher '.repeat(80)}`
  const marked = partsOf(long, [{ start: 560, end: 567 }])

  it('holds the marked word, at most the asked length and two ellipses', () => {
    const excerpt = excerptOf(marked, 120)
    expect(excerpt.some((part) => part.marked && part.text === 'Treffer')).toBe(true)
    expect(joined(excerpt).length).toBeLessThanOrEqual(124)
    expect(joined(excerpt)).toMatch(/^… .* …$/)
  })

  it('leaves a short text as it is', () => {
    expect(joined(excerptOf([{ text: 'kurz', marked: false }], 50))).toBe('kurz')
  })
})
