import { describe, expect, it } from 'vitest'
import { type Comparable, compareKeys, editDistance, likeness } from './rules.ts'

const one = (name: string, more: Partial<Comparable> = {}): Comparable => ({
  id: name,
  name,
  country: 'DE',
  city: null,
  website: null,
  ...more
})

function meet(a: Comparable, b: Comparable) {
  const keys = new Set(compareKeys(a))
  return compareKeys(b).some((key) => keys.has(key))
}

describe('organisations that are probably one', () => {
  it.each([
    ['Muster GmbH', 'Muster AG', 'legal_form'],
    ['Muster Maschinenbau GmbH', 'Muster Maschinenbau', 'legal_form_missing'],
    ['TU Musterstadt', 'Technische Universität Musterstadt', 'abbreviation'],
    ['Hochschule f. Technik Musterstadt', 'Hochschule für Technik Musterstadt', 'abbreviation'],
    ['Maschinenbau Muster GmbH', 'Muster Maschinenbau GmbH', 'word_order'],
    ['Kaltwasser Pumpen GmbH', 'Kaltwaser Pumpen GmbH', 'spelling'],
    ['Stadtverwaltung Musterau', 'Große Kreisstadt Musterau', 'same_town'],
    ['HTW Musterstadt', 'Hochschule für Technik und Wirtschaft Musterstadt', 'acronym'],
    ['Muster Computer GmbH', 'Muster Computer Vertrieb und Service GmbH', 'words_added']
  ])('%s and %s: %s', (a, b, reason) => {
    expect(meet(one(a), one(b))).toBe(true)
    expect(likeness(one(a), one(b))?.reason).toBe(reason)
    expect(likeness(one(b), one(a))?.reason).toBe(reason)
  })

  it('knows a place that one name has and the other not', () => {
    const a = one('Einhorn Werkzeugmaschinen GmbH Musterstadt', { city: 'Musterstadt' })
    const b = one('Einhorn Werkzeugmaschinen GmbH', { city: 'Musterstadt' })
    expect(meet(a, b)).toBe(true)
    expect(likeness(a, b)).toMatchObject({ reason: 'place_added', params: { words: 'Musterstadt' } })
  })

  it('says so where the countries differ', () => {
    const found = likeness(one('Muster GmbH'), one('Muster AG', { country: 'AT' }))
    expect(found).toMatchObject({ reason: 'other_country', params: { a: 'DE', b: 'AT' } })
  })

  it('knows a shared website', () => {
    const website = 'https://www.muster.example/de'
    const a = one('Alpha GmbH', { website })
    const b = one('Muster Gruppe', { website: 'https://muster.example' })
    expect(meet(a, b)).toBe(true)
    expect(likeness(a, b)).toMatchObject({ reason: 'same_website', params: { host: 'muster.example' } })
  })
})

describe('organisations that are not', () => {
  it.each([
    ['Deltec Electronic GmbH', 'Emtec Electronic GmbH'],
    ['Stadtverwaltung Musterau', 'Stadtverwaltung Probenau'],
    ['Talsperrenverwaltung 20', 'Talsperrenverwaltung 30'],
    ['Muster Wärmepumpen GmbH', 'Muster Wärmetauscher GmbH'],
    ['Freistaat, Niederlassung Muster', 'Freistaat, Niederlassung Proben'],
    ['Busse GmbH', 'Busse Innovative Systeme GmbH']
  ])('%s and %s', (a, b) => expect(likeness(one(a), one(b))).toBeNull())
})

describe('edit distance', () => {
  it.each([
    ['kaltwasser', 'kaltwaser', 1],
    ['muster', 'msuter', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2]
  ])('%s to %s', (a, b, steps) => {
    expect(editDistance(a, b, 3)).toBe(steps)
    expect(editDistance(b, a, 3)).toBe(steps)
  })
})
