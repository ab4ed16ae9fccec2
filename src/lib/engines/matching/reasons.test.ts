import { describe, expect, it } from 'vitest'
import { createMatchingIndex } from './matching-index.ts'
import {
  sampleIndex,
  sampleLanguage,
  sampleQueries,
  sampleWorld
} from '../../../../tests/matching/sample-world.ts'
import type { Evidence, Match, Reason } from './types.ts'

const language = sampleLanguage()
const world = sampleWorld()
const index = sampleIndex(language, world)

function textOf(id: string, { source, sourceId }: Evidence): string {
  const organisation = world.organisations.find((other) => other.id === id)!
  if (source === 'name') return organisation.name
  if (source === 'activity') return world.activities.find((activity) => activity.id === sourceId)!.text
  if (source === 'description') return organisation.description!
  return organisation.texts!.find((text) => text.id === sourceId)!.text
}

function results(): { text: string; match: Match }[] {
  return sampleQueries.flatMap((text) =>
    index.match({ text }, { top: 15, reasons: true }).ranking.map((match) => ({ text, match }))
  )
}

const overlap = (a: Reason, b: Reason): boolean =>
  a.evidence.some((one) =>
    b.evidence.some(
      (other) =>
        one.source === other.source &&
        one.sourceId === other.sourceId &&
        one.spans.some((s) => other.spans.some((t) => s.start < t.end && t.start < s.end))
    )
  )

describe('reasons', () => {
  it('are there for every result', () => {
    expect(results().length).toBeGreaterThan(60)
    for (const { match } of results()) expect(match.reasons!.length).toBeGreaterThan(0)
  })

  it('quote words that stand where they say, on both sides', () => {
    for (const { text, match } of results()) {
      for (const reason of match.reasons!) {
        for (const span of reason.query) expect(text.slice(span.start, span.end)).toBe(span.text)
        for (const evidence of reason.evidence) {
          const quoted = textOf(match.id, evidence)
          for (const span of evidence.spans) expect(quoted.slice(span.start, span.end)).toBe(span.text)
        }
      }
    }
  })

  it('have shares that sum to 1, strongest first', () => {
    for (const { match } of results()) {
      const shares = match.reasons!.map(({ share }) => share)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4)
      expect([...shares].sort((a, b) => b - a)).toEqual(shares)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    }
  })

  it('do not quote the same words of an own text twice', () => {
    for (const { match } of results()) {
      for (const reason of match.reasons!.filter(({ evidence }) => evidence[0]?.source === 'description'))
        expect(match.reasons!.filter((other) => other !== reason && overlap(other, reason))).toEqual([])
    }
  })

  it('name the partners of past work', () => {
    const [first] = world.activities.filter(({ participants }) => new Set(participants).size > 1)
    const [one, other] = [...new Set(first!.participants)]
    const { ranking } = index.match({ text: '', from: one! }, { top: 100, reasons: true })
    const reason = ranking.find(({ id }) => id === other)!.reasons!.find(({ type }) => type === 'workedWith')!
    expect(reason.organisations).toEqual([one])
    expect(reason.evidence.map(({ sourceId }) => sourceId)).toContain(first!.id)
  })
})

describe('reasons for places and concepts', () => {
  const small = createMatchingIndex(language)
  small.putOrganisation({
    id: 'p1',
    name: 'Nordlicht',
    city: 'Brno',
    country: 'CZ',
    description: 'Flussbatterie für Quartiere'
  })
  small.putOrganisation({
    id: 'p2',
    name: 'Südwind',
    city: 'Wien',
    country: 'AT',
    description: 'Energiespeicher'
  })
  small.putOrganisation({
    id: 'p3',
    name: 'Ostwerk',
    city: 'Graz',
    country: 'AT',
    description: 'Bäckerei und Brot'
  })

  it('tell a narrower and a broader concept from the same one', () => {
    const { ranking } = small.match({ text: 'Batteriespeicher' }, { reasons: true })
    const typeOf = (id: string) => ranking.find((match) => match.id === id)?.reasons![0]!.type
    expect(typeOf('p1')).toBe('narrowerConcept')
    expect(typeOf('p2')).toBe('broaderConcept')
    expect(typeOf('p3')).toBeUndefined()
  })

  it('quote the text that decided, not a weaker one', () => {
    const two = createMatchingIndex(language)
    const offer = (id: string, text: string) => ({ id, source: 'offer' as const, text })
    const texts = [offer('weak', 'Flussbatterie'), offer('strong', 'Batteriespeicher für Quartiere')]
    two.putOrganisation({ id: 'x', name: '', texts })
    two.putOrganisation({ id: 'y', name: '', description: 'Bäckerei und Brot' })
    const [first] = two.match({ text: 'Batteriespeicher im Quartier' }, { reasons: true }).ranking
    const quoted = first!.reasons!.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId))
    expect(new Set(quoted)).toEqual(new Set(['strong']))
  })

  it('say when the place is the reason', () => {
    const { ranking } = small.match({ text: 'Partner in Brno' }, { reasons: true })
    expect(ranking[0]!.id).toBe('p1')
    expect(ranking[0]!.reasons!.map(({ type }) => type)).toContain('samePlace')
  })
})
