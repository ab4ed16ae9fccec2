import { describe, expect, it } from 'vitest'
import { legalFormOf, withoutLegalForm } from '../../organisations/legal-forms.ts'
import { nameKey } from '../../organisations/names.ts'
import { cleanName, looksWrapped } from './clean-name.ts'
import { countryOf } from './countries.ts'
import { kindFromName, kindFromWord } from './kinds.ts'
import { cleanPlace } from './places.ts'

describe('names run together at line ends', () => {
  it.each([
    ['Technische UniversitätMusterstadt', 'Technische Universität Musterstadt'],
    [
      'B & F - Anwendung undErforschung Fertigungs-technik GmbH',
      'B & F - Anwendung und Erforschung Fertigungstechnik GmbH'
    ],
    [
      'Musterhofer-Gesellschaftzur Förderung der ange-wandten Forschung e.V.',
      'Musterhofer-Gesellschaft zur Förderung der angewandten Forschung e. V.'
    ],
    ['Lüftungsbau MusterGmbH', 'Lüftungsbau Muster GmbH'],
    ['Druck24GmbH', 'Druck24 GmbH'],
    ['Muster GmbHGesellschaft fürSensortechnik', 'Muster GmbH Gesellschaft für Sensortechnik'],
    ['Muster UG(haftungsbeschränkt)', 'Muster UG (haftungsbeschränkt)'],
    ['Muster GmbH &Co.KG', 'Muster GmbH & Co. KG'],
    ['Muster G.m.b.H.& Co KG', 'Muster GmbH & Co. KG'],
    ['StadtverwaltungBad Muster', 'Stadtverwaltung Bad Muster'],
    ['Sondermaschinen-und Anlagenbau Muster GmbH', 'Sondermaschinen- und Anlagenbau Muster GmbH'],
    ['Dr.Muster Gerätebau GmbH', 'Dr. Muster Gerätebau GmbH'],
    ['Muster Floristik GbRGbR', 'Muster Floristik GbR'],
    ['Muster\u00adwerk \u00a0GmbH', 'Musterwerk GmbH'],
    ['AUGUST MUSTER-PRODUKTEGMBH', 'AUGUST MUSTER-PRODUKTE GmbH']
  ])('%s', (raw, clean) => {
    expect(cleanName(raw, { wrapped: true })).toBe(clean)
  })

  it.each([
    ...[
      '123 SmartEnergy GmbH',
      'GeSiM Muster mbH',
      'afr-beratung GmbH',
      'NaMLab gGmbH',
      'sanitär-heizung-elektro Muster GmbH'
    ],
    ...['ThyssenMuster AG', 'McMuster Ltd', 'muster.de GmbH', 'SDL - Online - Products GmbH']
  ])('leaves %s as it is', (name) => {
    expect(cleanName(name, { wrapped: true })).toBe(name)
  })

  it('parts words only in a column that comes from wrapped lines', () => {
    expect(cleanName('Angewandte MusterTechnik Entwicklung GmbH', { wrapped: false })).toBe(
      'Angewandte MusterTechnik Entwicklung GmbH'
    )
    expect(looksWrapped('Technische UniversitätMusterstadt')).toBe(true)
    expect(looksWrapped('Muster Maschinenbau GmbH')).toBe(false)
  })
})

describe('keys of names', () => {
  const meet = (a: string, b: string) => nameKey(a) === nameKey(b)
  it.each([
    ['Technische UniversitätMusterstadt', 'Technische Universität Musterstadt'],
    ['Fertigungs-technik Muster GmbH', 'Fertigungstechnik Muster GmbH'],
    ['Möbel Muster e.V.', 'Moebel Muster e. V.'],
    ['Muster Gesellschaft mit beschränkter Haftung', 'Muster GmbH'],
    ['Muster & Söhne KG', 'Muster und Söhne KG'],
    ['Muster GmbH + Co KG', 'Muster GmbH & Co. KG'],
    ['Muster UG(haftungsbeschränkt)', 'Muster UG'],
    ['Straße eG', 'Strasse e.G.']
  ])('%s and %s are one', (a, b) => expect(meet(a, b)).toBe(true))

  it.each([
    ['Muster GmbH', 'Muster AG'],
    ['Muster GmbH', 'Muster GmbH Chemnitz'],
    ['Kaltwasser GmbH', 'Kaltwaser GmbH']
  ])('%s and %s are not', (a, b) => expect(meet(a, b)).toBe(false))

  it('is never empty', () => expect(nameKey('???')).toBe('???'))
})

describe('what a name tells', () => {
  it.each([
    ['Muster GmbH', 'GmbH'],
    ['Muster Gesellschaft für Proben mbH', 'GmbH'],
    ['Muster GmbH & Co. KG Service', 'GmbH & Co. KG'],
    ['Muster-Verein e.V.', 'e. V.'],
    ['Muster gGmbH', 'gGmbH'],
    ['Universität Muster', null],
    ['AS Technik', null]
  ])('the legal form of %s is %s', (name, form) => expect(legalFormOf(name)).toBe(form))

  it('finds the name without its form', () => {
    expect(withoutLegalForm('Muster GmbH & Co. KG')).toBe('Muster')
    expect(withoutLegalForm('GmbH')).toBe('GmbH')
  })

  it.each([
    ['Technische Universität Musterstadt', 'researchInstitution'],
    ['Stadtverwaltung Musterau', 'publicBody'],
    ['Muster Maschinenbau GmbH', 'establishedCompany'],
    ['Sparkasse Muster', 'financingPartner'],
    ['Industrie- und Handelskammer Muster', 'multiplier'],
    ['Müller & Freunde', null]
  ])('the kind of %s is %s', (name, kind) => expect(kindFromName(name)).toBe(kind))

  it('understands words for kinds', () => {
    expect(kindFromWord('startUp')).toBe('startUp')
    expect(kindFromWord('HES')).toBe('researchInstitution')
    expect(kindFromWord('KMU')).toBe('establishedCompany')
    expect(kindFromWord('Verein')).toBe('multiplier')
    expect(kindFromWord('???')).toBeNull()
  })
})

describe('places and countries', () => {
  it.each([
    ['Dresden, Stadt', 'Dresden'],
    ['Freiberg, Stadt, Universitätsstadt', 'Freiberg'],
    ['Dresden, Kreisfreie Stadt', 'Dresden'],
    ['01069 Dresden', 'Dresden'],
    ['Stadt Leipzig', 'Leipzig'],
    ['BAD MUSTER-HAUSEN', 'Bad Muster-Hausen'],
    ['Auerbach/Vogtl., Stadt', 'Auerbach/Vogtl.'],
    ['Stadtroda', 'Stadtroda']
  ])('%s is %s', (raw, place) => expect(cleanPlace(raw)).toBe(place))

  it.each([
    ['D', 'DE'],
    ['Deutschland', 'DE'],
    ['Germany', 'DE'],
    ['uk', 'GB'],
    ['Österreich', 'AT'],
    ['Czech Republic', 'CZ'],
    ['EL', 'GR'],
    ['Sachsen', null]
  ])('%s is %s', (text, code) => expect(countryOf(text)).toBe(code))
})
