/** A small made-up world for the engine's tests: the same every time, in both languages. */
import { readFileSync } from 'node:fs'
import { createLanguage, type Language } from '#lib/engines/matching/language.ts'
import { createMatchingIndex, type MatchingIndex } from '#lib/engines/matching/matching-index.ts'
import type { ActivityInput, OrganisationInput } from '#lib/engines/matching/types.ts'

function table(name: string): string {
  return readFileSync(new URL(`../../vocabulary/${name}`, import.meta.url), 'utf8')
}

export function sampleLanguage(): Language {
  return createLanguage({
    vocabularyTsv: table('vocabulary.tsv'),
    ambiguousTsv: table('ambiguous.tsv'),
    lexiconTsv: ['lexicon.tsv', 'lexicon-everyday.tsv', 'lexicon-technology.tsv'].map(table)
  })
}

/** Numbers 0 <= x < 1 that follow from the seed alone (Park and Miller 1988). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
}

const subjects = [
  ['Batteriespeicher', 'battery storage'],
  ['Wärmepumpen', 'heat pumps'],
  ['Leistungselektronik', 'power electronics'],
  ['Werkzeugmaschinen', 'machine tools'],
  ['Telemedizin', 'telemedicine'],
  ['Verkehrszählung', 'traffic counting'],
  ['Wasserstoffspeicher', 'hydrogen storage'],
  ['Bildverarbeitung', 'computer vision'],
  ['Kläranlagen', 'wastewater treatment plants'],
  ['Lagerlogistik', 'warehouse logistics'],
  ['Drucksensoren', 'pressure sensors'],
  ['Lebensmittel', 'food products'],
  ['Fördermittelberatung', 'funding advice'],
  ['Brückenüberwachung', 'bridge monitoring']
] as const
const deeds = [
  ['Entwicklung einer Lösung für', 'development of a solution for'],
  ['Prüfung und Messung von', 'testing and measurement of'],
  ['Software zur Planung von', 'software for planning'],
  ['Forschung an neuen', 'research on new'],
  ['Wartung und Betrieb von', 'maintenance and operation of']
] as const
const places = [
  ['in kleinen Betrieben', 'in small enterprises'],
  ['für Kommunen', 'for municipalities'],
  ['im Krankenhaus', 'in hospitals'],
  ['in der Landwirtschaft', 'in agriculture'],
  ['auf Baustellen', 'on construction sites']
] as const

const kinds = ['establishedCompany', 'startUp', 'researchInstitution', 'publicBody', 'digitalPartner']
const towns = ['Leipzig', 'Dresden', 'Chemnitz', 'Wien', 'Brno']
const countries = ['DE', 'DE', 'DE', 'AT', 'CZ']

export type SampleWorld = { organisations: OrganisationInput[]; activities: ActivityInput[] }

export function sampleWorld(seed = 7, organisationCount = 120, activityCount = 200): SampleWorld {
  const next = numbersFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const sentence = (): string => {
    const language = next() < 0.6 ? 0 : 1
    return `${pick(deeds)[language]} ${pick(subjects)[language]} ${pick(places)[language]}`
  }
  const organisations = Array.from({ length: organisationCount }, (_, i) => {
    const town = Math.floor(next() * towns.length)
    return {
      id: `o${i}`,
      name: `Betrieb Nummer${i} GmbH`,
      kind: pick(kinds),
      country: countries[town]!,
      city: towns[town]!,
      description: next() < 0.7 ? `${sentence()}. ${sentence()}.` : null,
      texts: next() < 0.3 ? [{ id: `t${i}`, source: 'offer' as const, text: sentence() }] : null
    }
  })
  const activities = Array.from({ length: activityCount }, (_, i) => ({
    id: `a${i}`,
    text: `${sentence()}. ${sentence()}.`,
    date: `20${String(18 + Math.floor(next() * 6))}-0${1 + Math.floor(next() * 9)}-15`,
    participants: Array.from(
      { length: 1 + Math.floor(next() * 4) },
      () => `o${Math.floor(next() * organisationCount)}`
    )
  }))
  return { organisations, activities }
}

export function sampleIndex(language: Language, world: SampleWorld): MatchingIndex {
  const index = createMatchingIndex(language)
  for (const organisation of world.organisations) index.putOrganisation(organisation)
  for (const activity of world.activities) index.putActivity(activity)
  return index
}

export const sampleQueries = [
  'Wartung von Wärmepumpen für Kommunen',
  'battery storage in agriculture',
  'Wir suchen Partner für Bildverarbeitung im Krankenhaus',
  'software for planning hydrogen storage',
  'Drucksensoren und Leistungselektronik auf Baustellen',
  'bridge monitoring',
  'Betrieb Nummer17'
]
