import { describe, expect, it } from 'vitest'
import { DocumentStore } from './document-store.ts'
import { createMatchingIndex } from './matching-index.ts'
import { readText } from './read-text.ts'
import { sampleLanguage } from '../../../../tests/matching/sample-world.ts'
import { textTerms } from './text-terms.ts'
import type { ActivityInput, OrganisationInput, QueryInput } from './types.ts'
import { defaultWeights } from './weights.ts'

const language = sampleLanguage()

function indexOf(organisations: OrganisationInput[], activities: ActivityInput[] = []) {
  const index = createMatchingIndex(language)
  for (const organisation of organisations) index.putOrganisation(organisation)
  for (const activity of activities) index.putActivity(activity)
  return index
}

const described = (id: string, description: string): OrganisationInput => ({ id, name: '', description })
const named = (...ids: string[]): OrganisationInput[] => ids.map((id) => ({ id, name: '' }))
const did = (id: string, text: string, participants: string[], date?: string): ActivityInput => ({
  id,
  text,
  participants,
  date: date ?? null
})
/** Texts about other things, so that rarity means something. */
const others = (count: number, text = 'Bäckerei und Kuchen'): OrganisationInput[] =>
  Array.from({ length: count }, (_, i) => described(`other${i}`, `${text} Nummer${i}`))

function scores(index: ReturnType<typeof indexOf>, query: QueryInput): Record<string, number> {
  return Object.fromEntries(index.match(query, { top: 500 }).ranking.map(({ id, score }) => [id, score]))
}

describe('strength of a term in a text', () => {
  it('is the saturated term frequency of BM25', () => {
    const { k1, b, usualLength } = defaultWeights
    const terms = textTerms(readText(language, 'kegel kegel kugel', 'de'), defaultWeights, 'activity')
    const norm = k1 * (1 - b + (b * 3) / usualLength.activity)
    expect(terms.get('kegel')).toBeCloseTo((2 * (k1 + 1)) / (2 + norm), 10)
    expect(terms.get('kugel')).toBeCloseTo((k1 + 1) / (1 + norm), 10)
  })

  it.each([300, 9000])(
    'counts the best of several wordings once, in the block and in the tail (%i texts)',
    (count) => {
      const store = new DocumentStore()
      const terms = new Map([
        ['a', 1],
        ['b', 0.5]
      ])
      for (let i = 0; i < count; i++) store.add(terms)
      store.settle()
      const late = store.add(terms)
      store.settle()
      store.addBestOf([store.numberOf('a'), store.numberOf('b')], [1, 1])
      expect(store.scores()[0]).toBe(1)
      expect(store.scores()[late]).toBe(1)
    }
  )
})

describe('an activity of many', () => {
  it('stands for each of them less than one of few', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => `crowd${i}`)
    const text = 'Kegelradgetriebe für Windräder'
    const index = indexOf(
      [...named('lone', ...crowd), ...others(30)],
      [did('few', text, ['lone']), did('many', text, crowd)]
    )
    const { lone, crowd0 } = scores(index, { text })
    const { sharing, usualParticipants } = defaultWeights
    const share = ((1 + 40 / usualParticipants) / (1 + 1 / usualParticipants)) ** sharing
    expect(lone! / crowd0!).toBeCloseTo(share, 2)
  })
})

describe('frequency of a word', () => {
  const store = new DocumentStore()
  for (let i = 0; i < 900; i++) store.add(new Map([['cake', 1]]), 'en')
  for (let i = 0; i < 100; i++) store.add(new Map([[i < 30 ? 'kegelbahn' : 'kuchen', 1]]), 'de')

  it('is judged among the texts of its language', () => {
    // 30 of 100 German texts, and 50 imagined ones: 30 / 150 of 1,000.
    expect(store.expectedFrequencyOf(store.numberOf('kegelbahn'), 'de')).toBeCloseTo(200, 10)
    expect(store.expectedFrequencyOf(store.numberOf('cake'), 'en')).toBeCloseTo((900 * 1000) / 950, 10)
  })

  it('is never less than the texts that hold it', () => {
    expect(store.expectedFrequencyOf(store.numberOf('kegelbahn'), 'en')).toBe(30)
    expect(store.expectedFrequencyOf(-1, 'de')).toBe(0)
  })

  it('tells the language of a word', () => {
    expect(store.languageOf(store.numberOf('kegelbahn'))).toBe('de')
    expect(store.languageOf(store.numberOf('cake'))).toBe('en')
  })
})

