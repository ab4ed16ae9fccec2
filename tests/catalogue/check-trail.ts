/**
 * The stated rules once more, written from the engine's README and sharing no code with it: a checker for proposed
 * trails, and a search that tries everything.
 */
import type {
  Component,
  ComponentInterface,
  Span
} from '../../src/lib/engines/catalogue/compatibility/component.ts'
import type { RankWeights, Trail, Use } from '../../src/lib/engines/catalogue/trails/use.ts'

export type Pairs = readonly (readonly [string, string])[]

const mayStand: Record<string, string[]> = {
  current4to20mA: ['transmitter>receiver'],
  voltage0to10V: ['transmitter>receiver'],
  analogVoltage: ['output>input'],
  i2c: ['peripheral>controller', 'controller>peripheral'],
  modbusRtu: ['peripheral>controller', 'controller>peripheral'],
  modbusTcp: ['client>server', 'server>client'],
  rs232: ['device>device'],
  rs485: ['node>node'],
  can: ['node>node'],
  canopen: ['peripheral>controller', 'controller>peripheral'],
  usb: ['device>host', 'host>device'],
  lora: ['node>node'],
  lorawan: ['endDevice>gateway', 'gateway>endDevice'],
  mqtt: ['client>server', 'server>client'],
  http: ['client>server', 'server>client'],
  ioLink: ['peripheral>controller', 'controller>peripheral'],
  lorawanBackhaul: ['gateway>networkServer', 'networkServer>gateway'],
  wirelessMbus: ['meter>collector'],
  zigbee: ['endDevice>coordinator', 'coordinator>endDevice'],
  bluetoothLe: ['peripheral>central', 'central>peripheral'],
  mqttSparkplug: ['edgeNode>host', 'host>edgeNode'],
  opcUa: ['client>server', 'server>client']
}
const manyAtOnce = new Set(
  'i2c.controller modbusRtu.controller modbusTcp.client modbusTcp.server rs485.node can.node canopen.controller lora.node lorawan.gateway mqtt.server http.client http.server lorawanBackhaul.networkServer wirelessMbus.collector zigbee.coordinator bluetoothLe.central mqttSparkplug.host opcUa.client opcUa.server'.split(
    ' '
  )
)
/** At 2.4 GHz the same everywhere; below a gigahertz as each region has it. */
const band24 = new Set(['zigbee', 'bluetoothLe'])
const megahertz: Record<string, [number, number][]> = {
  EU: [
    [433.05, 434.79],
    [863, 870]
  ],
  US: [[902, 928]]
}

const reads = (volts: number | undefined, span: Span | undefined) =>
  volts !== undefined && !!span && volts >= (span.from ?? -1e99) && volts <= (span.to ?? 1e99)

function bandOpen(a: ComponentInterface, b: ComponentInterface, region: string | null): boolean {
  if (!a.frequency || !b.frequency) return false
  const low = Math.max(a.frequency.from ?? 0, b.frequency.from ?? 0)
  const high = Math.min(a.frequency.to ?? 1e99, b.frequency.to ?? 1e99)
  return Object.entries(megahertz).some(
    ([where, bands]) =>
      (region ?? where) === where &&
      a.regions?.includes(where) &&
      b.regions?.includes(where) &&
      (band24.has(a.protocol) ? [[2400, 2483.5] as [number, number]] : bands).some(
        ([from, to]) => Math.max(low, from * 1e6) <= Math.min(high, to * 1e6)
      )
  )
}

export function linked(a: ComponentInterface, b: ComponentInterface, region: string | null): boolean {
  const p = a.protocol
  if (p !== b.protocol || !mayStand[p]?.includes(`${a.role}>${b.role}`)) return false
  if (['analogVoltage', 'i2c'].includes(p) && !reads(a.drivesVolts, b.acceptsVolts)) return false
  if (p === 'i2c' && !reads(b.drivesVolts, a.acceptsVolts)) return false
  for (const [gives, takes] of [
    [a.givesSupplyVolts, b.takesSupplyVolts],
    [b.givesSupplyVolts, a.takesSupplyVolts]
  ])
    if (takes && !(gives && gives.from! >= takes.from! && gives.to! <= takes.to!)) return false
  if (p === 'wirelessMbus' && ![a, b].every((one) => one.regions?.includes('EU'))) return false
  if (['lora', 'lorawan', 'wirelessMbus', 'zigbee', 'bluetoothLe'].includes(p) && !bandOpen(a, b, region))
    return false
  if (
    ['lorawan', 'mqtt', 'lorawanBackhaul', 'zigbee', 'mqttSparkplug'].includes(p) &&
    !a.versions?.some((one) => b.versions?.includes(one))
  )
    return false
  if (['rs232', 'rs485', 'can', 'usb', 'lora', 'mqtt', 'http', 'opcUa'].includes(p)) {
    const agreed = a.formats?.some((sent) =>
      b.formats?.some(
        (taken) => taken.format === sent.format && (!taken.schema || taken.schema === sent.schema)
      )
    )
    if (!agreed) return false
  }
  return true
}

const through = (component: Component, into: number | null, out: number) => {
  const { protocol, role } = component.interfaces[out]!
  return into !== out || manyAtOnce.has(`${protocol}.${role}`)
}

const stands = (component: Component, span: Span | undefined) =>
  !span ||
  (!!component.temperature &&
    component.temperature.from! <= span.from! &&
    component.temperature.to! >= span.to!)

const suits = (component: Component, stage: Use['stages'][number]) =>
  stage.classes.includes(component.class) &&
  (stage.fit.get(component.id) ?? 0) >= stage.minimumFit &&
  (component.readiness ?? 0) >= (stage.minimumReadiness ?? 0) &&
  stands(component, stage.temperature)

