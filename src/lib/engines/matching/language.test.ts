import { describe, expect, it } from 'vitest'
import { annotate } from './annotate.ts'
import { createMatchingIndex } from './matching-index.ts'
import { sampleLanguage } from '../../../../tests/matching/sample-world.ts'
import { stemOf } from './stems.ts'
import { tokenise } from './tokens.ts'

const language = sampleLanguage()
const conceptsIn = (text: string, lang?: string): string[] =>
  annotate(language, text, lang).concepts.map(({ concept }) => concept)

describe('words', () => {
  it('keep their place', () => {
    const text = 'Straßen\u00adbau, 5G & <b>IoT</b> – „Ökostrom“'
    for (const { start, end, raw } of tokenise(text))
      expect(text.slice(start, end).replace('\u00ad', '')).toBe(raw)
    expect(tokenise(text).map(({ word }) => word)).toEqual(['straßenbau', '5g', 'iot', 'ökostrom'])
  })

  it('are told apart where a table ran them together', () => {
    expect(tokenise('WerkzeugmaschinenGmbH UniversitätDresden LoRaWAN').map(({ raw }) => raw)).toEqual([
      'Werkzeugmaschinen',
      'GmbH',
      'Universität',
      'Dresden',
      'LoRaWAN'
    ])
  })

  it('meet in their stem, umlaut plurals and spellings included', () => {
    expect(stemOf('häuser', 'de')).toBe(stemOf('haus', 'de'))
    expect(stemOf('digitalisation', 'en')).toBe(stemOf('digitalization', 'en'))
    expect(stemOf('façades', 'en')).toBe(stemOf('facade', 'en'))
  })
})

describe('compounds', () => {
  const partsOf = (word: string) => language.entryOf(word, 'de').parts

  const stem = (word: string) => stemOf(word, 'de')

  it('are cut into words that are known', () => {
    expect(partsOf('batterieherstellung')).toEqual([stem('batterie'), stem('herstellung')])
    expect(partsOf('produktionsplanung')).toEqual([stem('produktion'), stem('planung')])
    expect(partsOf('milchverarbeitung')).toEqual([stem('milch'), stem('verarbeitung')])
  })

  it('stay whole when their parts do not carry the meaning', () => {
    for (const word of ['wasserstoff', 'sauerstoff', 'kunststoff', 'werkstoff', 'haushalt']) {
      expect(partsOf(word)).toEqual([])
    }
  })

  it('do not fall apart inside: hydrogen storage is not water', () => {
    expect(partsOf('wasserstoffspeicher')).not.toContain(stem('wasser'))
  })
})

describe('concepts', () => {
  it('are the longest that fit', () => {
    expect(conceptsIn('Batteriemanagementsystem für Fahrzeuge')).toContain('battery-management-system')
    expect(conceptsIn('redox flow battery')).toEqual(['redox-flow-battery'])
  })

  it('are the same in both languages and across inflection', () => {
    expect(conceptsIn('Wir bauen Wärmepumpen ein')).toContain('heat-pump')
    expect(conceptsIn('installation of heat pumps')).toContain('heat-pump')
  })

  it('are read from abbreviations only in their own case', () => {
    expect(conceptsIn('a SoC for cameras', 'en')).toContain('system-on-chip')
    expect(conceptsIn('a soc for cameras', 'en')).not.toContain('system-on-chip')
  })

  it('of ambiguous words follow from the text around', () => {
    expect(conceptsIn('BMS für Lithium-Ionen-Batterien und Batteriespeicher')).toContain(
      'battery-management-system'
    )
    expect(conceptsIn('BMS und Gebäudeautomation im Smart Building')).toContain('building-automation')
    const open = annotate(language, 'Angebot: BMS').concepts[0]!
    expect([open.concept, ...open.alternatives].sort()).toEqual([
      'battery-management-system',
      'building-automation'
    ])
  })
})

describe('negation', () => {
  it('takes out what is not wanted', () => {
    const { concepts } = annotate(language, 'Energiespeicher, aber keine Batterien, sondern Wärmespeicher')
    const negated = concepts.filter((concept) => concept.negated).map(({ concept }) => concept)
    expect(negated).toEqual(['battery-storage'])
  })

  it('does not take out "not only"', () => {
    const { concepts } = annotate(language, 'not only heat pumps but also photovoltaics')
    expect(concepts.every(({ negated }) => !negated)).toBe(true)
  })

  it('neither asks for nor offers the negated', () => {
    const index = createMatchingIndex(language)
    index.putOrganisation({ id: 'with', name: 'a', description: 'Batterien' })
    index.putOrganisation({ id: 'without', name: 'b', description: 'Antriebe ohne Batterien' })
    expect(index.match({ text: 'Batterien' }).ranking.map(({ id }) => id)).toEqual(['with'])
    expect(index.match({ text: 'Antriebe ohne Batterien' }).ranking.map(({ id }) => id)).toEqual(['without'])
  })
})

describe('two languages', () => {
  it('tells German from English', () => {
    for (const text of [
      'Wir suchen Partner',
      'Wärmepumpe',
      'Herstellung von Möbeln',
      'Softwareentwicklung'
    ]) {
      expect(language.detect(text)).toBe('de')
    }
    for (const text of [
      'looking for partners',
      'heat pump',
      'manufacture of furniture',
      'machine learning'
    ]) {
      expect(language.detect(text)).toBe('en')
    }
  })

  it('finds cognates that no list holds', () => {
    const index = createMatchingIndex(language)
    index.putOrganisation({ id: 'de', name: 'a', description: 'Wir bieten Kryptografie und Elastomere' })
    index.putOrganisation({ id: 'other', name: 'b', description: 'Wir backen Brot' })
    expect(index.match({ text: 'elastomer' }).ranking.map(({ id }) => id)).toEqual(['de'])
    expect(index.match({ text: 'cryptography' }).ranking.map(({ id }) => id)).toEqual(['de'])
  })
})
