/**
 * Time of trail proposals on a made catalogue beside a greedy rule and, on a part that it can manage, trying everything.
 *
 *   npm run bench:catalogue -- [--components 20000] [--uses 8] [--small 60]
 *
 * Seconds are wall clock. The greedy rule takes the candidate with the most points that links, stage by stage.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { linkHolds } from '../src/lib/engines/catalogue/compatibility/link-rules.ts'
import type { Component } from '../src/lib/engines/catalogue/compatibility/component.ts'
import { startProtocols } from '../src/lib/engines/catalogue/compatibility/protocols.ts'
import { indexCatalogue } from '../src/lib/engines/catalogue/trails/catalogue-index.ts'
import { proposeTrails } from '../src/lib/engines/catalogue/trails/propose-trails.ts'
import { startWeights, type Use } from '../src/lib/engines/catalogue/trails/use.ts'
import { allTrails } from '../tests/catalogue/check-trail.ts'
import { randomCatalogue } from '../tests/catalogue/random-catalogue.ts'

const { values } = parseArgs({
  options: {
    components: { type: 'string', default: '20000' },
    uses: { type: 'string', default: '8' },
    small: { type: 'string', default: '60' }
  }
})
const size = {
  components: Number(values.components),
  members: Math.ceil(Number(values.components) / 40),
  protocols: 12
}
const context = (region: string | null) => ({
  protocols: new Map(startProtocols.map((one) => [one.key, one])),
  region
})

function timed<T>(work: () => T): { seconds: number; result: T } {
  const started = performance.now()
  const result = work()
  return { seconds: (performance.now() - started) / 1000, result }
}

/** Never turns back and knows no adapters; the points of its chain, or null when it gets stuck. */
function greedy(components: readonly Component[], use: Use): number | null {
  const total = use.stages.reduce((sum, { weight }) => sum + weight, 0)
  let before = null as Component | null
  let points = 0
  for (const stage of use.stages) {
    const last = before
    const worth = (one: Component) =>
      Math.round((startWeights.fit * stage.weight * (stage.fit.get(one.id) ?? 0)) / total) +
      Math.round((startWeights.readiness * stage.weight * (one.readiness ?? 0)) / total / 9)
    const next: Component | undefined = components
      .filter((one) => stage.classes.includes(one.class) && (stage.fit.get(one.id) ?? 0) >= stage.minimumFit)
      .sort((a, b) => worth(b) - worth(a))
      .find(
        (one) =>
          last === null ||
          last.interfaces.some((a) => one.interfaces.some((b) => linkHolds(a, b, context(use.region))))
      )
    if (!next && !stage.isOptional) return null
    if (next) points += worth(next)
    before = next ?? before
  }
  return points
}

console.log(`load ${loadavg()[0]!.toFixed(2)}; ${size.components} components, ${size.members} members`)
console.log('use | stages | signatures | index s | ours s | best | 5th | greedy s | greedy points')
const seconds: number[] = []
for (let seed = 0; seed < Number(values.uses); seed++) {
  const { components, use, pairs } = randomCatalogue(seed, size)
  const { seconds: indexing, result: index } = timed(() => indexCatalogue(components, startProtocols))
  const ours = timed(() => proposeTrails(index, use, { workedTogether: pairs }))
  const plain = timed(() => greedy(components, use))
  seconds.push(ours.seconds)
  const { trails, missing } = ours.result
  const best = trails[0]?.points ?? `missing: ${missing[0]?.kind} ${missing[0]?.stage}`
  const cells = [
    seed,
    use.stages.length,
    index.signatures.length,
    indexing.toFixed(2),
    ours.seconds.toFixed(2)
  ]
  console.log(
    [...cells, best, trails[4]?.points ?? '-', plain.seconds.toFixed(2), plain.result ?? 'stuck'].join(' | ')
  )
}
console.log(`ours, slowest: ${Math.max(...seconds).toFixed(2)} s`)

console.log(
  `\n${values.small} components: use | trying everything s | ours s | trails there are | best of both`
)
for (let seed = 0; seed < Number(values.uses); seed++) {
  const { components, use, pairs } = randomCatalogue(seed, { components: Number(values.small), members: 6 })
  const index = indexCatalogue(components, startProtocols)
  const everything = timed(() => allTrails(components, use, pairs, startWeights))
  const ours = timed(() => proposeTrails(index, use, { workedTogether: pairs }))
  const bests = `${everything.result[0]?.points ?? 'none'} = ${ours.result.trails[0]?.points ?? 'none'}`
  console.log(
    [seed, everything.seconds.toFixed(3), ours.seconds.toFixed(3), everything.result.length, bests].join(
      ' | '
    )
  )
}
