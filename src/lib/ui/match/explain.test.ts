import { describe, expect, it } from 'vitest'
import { translator } from '#lib/i18n/catalogue.ts'
import { de } from '#lib/i18n/de/index.ts'
import { markedQuery, quotedTexts, reasonRows, whySentence } from './explain.ts'
import type { PartnerResult } from './types.ts'

const t = translator('de', de)
const query = 'Zustandsüberwachung von Werkzeugmaschinen'
const result: PartnerResult = {
  organisation: { slug: 'a', name: 'A', kind: 'startUp', city: null, hubs: [] },
  score: 0.8,
  reasons: [
    {
      type: 'sharedTerm',
      share: 0.3,
      query: [{ start: 24, end: 41, text: 'Werkzeugmaschinen' }],
      evidence: [{ source: 'name', spans: [{ start: 0, end: 1, text: 'A' }] }]
    },
    {
      type: 'sharedConcept',
      share: 0.7,
      concept: 'condition-monitoring',
      conceptLabel: 'Zustandsüberwachung',
      query: [{ start: 0, end: 19, text: 'Zustandsüberwachung' }],
      evidence: [
        { source: 'activity', sourceId: '1', spans: [{ start: 0, end: 20, text: 'condition monitoring' }] }
      ]
    }
  ],
  texts: {
    name: { text: 'A' },
    'activity:1': { title: 'Körperschall', text: 'condition monitoring of spindles', language: 'en' }
  }
}

describe('explaining a match', () => {
  it('says in one sentence where both meet and what proves it', () => {
    expect(whySentence(t, result)).toBe(
      'Sie treffen sich bei Zustandsüberwachung und „Werkzeugmaschinen“; belegt ist das durch „Körperschall“.'
    )
  })

  it('numbers the reasons by their share, and marks both texts with the same numbers', () => {
    expect(reasonRows(t, result).map((row) => [row.number, row.label, row.evidenceWords])).toEqual([
      [1, 'Gleiches Thema: Zustandsüberwachung', 'condition monitoring'],
      [2, 'Gleiches Wort', 'A']
    ])
    const marked = markedQuery(query, result, 500).filter((part) => part.marked)
    expect(marked.map((part) => [part.text, part.reason])).toEqual([
      ['Zustandsüberwachung', 1],
      ['Werkzeugmaschinen', 2]
    ])
    const quoted = quotedTexts(t, result, 500)
    expect(quoted.find((text) => text.language === 'en')?.parts[0]).toEqual({
      text: 'condition monitoring',
      marked: true,
      reason: 1
    })
  })

  it('does without texts that are no longer there', () => {
    expect(quotedTexts(t, { ...result, texts: {} }, 500)).toEqual([])
    expect(whySentence(t, { ...result, texts: {} })).toBe(
      'Sie treffen sich bei Zustandsüberwachung und „Werkzeugmaschinen“.'
    )
  })
})
