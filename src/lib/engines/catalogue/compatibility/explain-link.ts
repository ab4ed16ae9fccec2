import type { Component, Span } from './component.ts'
import { covers, linkFindings, mayPass, type Finding, type LinkContext } from './link-rules.ts'
import { lookAlikes } from './protocols.ts'

/** Two interfaces by their places in the lists of their components, and what the rules say. */
export interface Via {
  out: number
  in: number
  findings: Finding[]
}

export type LinkAnswer =
  | { holds: true; via: Via }
  /** `nearest`: the pair that came furthest; `lookAlike`: a code why the two are easily mixed up. */
  | { holds: false; nearest: Via | null; lookAlike: string | null }

export interface Bridge {
  adapter: string
  first: Via
  second: Via
}

const held = (findings: readonly Finding[]) => findings.filter((one) => one.holds).length

function vias(a: Component, b: Component, context: LinkContext): Via[] {
  return a.interfaces.flatMap((from, out) =>
    b.interfaces.map((to, at) => ({ out, in: at, findings: linkFindings(from, to, context) }))
  )
}

function lookAlike(a: Component, b: Component): string | null {
  const found = lookAlikes.find(({ pair: [one, other] }) =>
    [
      [one, other],
      [other, one]
    ].some(
      ([before, behind]) =>
        a.interfaces.some((own) => own.protocol === before) &&
        b.interfaces.some((own) => own.protocol === behind)
    )
  )
  return found?.code ?? null
}

/** Whether data can go from `a` to `b`, by which interfaces and rules; or what came nearest and why it fails. */
export function explainLink(a: Component, b: Component, context: LinkContext): LinkAnswer {
  const all = vias(a, b, context)
  const via = all.find(({ findings }) => findings.every((one) => one.holds))
  if (via) return { holds: true, via }
  const nearest = all.reduce<Via | null>(
    (best, one) => (best === null || held(one.findings) > held(best.findings) ? one : best),
    null
  )
  return { holds: false, nearest, lookAlike: lookAlike(a, b) }
}

/** The adapters that would stand between `a` and `b`, in the order given, at most `most`. */
export function bridgesBetween(
  a: Component,
  b: Component,
  adapters: readonly Component[],
  context: LinkContext,
  most = 5
): Bridge[] {
  const bridges: Bridge[] = []
  for (const adapter of adapters) {
    if (bridges.length >= most) break
    if (!adapter.isAdapter) continue
    const holding = (all: Via[]) => all.filter(({ findings }) => findings.every((one) => one.holds))
    const seconds = holding(vias(adapter, b, context))
    for (const first of holding(vias(a, adapter, context))) {
      const second = seconds.find(({ out }) => mayPass(adapter.interfaces, first.in, out, context))
      if (!second) continue
      bridges.push({ adapter: adapter.id, first, second })
      break
    }
  }
  return bridges
}

/** The demand on temperature: what the use asks must lie in what the component stands. Null when it holds. */
export function temperatureRefusal(component: Component, demand: Span | undefined): string | null {
  if (!demand) return null
  if (!component.temperature) return 'temperature.notStated'
  return covers(component.temperature, demand) ? null : 'temperature.outOfRange'
}
