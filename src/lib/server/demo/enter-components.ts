import { enterHub, type Tx } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { statedUnder } from '../domain/components/check-component.ts'
import { readProperty } from '../domain/components/property-text.ts'
import { protocolsOf, readTerms, type Terms } from '../domain/components/terms.ts'
import { writeComponent } from '../domain/components/write-component.ts'
import type { Instant } from '../platform/clock.ts'
import { spoken, type Spoken } from './cast/component-interfaces.ts'
import { componentsDresden } from './cast/components-dresden.ts'
import { componentsLeipzig } from './cast/components-leipzig.ts'
import type { DemoHub } from './cast/types.ts'

/** The catalogues of both hubs. A service that nothing is connected to stays a draft: it lacks an interface. */
export async function enterComponents(
  tx: Tx,
  numbers: Record<DemoHub, number>,
  idOf: (key: string) => string,
  now: Instant
) {
  const catalogues = { leipzig: componentsLeipzig, dresden: componentsDresden }
  for (const [key, components] of Object.entries(catalogues) as [DemoHub, string][]) {
    const hub = numbers[key]
    await enterHub(tx, { hub })
    const terms = await readTerms(tx, hub)
    for (const [at, one] of readCast(components).entries()) {
      const { owner, componentClass, name, de, en, interfaces } = one
      const input = {
        organisationId: idOf(owner),
        class: componentClass,
        name,
        article: `${owner.slice(0, 3).toUpperCase()}-${100 + at}`,
        summaryDe: de,
        summaryEn: en,
        stated: statedOf(one, terms),
        visibility: 'public' as const,
        contactPersonId: null,
        intent: interfaces.length === 0 ? ('draft' as const) : ('publish' as const)
      }
      await writeComponent(tx, operatorAtTheConsole(hub), input, now)
    }
  }
}

/** A component of the cast as its three lines say it. */
interface DemoComponent {
  owner: string
  componentClass: string
  name: string
  interfaces: Spoken[]
  /** Texts by property. */
  facts: Record<string, string>
  de: string
  en: string
}

/** Lines: owner | class | name | interfaces | TRL | temperature | more facts; then what it is in German, and in English. */
function readCast(text: string): DemoComponent[] {
  const lines = text.trim().split('\n')
  return lines.flatMap((head, at) => {
    if (at % 3 !== 0) return []
    const [
      owner = '',
      componentClass = '',
      name = '',
      words = '',
      readiness = '',
      temperature = '',
      more = ''
    ] = head.split('|').map((one) => one.trim())
    const named = more.split(';').flatMap((one) => {
      const [key, value] = one.split('=').map((part) => part.trim())
      return key && value ? [[key, value] as const] : []
    })
    return [
      {
        owner,
        componentClass,
        name,
        interfaces: words.split(' ').filter(Boolean) as Spoken[],
        facts: {
          technologyReadinessLevel: readiness,
          operatingTemperature: temperature,
          ...Object.fromEntries(named)
        },
        de: lines[at + 1]!.trim(),
        en: lines[at + 2]!.trim()
      }
    ]
  })
}

function statedOf({ interfaces, facts }: DemoComponent, terms: Terms) {
  const texts: Record<string, string> = {
    ...facts,
    interfaces: interfaces.map((one) => spoken[one]).join(' | ')
  }
  const reader = { protocols: protocolsOf(terms), style: 'en' as const }
  const values = terms.properties.flatMap((definition) => {
    const read = readProperty(texts[definition.key] ?? '', definition, reader)
    if (!read.ok) throw new Error(`the demo catalogue holds ${definition.key} "${texts[definition.key]}"`)
    return read.value ? [[definition.key, read.value] as const] : []
  })
  return statedUnder(new Map(values), terms)
}
