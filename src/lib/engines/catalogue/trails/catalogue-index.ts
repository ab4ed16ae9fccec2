import type { Component, ComponentInterface } from '../compatibility/component.ts'
import { linkHolds, type LinkContext } from '../compatibility/link-rules.ts'
import type { Protocol } from '../compatibility/protocols.ts'

/** Components by number, in the order of their ids; equal interfaces have one number, their signature. */
export interface CatalogueIndex {
  components: readonly Component[]
  signatures: readonly ComponentInterface[]
  /** By component: the signature of each interface. */
  ports: readonly (readonly number[])[]
  /** Signatures by "protocol role". */
  spoken: ReadonlyMap<string, readonly number[]>
  protocols: ReadonlyMap<string, Protocol>
}

const spokenKey = (protocol: string, role: string) => `${protocol} ${role}`

/** Same facts, same text, whatever the order they were written in. */
const signatureKey = (one: ComponentInterface): string =>
  JSON.stringify([
    one.protocol,
    one.role,
    one.versions,
    one.formats?.map(({ format, schema }) => [format, schema]),
    one.regions,
    one.drivesVolts,
    ...[one.frequency, one.acceptsVolts, one.givesSupplyVolts, one.takesSupplyVolts].map(
      (span) => span && [span.from, span.to]
    )
  ])

/** Made once for a catalogue and used for many questions. Ids must be unique. */
export function indexCatalogue(listed: readonly Component[], protocols: readonly Protocol[]): CatalogueIndex {
  const components = [...listed].sort((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map<string, number>()
  const signatures: ComponentInterface[] = []
  const spoken = new Map<string, number[]>()
  const numberOf = (one: ComponentInterface): number => {
    const key = signatureKey(one)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, signatures.length)
    const words = spokenKey(one.protocol, one.role)
    spoken.set(words, [...(spoken.get(words) ?? []), signatures.length])
    return signatures.push(one) - 1
  }
  const ports = components.map((one) => one.interfaces.map(numberOf))
  return { components, signatures, ports, spoken, protocols: new Map(protocols.map((one) => [one.key, one])) }
}

/** Which signatures may stand behind which, asked of the rules once each. */
export class Linker {
  readonly index: CatalogueIndex
  readonly context: LinkContext
  readonly #partners = new Map<number, readonly number[]>()

  constructor(index: CatalogueIndex, region: string | null) {
    this.index = index
    this.context = { protocols: index.protocols, region }
  }

  partners(signature: number): readonly number[] {
    const known = this.#partners.get(signature)
    if (known) return known
    const own = this.index.signatures[signature]!
    const pairs = this.index.protocols.get(own.protocol)?.pairs ?? []
    const found = pairs
      .filter(([before]) => before === own.role)
      .flatMap(([, behind]) => this.index.spoken.get(spokenKey(own.protocol, behind)) ?? [])
      .filter((other) => linkHolds(own, this.index.signatures[other]!, this.context))
    this.#partners.set(signature, found)
    return found
  }

  /** As `mayPass` of the rules, for a component by number; -1 is the beginning of a trail. */
  mayPass(component: number, inAt: number, outAt: number): boolean {
    if (inAt !== outAt) return true
    const { protocol, role } = this.index.signatures[this.index.ports[component]![inAt]!]!
    return this.index.protocols.get(protocol)?.shared.includes(role) ?? false
  }
}