describe('score', () => {
  it('counts rare words more than common ones', () => {
    const index = indexOf([
      ...others(40, 'Kegelbahn'),
      described('rare', 'Zeppelin'),
      described('common', 'Kegelbahn')
    ])
    const found = scores(index, { text: 'Kegelbahn Zeppelin' })
    expect(found['rare']).toBeGreaterThan(2 * found['common']!)
  })

  it('does not know what happened after the date it is asked for', () => {
    const index = indexOf(named('early', 'late'), [
      did('a1', 'Kegelbahn', ['early'], '2019-01-01'),
      did('a2', 'Kegelbahn', ['late'], '2022-01-01')
    ])
    expect(Object.keys(scores(index, { text: 'Kegelbahn', asOf: '2020-01-01' }))).toEqual(['early'])
    expect(Object.keys(scores(index, { text: 'Kegelbahn' }))).toEqual(['late', 'early'])
  })

  it('finds weak activities beside strong ones', () => {
    const common = Array.from({ length: 40 }, (_, i) => did(`c${i}`, `Kegelbahn Nummer${i}`, [`o${i}`]))
    const organisations = named('strong', ...common.map((_, i) => `o${i}`))
    const index = indexOf(
      [...organisations, ...others(60)],
      [...common, did('s', 'Kegelbahn Zeppelin', ['strong'])]
    )
    expect(Object.keys(scores(index, { text: 'Kegelbahn Zeppelin' }))).toHaveLength(41)
  })

  it('rewards one activity that fits over two halves', () => {
    const index = indexOf(
      [...named('whole', 'halves'), ...others(20)],
      [
        did('a1', 'Kegelbahn Zeppelin', ['whole']),
        did('a2', 'Kegelbahn', ['halves']),
        did('a3', 'Zeppelin', ['halves'])
      ]
    )
    const found = scores(index, { text: 'Kegelbahn Zeppelin' })
    expect(found['whole']).toBeGreaterThan(1.1 * found['halves']!)
  })

  it('takes the best of an organisation’s own texts, not their sum', () => {
    const offer = (id: string) => ({ id, source: 'offer' as const, text: 'Kegelbahn' })
    const index = indexOf([
      { id: 'once', name: '', texts: [offer('1')] },
      { id: 'twice', name: '', texts: [offer('1'), offer('2')] },
      ...others(20)
    ])
    const found = scores(index, { text: 'Kegelbahn' })
    expect(found['twice']).toBe(found['once'])
  })

  it('lets the prior add a fifth at most', () => {
    const many = Array.from({ length: 200 }, (_, i) => did(`m${i}`, 'Kuchen', ['busy']))
    const index = indexOf([described('busy', 'Zeppelin und Segelflug und Drachen'), ...others(20)], many)
    const [first] = index.match(
      { text: 'Zeppelin Kegelabend Turnhalle Marionette Klavier Flohmarkt Angelschein Ziegelei' },
      { reasons: true }
    ).ranking
    const prior = first!.reasons!.find(({ type }) => type === 'priorActivity')!
    expect(prior.share).toBeGreaterThan(0)
    expect(prior.share).toBeLessThanOrEqual(0.2 + 1e-6)
  })

  it('does not take a word for rare because it is rare in one language', () => {
    const index = indexOf([...others(60, 'furniture and cakes'), described('german', 'Möbel')])
    const found = scores(index, { text: 'Möbel und Zeppelin', lang: 'de' })
    expect(found['german']).toBeLessThan(2.5 * found['other1']!)
  })

  it('puts the same concept before a narrower one', () => {
    const index = indexOf([
      described('same', 'Batteriespeicher'),
      described('narrower', 'Flussbatterie'),
      ...others(20)
    ])
    const found = scores(index, { text: 'Batteriespeicher' })
    expect(found['same']).toBeGreaterThan(1.3 * found['narrower']!)
  })

  it('puts a narrower concept before one further down', () => {
    const index = indexOf([
      described('child', 'Akku'),
      described('grandchild', 'Flussbatterie'),
      ...others(20)
    ])
    const found = scores(index, { text: 'Energiespeicher' })
    expect(found['child']).toBeGreaterThan(1.2 * found['grandchild']!)
  })

  it('does not ask texts for a translation besides the word itself', () => {
    const index = indexOf([described('tools', 'machine tool'), ...others(60, 'cakes')])
    expect(scores(index, { text: 'machine tool' })['tools']).toBeGreaterThan(0.5)
  })
})

describe('query', () => {
  const index = indexOf(
    [
      ...named('asks', 'partner', 'known', 'stranger').map((one) => ({ ...one, description: 'Kegelbahn' })),
      ...others(20)
    ],
    [
      did('a1', 'Brot', ['asks', 'known']),
      did('a2', 'Brot', ['partner', 'known']),
      did('a3', 'Brot', ['stranger'])
    ]
  )

  it('puts past partners first and leaves out who asks or is on board', () => {
    const found = scores(index, { text: 'Kegelbahn', from: 'asks', with: ['partner'] })
    expect(Object.keys(found)).toEqual(['known', 'stranger'])
    expect(found['known']).toBeGreaterThan(1.05 * found['stranger']!)
  })

  it('never returns what is excluded', () => {
    expect(Object.keys(scores(index, { text: 'Kegelbahn', exclude: ['known', 'asks'] })).sort()).toEqual([
      'partner',
      'stranger'
    ])
    expect(index.whyNot({ text: 'Kegelbahn', exclude: ['known'] }, 'known')).toEqual({
      status: 'excluded',
      by: 'exclude'
    })
  })

  it('says who ranks higher, and what is missing', () => {
    const answer = index.whyNot({ text: 'Kegelbahn Brot Zeppelin' }, 'stranger')
    if (answer.status !== 'ranked') throw new Error('not ranked')
    expect(answer.rank).toBeGreaterThan(1)
    expect(answer.missing.map(({ text }) => text)).toEqual(['Zeppelin'])
    expect(answer.outrankedBy.map(({ id }) => id)).toContain('known')
  })
})