const together = (pairs: Pairs, a: string, b: string) =>
  a === b || pairs.some(([one, other]) => (one === a && other === b) || (one === b && other === a))

/** Every fault of a trail; none means that all rules hold and the points are right. */
export function faultsOf(
  trail: Trail,
  all: readonly Component[],
  use: Use,
  pairs: Pairs,
  w: RankWeights
): string[] {
  const faults: string[] = []
  const byId = new Map(all.map((one) => [one.id, one]))
  const total = use.stages.reduce((sum, one) => sum + one.weight, 0)
  const places = trail.steps.map((one) => use.stages.findIndex(({ key }) => key === one.stage))
  let points = 0
  if (places.some((one, at) => at > 0 && one <= places[at - 1]!)) faults.push('order')
  use.stages.forEach((one, at) => !one.isOptional && !places.includes(at) && faults.push(`empty ${one.key}`))
  if (new Set(trail.steps.map((one) => one.component)).size < trail.steps.length) faults.push('twice')
  trail.steps.forEach((one, at) => {
    const component = byId.get(one.component)!
    const stage = use.stages[places[at]!]!
    if (!suits(component, stage)) faults.push(`unsuited ${one.component}`)
    points += Math.round((w.fit * stage.weight * (stage.fit.get(one.component) ?? 0)) / total)
    points += Math.round((w.readiness * stage.weight * (component.readiness ?? 0)) / total / 9)
  })
  let into: number | null = null
  trail.links.forEach(({ from, to, how }, at) => {
    const [a, b] = [byId.get(from)!, byId.get(to)!]
    if (from !== trail.steps[at]!.component || to !== trail.steps[at + 1]!.component) faults.push('chain')
    if (together(pairs, a.owner, b.owner)) points += w.together
    const hops: [Component, number, Component, number][] = []
    if (how.kind === 'direct') hops.push([a, how.via.out, b, how.via.in])
    else {
      const { first, second } = how.bridge
      const adapter = byId.get(how.bridge.adapter)!
      points -= w.adapter
      if (!adapter.isAdapter || !stands(adapter, use.stages[places[at]!]!.temperature))
        faults.push('no adapter')
      if (!through(adapter, first.in, second.out)) faults.push('adapter used twice')
      hops.push([a, first.out, adapter, first.in], [adapter, second.out, b, second.in])
    }
    if (!through(a, into, hops[0]![1])) faults.push(`one interface for two: ${from}`)
    for (const [before, out, behind, taken] of hops)
      if (!linked(before.interfaces[out]!, behind.interfaces[taken]!, use.region))
        faults.push(`no link ${before.id} ${behind.id}`)
    into = hops.at(-1)![3]
  })
  if (points !== trail.points) faults.push(`points ${points} instead of ${trail.points}`)
  return faults
}

/** All trails there are, by trying everything: points of each chain "stage:id ...", in the order of the rank. */
export function allTrails(all: readonly Component[], use: Use, pairs: Pairs, w: RankWeights) {
  const total = use.stages.reduce((sum, one) => sum + one.weight, 0)
  const most = new Map<string, number>()
  const worth = (component: Component, { fit, weight }: Use['stages'][number]) =>
    Math.round((w.fit * weight * (fit.get(component.id) ?? 0)) / total) +
    Math.round((w.readiness * weight * (component.readiness ?? 0)) / total / 9)
  const ports = (one: Component) => one.interfaces.map((_port, at) => at)
  /** Interfaces of b that a reaches, having been entered by `into`, with the adapters needed. */
  const reach = (a: Component, into: number | null, b: Component, stage: Use['stages'][number]) =>
    ports(b).flatMap((taken) => {
      const link = (x: Component, out: number, y: Component, at: number) =>
        linked(x.interfaces[out]!, y.interfaces[at]!, use.region)
      const outs = ports(a).filter((out) => through(a, into, out))
      if (outs.some((out) => link(a, out, b, taken))) return [{ taken, adapters: 0 }]
      const isBridged = all.some(
        (x) =>
          x.isAdapter &&
          stands(x, stage.temperature) &&
          ports(x).some((entry) =>
            ports(x).some(
              (exit) =>
                through(x, entry, exit) &&
                link(x, exit, b, taken) &&
                outs.some((out) => link(a, out, x, entry))
            )
          )
      )
      return isBridged ? [{ taken, adapters: 1 }] : []
    })
  const visit = (chain: { at: number; component: Component }[], into: number | null, points: number) => {
    const last = chain.at(-1)
    const key = chain.map(({ at, component }) => `${at}:${component.id}`).join(' ')
    if (last && use.stages.slice(last.at + 1).every((one) => one.isOptional))
      most.set(key, Math.max(most.get(key) ?? -Infinity, points))
    for (let at = (last?.at ?? -1) + 1; at < use.stages.length; at++) {
      const stage = use.stages[at]!
      for (const component of all) {
        if (!suits(component, stage) || chain.some((one) => one.component === component)) continue
        const next = [...chain, { at, component }]
        const more = points + worth(component, stage)
        if (!last) visit(next, null, more)
        else {
          const bonus = together(pairs, last.component.owner, component.owner) ? w.together : 0
          for (const { taken, adapters } of reach(last.component, into, component, use.stages[last.at]!))
            visit(next, taken, more + bonus - adapters * w.adapter)
        }
      }
      if (!stage.isOptional) break
    }
  }
  visit([], null, 0)
  return [...most].map(([chain, points]) => ({ chain, points })).sort((a, b) => b.points - a.points)
}
