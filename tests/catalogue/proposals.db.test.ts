import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { proposeForWords, useForWords } from '#lib/server/domain/trails/propose-for-words.ts'
import { usualStages } from '#lib/server/domain/trails/stages.ts'
import { type ReadyCatalogue, readyCatalogue } from '#lib/server/platform/matching/catalogue-cache.ts'
import { testDatabase } from '../database/test-database.ts'
import { startWeights } from '#lib/engines/catalogue/trails/use.ts'
import { allTrails, faultsOf } from './check-trail.ts'

const test = testDatabase()
const at = new Date('2026-05-04T08:30:00Z')
const catalogues = {} as Record<'leipzig' | 'dresden', ReadyCatalogue>

beforeAll(async () => {
  await buildDemo(test.db, 'http://127.0.0.1:3000', at)
  const hubs = await test.owner.selectFrom('hub').select(['id', 'slug']).execute()
  for (const slug of ['leipzig', 'dresden'] as const) {
    const hub = hubs.find((one) => one.slug === slug)!.id
    catalogues[slug] = await inHub(test.db, { hub }, (tx) => readyCatalogue(tx, audienceOf(visitor(hub), at)))
  }
})

const uses = [
  [
    'leipzig',
    'Wir möchten Lecks in Wasserleitungen und Fernwärme früh hören und orten.',
    'Leckohr Funk',
    'Leckkarte'
  ],
  [
    'leipzig',
    'Starkregen: Pegel von Bächen und Kanälen beobachten und Straßen rechtzeitig warnen',
    'Pegelauge',
    'Starkregenwarnung'
  ],
  [
    'leipzig',
    'Monitor the vibration of bridges and notice when one behaves differently',
    'Brückenpuls',
    'Brückenbuch'
  ],
  [
    'dresden',
    'Ausfälle von Pumpen und Spindeln durch Schwingung Wochen vorher erkennen',
    'Schwingungssensor VS3',
    'Verschleißwarnung'
  ],
  [
    'dresden',
    'Warn of wear in pumps and spindles from their vibration, and bring spare parts in time',
    'Schwingungssensor VS3',
    'Verschleißwarnung'
  ]
] as const
const traps = [
  'Klimaknoten Import',
  'Gateway 915',
  'Luftgüte Altgerät',
  'Luftgüte LoRa roh',
  'Luftbericht alt',
  'Quartiersalarm',
  'Gaschip GX5',
  'Waage RS-232',
  'Serielle Brücke RS-485',
  'Roboterdaten-Server',
  'Fahrzeugbus-Leser',
  'Ohnebatterie Z',
  'Klimamarke US'
]

describe('a system for a use in words', () => {
  it.each(uses)('is proposed from %s: %s', (slug, text, sensor, software) => {
    const ready = catalogues[slug]
    const asked = {
      text,
      region: 'EU',
      temperature: null,
      stages: { ...usualStages, act: 'needed' as const }
    }
    const { trails } = proposeForWords(ready, asked)
    const use = useForWords(ready, asked)
    const { components } = ready.index
    const nameOf = (id: string) => ready.listed.get(id)!.name
    expect(trails.length).toBeGreaterThan(0)
    const names = trails.flatMap((trail) => trail.steps.map((step) => nameOf(step.component)))
    expect(names.filter((name) => traps.includes(name))).toEqual([])
    const best = trails[0]!.steps.map((step) => nameOf(step.component))
    expect(best).toContain(sensor)
    expect(best).toContain(software)
    expect(new Set(trails[0]!.steps.map((step) => step.owner)).size).toBeGreaterThanOrEqual(3)
    // The rules written a second time find nothing wrong, and trying everything finds nothing better.
    const pairs = ready.workedTogether
    for (const trail of trails) expect(faultsOf(trail, components, use, pairs, startWeights)).toEqual([])
    const all = allTrails(components, use, pairs, startWeights)
    expect(trails.map((trail) => trail.points)).toEqual(all.slice(0, 5).map(({ points }) => points))
  })

  it('holds a trap for each kind of mistake, all of them shown in the catalogue', () => {
    const shown = [...catalogues.leipzig.listed.values(), ...catalogues.dresden.listed.values()]
    expect(shown.length).toBeGreaterThanOrEqual(80)
    expect(new Set(shown.map(({ component }) => component.class)).size).toBe(9)
    expect(new Set(shown.map(({ component }) => component.owner)).size).toBeGreaterThanOrEqual(20)
    expect(traps.filter((name) => !shown.some((one) => one.name === name))).toEqual([])
  })

  it('says which part is missing where there is none', () => {
    const ready = catalogues.dresden
    const asked = {
      text: 'Starkregen und Pegel von Bächen',
      region: 'EU',
      temperature: null,
      stages: usualStages
    }
    const { trails, missing } = proposeForWords(ready, asked)
    expect(trails).toEqual([])
    expect(missing.length).toBeGreaterThan(0)
    expect(missing[0]!.classes).toContain('sensor')
  })
})
