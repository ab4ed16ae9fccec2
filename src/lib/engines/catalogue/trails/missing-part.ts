import { linkHolds } from '../compatibility/link-rules.ts'
import type { Stage } from './candidates.ts'
import type { Onward } from './onward.ts'
import type { MissingPart } from './use.ts'

const named = 5

/** Signatures that stand open behind a stage, by component, for whoever the beginning of a trail can reach. */
type Open = Map<number, number[]>

/** Whether any partner could be made for an interface: one whose facts are missing or not allowed finds none. */
function hasPartner(onward: Onward, signature: number, side: 'behind' | 'before'): boolean {
  const { context, index } = onward.linker
  const own = index.signatures[signature]!
  const { takesSupplyVolts, ...facts } = own
  const pairs = index.protocols.get(own.protocol)?.pairs ?? []
  return pairs.some(([before, behind]) => {
    const role = side === 'behind' ? behind : before
    const partner = { ...facts, role, ...(takesSupplyVolts ? { givesSupplyVolts: takesSupplyVolts } : {}) }
    return side === 'behind' ? linkHolds(own, partner, context) : linkHolds(partner, own, context)
  })
}

/** By stage: the components that a trail can begin with or come to, and the signatures they offer. */
function reached(onward: Onward): Open[] {
  const open: Open[] = onward.stages.map(() => new Map())
  const add = (stage: Stage, component: number, port: number) => {
    const outs = onward.linker.index.ports[component]!.filter((_one, out) =>
      onward.linker.mayPass(component, port, out)
    )
    open[stage.at]!.set(component, [...new Set([...(open[stage.at]!.get(component) ?? []), ...outs])])
  }
  for (const stage of onward.stages) {
    if (stage.isFirst) for (const component of stage.points.keys()) add(stage, component, -1)
    const outs = new Set([...open[stage.at]!.values()].flat())
    const given = new Set(outs)
    for (const out of outs) for (const one of onward.adapters[stage.at]!.behind(out).keys()) given.add(one)
    const taken = new Set([...given].flatMap((one) => onward.linker.partners(one)))
    for (const next of stage.next)
      for (const signature of taken)
        for (const { component, port } of onward.stages[next]!.byPort.get(signature) ?? [])
          add(onward.stages[next]!, component, port)
  }
  return open
}

function speakers(
  onward: Onward,
  stage: Stage,
  ports: ReadonlyMap<number, readonly number[]>
): MissingPart['before'] {
  const { components, signatures } = onward.linker.index
  const fit = (component: number) => stage.points.get(component)!.fit
  return [...ports]
    .filter(([, own]) => own.length > 0)
    .sort((a, b) => fit(b[0]) - fit(a[0]) || a[0] - b[0])
    .slice(0, named)
    .flatMap(([component, own]) =>
      own.map((signature) => {
        const { protocol, role } = signatures[signature]!
        return { component: components[component]!.id, protocol, role }
      })
    )
}

/** Who can go on to the end from a stage, and by which of its interfaces. */
function goingOn(onward: Onward, stage: Stage): Map<number, number[]> {
  const ports = new Map<number, number[]>()
  for (const [signature, states] of onward.states[stage.at]!) {
    if (!hasPartner(onward, signature, 'before')) continue
    for (const { component } of states) ports.set(component, [...(ports.get(component) ?? []), signature])
  }
  return ports
}

/** Leaves out what nothing can be linked to. */
function linkable(onward: Onward, open: Open): Open {
  const could = new Map<number, boolean>()
  const isOpen = (signature: number) => {
    if (!could.has(signature)) could.set(signature, hasPartner(onward, signature, 'behind'))
    return could.get(signature)!
  }
  return new Map(
    [...open].map(([one, own]) => [one, own.filter(isOpen)] as const).filter(([, own]) => own.length > 0)
  )
}

/**
 * What one part would make a trail possible: a component for a stage, or an adapter between two. When no single part
 * would, `several`: the stages that must be filled and have no candidate, or else none that is linked to both sides.
 */
export function missingParts(onward: Onward): MissingPart[] {
  const open = reached(onward).map((one) => linkable(onward, one))
  const { stages } = onward
  const able = stages.map((stage) => goingOn(onward, stage))
  const parts: MissingPart[] = []
  for (const stage of stages) {
    const earlier = stages.filter((one) => one.next.includes(stage.at) && open[one.at]!.size > 0)
    const later = stages.filter((one) => stage.next.includes(one.at) && able[one.at]!.size > 0)
    if ((!stage.isFirst && earlier.length === 0) || (!stage.isLast && later.length === 0)) continue
    parts.push({
      kind: 'component',
      stage: stage.demand.key,
      classes: stage.demand.classes,
      before: earlier.flatMap((one) => speakers(onward, one, open[one.at]!)),
      behind: later.flatMap((one) => speakers(onward, one, able[one.at]!))
    })
    for (const before of earlier)
      if (able[stage.at]!.size > 0)
        parts.push({
          kind: 'adapter',
          stage: before.demand.key,
          nextStage: stage.demand.key,
          classes: [],
          before: speakers(onward, before, open[before.at]!),
          behind: speakers(onward, stage, able[stage.at]!)
        })
  }
  return parts.length > 0 ? parts : severalParts(onward, open, able)
}

function severalParts(onward: Onward, open: readonly Open[], able: readonly Open[]): MissingPart[] {
  const required = onward.stages.filter(({ demand }) => !demand.isOptional)
  const empty = required.filter(({ points }) => points.size === 0)
  const unlinked = required.filter(({ at }) => open[at]!.size === 0 || able[at]!.size === 0)
  const named = [empty, unlinked, required, onward.stages].find((one) => one.length > 0)!
  return named.map(({ demand }) => ({
    kind: 'several',
    stage: demand.key,
    classes: demand.classes,
    before: [],
    behind: []
  }))
}
