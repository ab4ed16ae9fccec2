import { describe, expect, it } from 'vitest'
import { allTrails, faultsOf } from '../../../../../tests/catalogue/check-trail.ts'
import { randomCatalogue } from '../../../../../tests/catalogue/random-catalogue.ts'
import { startProtocols } from '../compatibility/protocols.ts'
import { indexCatalogue } from './catalogue-index.ts'
import { proposeTrails, whyBefore } from './propose-trails.ts'
import { startWeights } from './use.ts'

const count = 8
const chainOf = (
  use: { stages: readonly { key: string }[] },
  steps: readonly { stage: string; component: string }[]
) =>
  steps
    .map(({ stage, component }) => `${use.stages.findIndex(({ key }) => key === stage)}:${component}`)
    .join(' ')

describe('proposed trails on small catalogues', () => {
  const cases = Array.from({ length: 600 }, (_, seed) => {
    const { components, use, pairs } = randomCatalogue(seed, {
      components: 6 + (seed % 16),
      members: 4,
      protocols: 1 + (seed % 4)
    })
    const options = { count, workedTogether: pairs }
    const proposal = proposeTrails(indexCatalogue(components, startProtocols), use, options)
    const all = allTrails(components, use, pairs, startWeights)
    return { seed, components, use, pairs, proposal, all }
  })

  it('are met in all kinds: none, few, many, with adapters, with stages left out', () => {
    const have = (is: (one: (typeof cases)[number]) => boolean) => cases.filter(is).length
    expect(have(({ all }) => all.length === 0)).toBeGreaterThan(20)
    expect(have(({ all }) => all.length > count)).toBeGreaterThan(60)
    const links = (one: (typeof cases)[number]) => one.proposal.trails.flatMap((trail) => trail.links)
    expect(have((one) => links(one).some(({ how }) => how.kind === 'adapter'))).toBeGreaterThan(50)
    expect(have(({ proposal }) => proposal.trails.some(({ leftOut }) => leftOut.length > 0))).toBeGreaterThan(
      50
    )
  })

  it('keep every stated rule, as an independent check reads them', () => {
    for (const { seed, components, use, pairs, proposal } of cases)
      for (const trail of proposal.trails)
        expect({ seed, faults: faultsOf(trail, components, use, pairs, startWeights) }).toEqual({
          seed,
          faults: []
        })
  })

  it('are the best there are, as trying everything finds them', () => {
    for (const { seed, use, proposal, all } of cases) {
      const best = all.slice(0, count).map(({ points }) => points)
      expect({ seed, points: proposal.trails.map(({ points }) => points) }).toEqual({ seed, points: best })
      const known = new Map(all.map(({ chain, points }) => [chain, points]))
      const chains = proposal.trails.map(({ steps }) => chainOf(use, steps))
      expect(new Set(chains).size).toBe(chains.length)
      expect(proposal.trails.map(({ points }) => points)).toEqual(chains.map((chain) => known.get(chain)))
    }
  })

  it('do not depend on the order of the catalogue', () => {
    for (const { components, use, pairs, proposal } of cases.slice(0, 100)) {
      const index = indexCatalogue([...components].reverse(), startProtocols)
      const workedTogether = pairs.map(([a, b]) => [b, a] as const).reverse()
      expect(proposeTrails(index, use, { count, workedTogether })).toEqual(proposal)
    }
  })

  it('explain their points, and the place before the next', () => {
    for (const { proposal } of cases)
      proposal.trails.forEach((trail, at) => {
        expect(trail.reasons.reduce((sum, one) => sum + one.points, 0)).toBe(trail.points)
        const next = proposal.trails[at + 1]
        const ahead = next ? whyBefore(trail, next).reduce((sum, one) => sum + one.points, 0) : 0
        if (next) expect(ahead).toBe(trail.points - next.points)
      })
  })

  it('name a missing part exactly when there is none', () => {
    for (const { proposal, all } of cases) expect(proposal.missing.length === 0).toBe(all.length > 0)
  })

  it('become possible by a part that is named missing', () => {
    let tried = 0
    const isApart = ({ use }: (typeof cases)[number]) => {
      const all = use.stages.flatMap(({ classes }) => [...new Set(classes)])
      return new Set(all).size === all.length
    }
    for (const { components, use, proposal } of cases.filter(isApart))
      for (const part of proposal.missing.filter(({ kind }) => kind === 'component')) {
        const ways = new Map(components.map((one) => [one.id, one]))
        const facing = [...part.before, ...part.behind].flatMap(
          ({ component }) => ways.get(component)!.interfaces
        )
        const stage = use.stages.find(({ key }) => key === part.stage)!
        const every = facing.flatMap((one) =>
          startProtocols
            .filter(({ key }) => key === one.protocol)
            .flatMap(({ pairs }) => pairs.flat())
            .map((role) => ({
              ...one,
              role,
              givesSupplyVolts: one.takesSupplyVolts,
              takesSupplyVolts: undefined
            }))
        )
        const temperature = { from: 0, to: 1000 }
        const made = { id: 'made', owner: 'm', class: stage.classes[0]!, interfaces: every, temperature }
        const wish = new Map([...stage.fit, ['made', 1] as const])
        const stages = use.stages.map((one) => (one === stage ? { ...one, fit: wish } : one))
        const index = indexCatalogue(
          [...components, { ...made, readiness: 9, isAdapter: false }],
          startProtocols
        )
        expect(proposeTrails(index, { ...use, stages }).trails.length).toBeGreaterThan(0)
        tried++
      }
    expect(tried).toBeGreaterThan(20)
  })
})
