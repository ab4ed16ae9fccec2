import { describe, expect, it } from 'vitest'
import { giveAways, type OwnerFacts } from './give-away.ts'

const facts: OwnerFacts = {
  names: ['Stadtwerke Pleißenaue (Demo)', 'Wattlauf GmbH', 'Strom & Wärme Süd e. V.'],
  people: ['Mirjam Okafor', 'Dr. Jan Weiß'],
  domains: ['wattlauf.example'],
  identifiers: ['DE136695976', 'HRB 12345'],
  streets: ['Uferstraße 12'],
  postcodes: ['04109'],
  phones: ['+49 341 5550123'],
  ownWords: ['Fernwärmeohr']
}
const found = (text: string) =>
  giveAways(text, facts, (word) => ['strom', 'waerme'].includes(word)).map(({ kind, words }) => [kind, words])

describe('what gives an anonymous owner away', () => {
  it.each([
    ['Wir von Wattlauf suchen', [['name', 'Wattlauf']]],
    ['WATT-LAUF sucht', [['name', 'WATT-LAUF']]],
    ['Wattlaufs Speicher', [['name', 'Wattlaufs']]],
    ['die Stadtwerke Pleissenaue suchen', [['name', 'Stadtwerke Pleissenaue']]],
    ['Netze in der Pleißenaue', [['partOfName', 'Pleißenaue']]],
    ['Strom und Wärme sind teuer', []],
    ['SWS sucht Partner', [['initials', 'SWS']]],
    ['Fragen an Mirjam Okafor', [['person', 'Mirjam Okafor']]],
    ['Frau Okafor hilft', [['familyName', 'Okafor']]],
    ['ein weißes Gehäuse', []],
    ['Mail an info@anders.example', [['email', 'info@anders.example']]],
    [
      'mehr auf www.wattlauf.example/bedarf',
      [
        ['ownDomain', 'www.wattlauf.example/bedarf'],
        ['name', 'wattlauf']
      ]
    ],
    ['siehe beispiel.de', [['webAddress', 'beispiel.de']]],
    ['USt DE 136 695 976', [['identifier', 'DE 136 695 976']]],
    ['HRB 12345 in Leipzig', [['identifier', 'HRB 12345']]],
    ['Rufen Sie an: 0341 / 555 01 23', [['phone', '0341 / 555 01 23']]],
    ['Halle in der Uferstraße', [['street', 'Uferstraße']]],
    ['im Gebiet 04109', [['postcode', '04109']]],
    ['unser Fernwärmeohr hört', [['ownWord', 'Fernwärmeohr']]]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('keeps silent about an ordinary need', () => {
    const text =
      'Wir suchen Sensorik für 40 km Fernwärmeleitung, die Lecks bis 2 bar und 90 °C findet. Start am 1. März 2027, Reifegrad 7.'
    expect(found(text)).toEqual([])
  })

  it('blocks what names the owner outright, first, and lets the rest be confirmed', () => {
    const all = giveAways('Netze der Pleißenaue. Wattlauf, Frau Okafor, a@b.example', facts)
    expect(all.map((one) => [one.kind, one.blocks])).toEqual([
      ['email', true],
      ['name', true],
      ['partOfName', false],
      ['familyName', false]
    ])
  })
})
