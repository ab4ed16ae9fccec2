import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'
import { createLanguage, labelOf } from './language.ts'
import { createMatchingIndex } from './matching-index.ts'
import type { ActivityInput, OrganisationInput } from './types.ts'

const table = (name: string): string =>
  readFileSync(new URL(`../../../../vocabulary/${name}`, import.meta.url), 'utf8')
const language = createLanguage({
  vocabularyTsv: table('vocabulary.tsv'),
  ambiguousTsv: table('ambiguous.tsv'),
  lexiconTsv: table('lexicon.tsv')
})

const organisations: OrganisationInput[] = [
  { id: 'o1', name: 'Spindelwerk GmbH', kind: 'establishedCompany', country: 'DE', city: 'Chemnitz' },
  { id: 'o2', name: 'Bäckerei Korn', kind: 'establishedCompany', country: 'DE', city: 'Leipzig' },
  {
    id: 'o3',
    name: 'Sense Labs',
    kind: 'startUp',
    country: 'AT',
    description: 'Vibration sensors for machine tools'
  },
  {
    id: 'o4',
    name: 'Akku Nord',
    kind: 'startUp',
    country: 'DE',
    description: 'Batteriespeicher für Quartiere'
  }
]
const activities: ActivityInput[] = [
  {
    id: 'a1',
    text: 'Zustandsüberwachung von Werkzeugmaschinen',
    date: '2023-05-01',
    participants: ['o1', 'o3']
  },
  { id: 'a2', text: 'Neue Brotsorten aus altem Getreide', date: '2022-02-01', participants: ['o2'] }
]

function filledIndex() {
  const index = createMatchingIndex(language)
  for (const organisation of organisations) index.putOrganisation(organisation)
  for (const activity of activities) index.putActivity(activity)
  return index
}

describe('matching index', () => {
  it('finds in German what was written in English and back', () => {
    const index = filledIndex()
    const german = index.match({ text: 'Schwingungssensoren für Werkzeugmaschinen' })
    expect(german.ranking[0]!.id).toBe('o3')
    const english = index.match({ text: 'condition monitoring for machine tools' })
    expect(english.ranking.map(({ id }) => id)).toContain('o1')
    expect(english.ranking.map(({ id }) => id)).not.toContain('o2')
  })

  it('gives reasons that quote both sides and sum to 1', () => {
    const text = 'Zustandsüberwachung an Maschinen'
    const [first] = filledIndex().match({ text }, { reasons: true }).ranking
    const reasons = first!.reasons!
    expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4)
    for (const span of reasons.flatMap(({ query }) => query))
      expect(text.slice(span.start, span.end)).toBe(span.text)
  })

  it('says why an organisation is missing', () => {
    const index = filledIndex()
    expect(index.whyNot({ text: 'Werkzeugmaschinen', filter: { country: ['DE'] } }, 'o3')).toEqual({
      status: 'filteredOut',
      filters: ['country']
    })
    expect(index.whyNot({ text: 'Werkzeugmaschinen' }, 'o2').status).toBe('nothingInCommon')
    expect(index.whyNot({ text: 'Werkzeugmaschinen' }, 'nobody').status).toBe('unknownOrganisation')
    expect(index.whyNot({ text: 'Sensoren für Werkzeugmaschinen' }, 'o1').status).toBe('ranked')
  })

  it('finds a saved organisation at once and forgets a removed one', () => {
    const index = filledIndex()
    index.putOrganisation({ id: 'o5', name: 'Neu', description: 'Zustandsüberwachung von Windrädern' })
    expect(index.match({ text: 'Windräder' }).ranking[0]!.id).toBe('o5')
    index.removeOrganisation('o5')
    expect(index.match({ text: 'Windräder' }).ranking).toEqual([])
    expect(index.size).toBe(4)
  })

  it('does not look for what the query rules out', () => {
    const ids = filledIndex()
      .match({ text: 'Energiespeicher, aber keine Batteriespeicher' })
      .ranking.map(({ id }) => id)
    expect(ids).not.toContain('o1')
  })
})

describe('annotate', () => {
  it('marks concepts where they stand', () => {
    const text = 'Wir suchen Zustandsüberwachung für unsere Werkzeugmaschine.'
    const { lang, concepts } = annotate(language, text)
    expect(lang).toBe('de')
    expect(concepts.map(({ concept }) => concept)).toEqual(['condition-monitoring', 'machining'])
    for (const { start, end, text: quoted } of concepts) expect(text.slice(start, end)).toBe(quoted)
    expect(labelOf(language, 'condition-monitoring', 'en')).toBe('Condition monitoring')
  })
})
