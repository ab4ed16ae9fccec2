import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { changeTerm } from '#lib/server/domain/components/change-term.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { underTerms } from '#lib/server/domain/components/under-terms.ts'
import { writeComponent } from '#lib/server/domain/components/write-component.ts'
import { asPerson, at } from '../belonging/people.ts'
import { hub, lead, organisation, owner, test } from '../exchange/exchange-world.ts'
import { componentInput, list, namesFor, sensorTexts, stated } from './component-world.ts'

describe('a changed definition', () => {
  const change = (who: string, more: object) =>
    asPerson(test.db, hub, who, (tx, actor) =>
      changeTerm(
        tx,
        actor,
        {
          kind: 'property',
          key: 'powerConsumption',
          version: 1,
          label: { de: 'Leistung im Betrieb', en: 'Power in operation' },
          isRetired: false,
          holds: {
            classes: ['sensor', 'gateway', 'radioModule'],
            isRequired: true,
            holds: { type: 'range', dimension: 'power', minimum: 0, maximum: 0.016 }
          },
          ...more
        } as never,
        at(6)
      )
    )

  it('is the office’s to make, once at a time', async () => {
    await list('Bodensonde Alpha')
    await expect(change(owner, {})).rejects.toMatchObject({ code: 'not_found' })
    await expect(change(lead, { version: 7 })).rejects.toMatchObject({ code: 'version_conflict' })
    await expect(change(lead, { version: 0 })).rejects.toMatchObject({ code: 'component.term_taken' })
    const both = await Promise.allSettled([change(lead, {}), change(lead, {})])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('keeps old values readable, reads what it can in the new way, and says what must be entered again', async () => {
    const hungry = await list('Stromfresser', {
      intent: 'draft',
      texts: { ...sensorTexts, powerConsumption: '2 W' } as never
    }).catch((error: unknown) => error)
    // Under the new definition a single quantity is typed as a range.
    expect(hungry).toHaveProperty('id')
    const terms = await inHub(test.db, { hub }, (tx) => readTerms(tx, hub))
    const before = stated({ ...sensorTexts, powerConsumption: '15 mW' })
    const fits = underTerms('sensor', before, terms)
    expect(fits.outcomes.get('powerConsumption')).toEqual({
      status: 'stays',
      value: { type: 'range', from: 0.015, to: 0.015, unit: 'mW' },
      isConverted: true
    })
    const above = underTerms('sensor', stated({ ...sensorTexts, powerConsumption: '2 W' }), terms)
    expect(above.toEnter).toEqual(['powerConsumption'])
    expect(above.outcomes.get('powerConsumption')).toMatchObject({
      status: 'reenter',
      value: { type: 'quantity', value: 2, unit: 'W', version: 1 },
      reasons: [{ code: 'value.tooHigh' }]
    })
    const { powerConsumption: _none, ...without } = sensorTexts
    expect(underTerms('sensor', stated(without), terms).toEnter).toEqual(['powerConsumption'])
    expect(underTerms('actuator', before, terms).outcomes.get('powerConsumption')).toMatchObject({
      status: 'setAside'
    })
    // Filters follow: what was a quantity is asked as a range now.
    expect(await namesFor('q=Bodensonde&p.powerConsumption=15+mW')).toEqual(['Bodensonde Alpha'])
  })

  it('adds classes, properties and protocols of the hub’s own', async () => {
    await change(lead, {
      kind: 'class',
      key: 'drone',
      version: 0,
      label: { de: 'Drohne', en: 'Drone' },
      holds: undefined
    })
    await change(lead, {
      kind: 'property',
      key: 'flightTime',
      version: 0,
      label: { de: 'Flugzeit', en: 'Flight time' },
      holds: {
        classes: ['drone'],
        isRequired: true,
        holds: { type: 'quantity', dimension: 'duration', minimum: 0, maximum: null }
      }
    })
    await change(lead, {
      kind: 'protocol',
      key: 'mavlink',
      version: 0,
      label: { de: 'MAVLink', en: 'MAVLink' },
      holds: { pairs: [['vehicle', 'station']], needs: ['version'], shared: ['station'] }
    })
    const terms = await inHub(test.db, { hub }, (tx) => readTerms(tx, hub))
    expect(terms.classes.at(-1)).toEqual({ key: 'drone', version: 1, label: { de: 'Drohne', en: 'Drone' } })
    expect(terms.protocols.get('mavlink')!.protocol.pairs).toEqual([['vehicle', 'station']])
    const drone = stated({ flightTime: '35 min' }, terms)
    const input = componentInput(organisation, 'Messdrohne', { class: 'drone', texts: {} })
    await asPerson(test.db, hub, owner, (tx, actor) =>
      writeComponent(tx, actor, { ...input, stated: drone }, at(7))
    )
    expect(await namesFor('p.flightTime=ab+30+min')).toEqual(['Messdrohne'])
  })
})
