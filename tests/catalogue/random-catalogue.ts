import type {
  Component,
  ComponentClass,
  ComponentInterface
} from '../../src/lib/engines/catalogue/compatibility/component.ts'
import type { StageDemand, Use } from '../../src/lib/engines/catalogue/trails/use.ts'

function dice(seed: number) {
  let state = (seed + 1) * 2654435761
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!
  return { next, pick, often: (chance: number) => next() < chance }
}

type Dice = ReturnType<typeof dice>

const formats = [[{ format: 'senml' }], [{ format: 'json', schema: 'ngsiLd' }], [{ format: 'json' }], []]
const bands = [
  { frequency: { from: 863e6, to: 870e6 }, regions: ['EU'] },
  { frequency: { from: 902e6, to: 928e6 }, regions: ['US'] },
  { frequency: { from: 863e6, to: 928e6 }, regions: ['EU', 'US'] },
  { frequency: { from: 915e6, to: 915e6 }, regions: ['EU'] }
]
const levels = [
  { drivesVolts: 3.3, acceptsVolts: { from: 2, to: 3.6 } },
  { drivesVolts: 5, acceptsVolts: { from: 3, to: 5.5 } },
  { drivesVolts: 3.3, acceptsVolts: { from: 2, to: 5.5 } },
  {}
]
const made: Record<string, (dice: Dice) => ComponentInterface> = {
  current4to20mA: ({ pick }) => ({ protocol: 'current4to20mA', role: pick(['transmitter', 'receiver']) }),
  voltage0to10V: ({ pick }) => ({ protocol: 'voltage0to10V', role: pick(['transmitter', 'receiver']) }),
  analogVoltage: ({ pick }) => ({
    protocol: 'analogVoltage',
    role: pick(['output', 'input']),
    ...pick(levels)
  }),
  i2c: ({ pick, often }) => ({
    protocol: 'i2c',
    role: pick(['peripheral', 'controller']),
    ...pick(levels),
    ...(often(0.3)
      ? { takesSupplyVolts: { from: 3, to: 3.6 } }
      : {
          givesSupplyVolts: pick([
            { from: 3.3, to: 3.3 },
            { from: 5, to: 5 }
          ])
        })
  }),
  modbusRtu: ({ pick }) => ({ protocol: 'modbusRtu', role: pick(['peripheral', 'controller']) }),
  modbusTcp: ({ pick }) => ({ protocol: 'modbusTcp', role: pick(['client', 'server']) }),
  rs232: ({ pick }) => ({ protocol: 'rs232', role: 'device', formats: pick(formats) }),
  rs485: ({ pick }) => ({ protocol: 'rs485', role: 'node', formats: pick(formats) }),
  can: ({ pick }) => ({ protocol: 'can', role: 'node', formats: pick(formats) }),
  canopen: ({ pick }) => ({ protocol: 'canopen', role: pick(['peripheral', 'controller']) }),
  usb: ({ pick }) => ({ protocol: 'usb', role: pick(['device', 'host']), formats: pick(formats) }),
  lora: ({ pick }) => ({ protocol: 'lora', role: 'node', formats: pick(formats), ...pick(bands) }),
  lorawan: ({ pick }) => ({
    protocol: 'lorawan',
    role: pick(['endDevice', 'gateway']),
    versions: pick([['1.0.3'], ['1.0.3', '1.1'], []]),
    ...pick(bands)
  }),
  mqtt: ({ pick }) => ({
    protocol: 'mqtt',
    role: pick(['client', 'server']),
    versions: pick([['3.1.1'], ['5'], ['3.1.1', '5']]),
    formats: pick(formats)
  }),
  http: ({ pick }) => ({ protocol: 'http', role: pick(['client', 'server']), formats: pick(formats) })
}

const classes: readonly ComponentClass[] = ['sensor', 'gateway', 'edgeComputer', 'platform', 'software']
const spans = [{ from: 233, to: 358 }, { from: 273, to: 333 }, undefined]

/** Few protocols a catalogue, so that a good part of the pairs links and the rest looks as if it did. */
export function randomCatalogue(
  seed: number,
  size: { components: number; members: number; protocols?: number }
) {
  const die = dice(seed)
  const { next, pick, often } = die
  const spoken = Array.from({ length: size.protocols ?? 4 }, () => pick(Object.keys(made)))
  const member = () => `m${Math.floor(next() * size.members)}`
  const components = Array.from({ length: size.components }, (_, at): Component => ({
    id: `c${String(at).padStart(5, '0')}`,
    owner: member(),
    class: classes[at % classes.length]!,
    interfaces: Array.from({ length: 1 + Math.floor(next() * 4) }, () => made[pick(spoken)]!(die)),
    temperature: pick(spans),
    ...(often(0.9) ? { readiness: 1 + Math.floor(next() * 9) } : {}),
    isAdapter: often(0.15)
  }))
  const stages = classes.slice(0, 2 + Math.floor(next() * 4)).map((one, at): StageDemand => ({
    key: one,
    classes: often(0.3) ? [one, pick(classes)] : [one],
    weight: 1 + Math.floor(next() * 3),
    isOptional: at > 0 && often(0.3),
    fit: new Map(components.filter(() => often(0.9)).map(({ id }) => [id, Math.round(next() * 20) / 20])),
    minimumFit: 0.1,
    ...(often(0.3) ? { temperature: { from: 253, to: 323 } } : {}),
    ...(often(0.2) ? { minimumReadiness: 3 } : {})
  }))
  const pairs = Array.from({ length: size.members }, () => [member(), member()] as const)
  const use: Use = { stages, region: pick(['EU', 'EU', 'US', null]) }
  return { components, use, pairs }
}
