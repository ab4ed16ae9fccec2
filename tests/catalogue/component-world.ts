import { inHub } from '#lib/server/database/connection.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { browseCatalogue } from '#lib/server/domain/components/browse.ts'
import { catalogueQuestion } from '#lib/server/domain/components/catalogue-question.ts'
import { type ComponentInput, writeComponent } from '#lib/server/domain/components/write-component.ts'
import { asPerson, at } from '../belonging/people.ts'
import { hub, organisation, owner, test } from '../exchange/exchange-world.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { statedUnder } from '#lib/server/domain/components/check-component.ts'
import { readProperty } from '#lib/server/domain/components/property-text.ts'
import { protocolsOf, termsFrom, type Terms } from '#lib/server/domain/components/terms.ts'

export const startTerms = (): Terms => termsFrom([])

/** What is stated of a component, from texts by property, as a form or a table brings them. */
export function stated(texts: Readonly<Record<string, string>>, terms: Terms = startTerms()) {
  const reader = { protocols: protocolsOf(terms), style: 'en' as const }
  const values = new Map(
    Object.entries(texts).map(([key, text]) => {
      const definition = terms.properties.find((one) => one.key === key)!
      const read = readProperty(text, definition, reader)
      if (!read.ok || !read.value) throw new Error(`${key}: ${text} ${JSON.stringify(read)}`)
      return [key, read.value] as const
    })
  )
  return statedUnder(values, terms)
}

export const sensorTexts = {
  interfaces:
    'lorawan endDevice; versions=1.0.4; frequency=863 to 870 MHz; regions=EU | i2c peripheral; drives=3.3 V; accepts=2 to 3.6 V',
  technologyReadinessLevel: '8',
  operatingTemperature: '-40 to 85 °C',
  supplyVoltage: '3.0 to 3.6 V',
  powerConsumption: '15 mW',
  certification: 'ce, ip67'
}

export const componentInput = (
  organisationId: string,
  name: string,
  more: Partial<ComponentInput> & { texts?: Record<string, string> } = {}
) => {
  const { texts = sensorTexts, ...rest } = more
  return {
    organisationId,
    class: 'sensor',
    name,
    article: '',
    summaryDe: 'Misst die Bodenfeuchte.',
    summaryEn: 'Measures soil moisture.',
    stated: stated(texts),
    visibility: 'public' as const,
    contactPersonId: null,
    intent: 'publish' as const,
    ...rest
  }
}

type More = Parameters<typeof componentInput>[2]
export const list = (name: string, more: More = {}, who = owner) =>
  asPerson(test.db, hub, who, (tx, actor) =>
    writeComponent(tx, actor, componentInput(organisation, name, more), at(2))
  )

/** Names found for an address, by a visitor or as somebody. */
export const found = (address: string, who?: string) => {
  const ask = async (tx: Parameters<typeof readTerms>[0], audience: ReturnType<typeof audienceOf>) => {
    const question = catalogueQuestion(new URLSearchParams(address), await readTerms(tx, hub), 'de')
    return browseCatalogue(tx, audience, question)
  }
  return who
    ? asPerson(test.db, hub, who, (tx, actor) => ask(tx, audienceOf(actor, at(3))))
    : inHub(test.db, { hub }, (tx) => ask(tx, audienceOf(visitor(hub), at(3))))
}
export const namesFor = async (address: string, who?: string) =>
  (await found(address, who)).components.map((one) => one.name)
