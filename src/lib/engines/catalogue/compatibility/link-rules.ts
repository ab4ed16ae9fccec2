import type { ComponentInterface, DataFormat, Span } from './component.ts'
import type { Protocol } from './protocols.ts'

export type Rule = 'protocol' | 'role' | 'version' | 'signalLevel' | 'supply' | 'frequency' | 'dataFormat'

/** What one rule says about two interfaces; `code` and `params` are what a page words. */
export interface Finding {
  rule: Rule
  holds: boolean
  code: string
  params: Record<string, string | number>
}

export interface LinkContext {
  protocols: ReadonlyMap<string, Protocol>
  /** Region of the use; null asks for any region that both share. */
  region: string | null
}

const holds = (rule: Rule, params: Finding['params']): Finding => ({
  rule,
  holds: true,
  code: `${rule}.holds`,
  params
})
const refuses = (rule: Rule, what: string, params: Finding['params']): Finding => ({
  rule,
  holds: false,
  code: `${rule}.${what}`,
  params
})

const inside = (value: number, { from, to }: Span) =>
  (from === null || value >= from) && (to === null || value <= to)

/** Whether all of `inner` lies in `outer`. */
export const covers = (outer: Span, inner: Span): boolean =>
  (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
  (outer.to === null || (inner.to !== null && inner.to <= outer.to))

function version(a: ComponentInterface, b: ComponentInterface): Finding {
  if (!a.versions?.length || !b.versions?.length) return refuses('version', 'notStated', {})
  const both = a.versions.filter((one) => b.versions!.includes(one))
  return both.length > 0
    ? holds('version', { version: both.join(', ') })
    : refuses('version', 'noneInCommon', { before: a.versions.join(', '), behind: b.versions.join(', ') })
}

/** One direction of a signal line. */
function level(driver: ComponentInterface, reader: ComponentInterface): Finding {
  const { drivesVolts } = driver
  const { acceptsVolts } = reader
  if (drivesVolts === undefined || acceptsVolts === undefined) return refuses('signalLevel', 'notStated', {})
  const params = { volts: drivesVolts, from: acceptsVolts.from ?? '', to: acceptsVolts.to ?? '' }
  if (inside(drivesVolts, acceptsVolts)) return holds('signalLevel', params)
  const isTooHigh = acceptsVolts.to !== null && drivesVolts > acceptsVolts.to
  return refuses('signalLevel', isTooHigh ? 'tooHigh' : 'tooLow', params)
}

function signalLevel(a: ComponentInterface, b: ComponentInterface, isTwoWay: boolean): Finding {
  const forward = level(a, b)
  return forward.holds && isTwoWay ? level(b, a) : forward
}

/** Asked only where somebody takes its supply from the other. */
function supply(giver: ComponentInterface, taker: ComponentInterface): Finding | null {
  const { takesSupplyVolts: takes } = taker
  if (!takes) return null
  const gives = giver.givesSupplyVolts
  const params = { from: takes.from ?? '', to: takes.to ?? '' }
  if (!gives) return refuses('supply', 'notGiven', params)
  const both = { ...params, givesFrom: gives.from ?? '', givesTo: gives.to ?? '' }
  return covers(takes, gives) ? holds('supply', both) : refuses('supply', 'outOfRange', both)
}

function frequency(
  a: ComponentInterface,
  b: ComponentInterface,
  protocol: Protocol,
  region: string | null
): Finding {
  if (!a.frequency || !b.frequency || !a.regions?.length || !b.regions?.length)
    return refuses('frequency', 'notStated', {})
  const from = Math.max(a.frequency.from ?? 0, b.frequency.from ?? 0)
  const to = Math.min(a.frequency.to ?? Infinity, b.frequency.to ?? Infinity)
  if (from > to)
    return refuses('frequency', 'apart', { before: shownBand(a.frequency), behind: shownBand(b.frequency) })
  const shared = a.regions.filter((one) => b.regions!.includes(one) && (region === null || one === region))
  if (shared.length === 0)
    return refuses('frequency', 'otherRegion', {
      before: a.regions.join(', '),
      behind: b.regions.join(', '),
      region: region ?? ''
    })
  for (const one of shared)
    for (const [low, high] of protocol.bands?.[one] ?? [])
      if (Math.max(low, from) <= Math.min(high, to))
        return holds('frequency', { from: Math.max(low, from), to: Math.min(high, to), region: one })
  return refuses('frequency', 'notAllowed', { from, to, region: shared.join(', ') })
}

const shownBand = ({ from, to }: Span): string => `${from ?? ''}-${to ?? ''}`
const shownFormat = ({ format, schema }: DataFormat): string => (schema ? `${format}/${schema}` : format)

function dataFormat(a: ComponentInterface, b: ComponentInterface): Finding {
  if (!a.formats?.length || !b.formats?.length) return refuses('dataFormat', 'notStated', {})
  const isAccepted = (sent: DataFormat, accepted: DataFormat) =>
    sent.format === accepted.format && (accepted.schema === undefined || accepted.schema === sent.schema)
  const sent = a.formats.find((one) => b.formats!.some((other) => isAccepted(one, other)))
  if (sent) return holds('dataFormat', { format: shownFormat(sent) })
  const isSchema = a.formats.some((one) => b.formats!.some((other) => one.format === other.format))
  return refuses('dataFormat', isSchema ? 'otherSchema' : 'noneInCommon', {
    before: a.formats.map(shownFormat).join(', '),
    behind: b.formats.map(shownFormat).join(', ')
  })
}

/**
 * What every rule says about data going from interface `a` to interface `b`; the link holds if all do. Rules behind a
 * refused protocol or role are not asked.
 */
export function linkFindings(a: ComponentInterface, b: ComponentInterface, context: LinkContext): Finding[] {
  const protocol = context.protocols.get(a.protocol)
  if (a.protocol !== b.protocol)
    return [refuses('protocol', 'different', { before: a.protocol, behind: b.protocol })]
  if (!protocol) return [refuses('protocol', 'unknown', { protocol: a.protocol })]
  const roles = { protocol: protocol.key, before: a.role, behind: b.role }
  const spoken = holds('protocol', { protocol: protocol.key })
  if (!protocol.pairs.some(([before, behind]) => before === a.role && behind === b.role))
    return [spoken, refuses('role', a.role === b.role ? 'same' : 'noPair', roles)]
  const { needs } = protocol
  const asked = [
    needs.includes('version') && version(a, b),
    needs.includes('signalLevel') && signalLevel(a, b, protocol.isTwoWay ?? false),
    supply(a, b),
    supply(b, a),
    needs.includes('frequency') && frequency(a, b, protocol, context.region),
    needs.includes('dataFormat') && dataFormat(a, b)
  ]
  return [spoken, holds('role', roles), ...asked.filter((one) => !!one)]
}

export const linkHolds = (a: ComponentInterface, b: ComponentInterface, context: LinkContext): boolean =>
  linkFindings(a, b, context).every((one) => one.holds)

/** Whether data may come in by interface `inAt` of a component and go out by `outAt`: another one, or one that serves several. */
export function mayPass(
  interfaces: readonly ComponentInterface[],
  inAt: number,
  outAt: number,
  context: LinkContext
): boolean {
  if (inAt !== outAt) return true
  const { protocol, role } = interfaces[inAt]!
  return context.protocols.get(protocol)?.shared.includes(role) ?? false
}
