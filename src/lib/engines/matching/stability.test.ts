import { describe, expect, it } from 'vitest'
import { createMatchingIndex } from './matching-index.ts'
import {
  numbersFrom,
  sampleIndex,
  sampleLanguage,
  sampleQueries,
  sampleWorld
} from '../../../../tests/matching/sample-world.ts'

const language = sampleLanguage()
const world = sampleWorld()

function answers(index: ReturnType<typeof sampleIndex>): string {
  return JSON.stringify(sampleQueries.map((text) => index.match({ text }, { top: 50, reasons: true })))
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = numbersFrom(seed)
  return list
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

describe('stability', () => {
  const expected = answers(sampleIndex(language, world))

  it('gives the same bytes for the same input', () => {
    expect(answers(sampleIndex(sampleLanguage(), world))).toBe(expected)
  })

  it('does not depend on the order of the input', () => {
    for (const seed of [1, 2, 3]) {
      const index = createMatchingIndex(language)
      for (const activity of shuffled(world.activities, seed)) index.putActivity(activity)
      for (const organisation of shuffled(world.organisations, seed)) index.putOrganisation(organisation)
      expect(answers(index)).toBe(expected)
    }
  })

  it('does not depend on how it came to its state', () => {
    const index = createMatchingIndex(language)
    const other = sampleWorld(99, 400, 400)
    for (const organisation of other.organisations) index.putOrganisation(organisation)
    for (const activity of other.activities) index.putActivity(activity)
    index.match({ text: 'Wärmepumpen' })
    for (const { id } of other.activities) index.removeActivity(id)
    for (const organisation of world.organisations)
      index.putOrganisation({ ...organisation, description: 'alt' })
    index.match({ text: 'heat pumps' })
    for (const { id } of other.organisations) index.removeOrganisation(id)
    for (const activity of world.activities) index.putActivity(activity)
    for (const organisation of world.organisations) index.putOrganisation(organisation)
    expect(index.size).toBe(world.organisations.length)
    expect(answers(index)).toBe(expected)
  })

  it('does not depend on earlier queries', () => {
    const index = sampleIndex(language, world)
    for (const text of [...sampleQueries].reverse()) index.match({ text })
    expect(answers(index)).toBe(expected)
  })

  it('stamps engine, vocabulary and weights', () => {
    const { engine, vocabulary, weights } = sampleIndex(language, world).match({ text: 'x' })
    expect([engine, vocabulary, weights]).toEqual(['3', language.version, '2'])
    expect(language.version).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('hostile text', () => {
  const index = sampleIndex(language, world)
  const within = (text: string): number => {
    const before = performance.now()
    index.match({ text }, { reasons: true })
    index.putOrganisation({ id: 'hostile', name: text.slice(0, 200), description: text })
    index.match({ text: 'Wärmepumpen' })
    return performance.now() - before
  }

  it.each([
    ['ten megabytes', 'Wärmepumpe und Speicher für die Stadt. '.repeat(260_000)],
    ['one word a million times', 'Batterie '.repeat(1_000_000)],
    ['one endless word', 'a'.repeat(10_000_000)],
    ['a compound without end', 'wasserstoff'.repeat(100_000)],
    ['emoji', '😀🚀'.repeat(100_000)],
    ['control characters', '\u0000\u0007\u001b[31m'.repeat(100_000)],
    ['right to left', '\u202eمضخة حرارية '.repeat(50_000)],
    ['HTML', '<script>alert("x")</script><b'.repeat(50_000)],
    ['broken surrogates', '\ud83d\udc00x'.repeat(50_000)],
    ['only stop words', 'und oder aber mit the and of '.repeat(50_000)],
    ['brackets', '<<<<&&&&'.repeat(100_000)],
    ['nothing', '']
  ])('%s is read in bounded time', (_, text) => {
    expect(within(text)).toBeLessThan(3_000)
  })

  it('has a clear result when nothing is asked', () => {
    expect(index.match({ text: 'und oder the of' }).ranking).toEqual([])
    expect(index.whyNot({ text: '😀' }, 'o1')).toEqual({ status: 'emptyQuery' })
  })

  it('still finds what stands between tags', () => {
    index.putOrganisation({
      id: 'html',
      name: 'x',
      description: '<p class="Wärmepumpe">Kegelbahn&nbsp;Verleih</p>'
    })
    expect(index.match({ text: 'Kegelbahn' }).ranking[0]!.id).toBe('html')
    expect(index.match({ text: 'class' }).ranking.map(({ id }) => id)).not.toContain('html')
  })
})
