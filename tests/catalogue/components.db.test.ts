import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { shownComponents } from '#lib/server/domain/components/browse.ts'
import { catalogueQuestion } from '#lib/server/domain/components/catalogue-question.ts'
import { editComponent } from '#lib/server/domain/components/edit-component.ts'
import { goesWith, similarTo } from '#lib/server/domain/components/neighbours.ts'
import { readTerms } from '#lib/server/domain/components/terms.ts'
import { withdrawComponent } from '#lib/server/domain/components/withdraw-component.ts'
import { writeComponent } from '#lib/server/domain/components/write-component.ts'
import { asPerson, at } from '../belonging/people.ts'
import {
  foreign,
  hub,
  lead,
  neighbour,
  organisation,
  owner,
  stranger,
  test
} from '../exchange/exchange-world.ts'
import { componentInput, found, list, namesFor, sensorTexts } from './component-world.ts'

describe('a component in the catalogue', () => {
  it('is found by words, class, member, options and quantities in any unit, and counted', async () => {
    await list('Bodensonde Alpha', { article: 'BS-1' })
    await list('Funkmodul Beta', {
      class: 'radioModule',
      texts: {
        ...sensorTexts,
        operatingTemperature: '0 to 60 °C',
        interfaces: 'lorawan gateway; versions=1.0.4; frequency=863 to 870 MHz; regions=EU',
        reach: '2 km'
      }
    })
    for (const [address, names] of [
      ['q=Bodensonde', ['Bodensonde Alpha']],
      ['q=bodenfeuchte', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['q=soil+moisture', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['class=radioModule', ['Funkmodul Beta']],
      ['member=wattlauf-gmbh', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['member=nachbar-ag', []],
      ['p.interfaces=i2c', ['Bodensonde Alpha']],
      ['p.interfaces=i2c&p.interfaces=lorawan', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.supplyVoltage=3,3+V', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.supplyVoltage=3300+mV', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.supplyVoltage=5+V', []],
      ['p.frequency=868+MHz', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.frequency=0,868+GHz', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.frequency=915+MHz', []],
      ['p.operatingTemperature=-40+°C', ['Bodensonde Alpha']],
      ['p.operatingTemperature=-20+bis+70+°C', ['Bodensonde Alpha']],
      ['p.operatingTemperature=233,15+K', ['Bodensonde Alpha']],
      ['p.powerConsumption=≤+20+mW', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.powerConsumption=≤+10+mW', []],
      ['p.reach=ab+1,5+km', ['Funkmodul Beta']],
      ['p.technologyReadinessLevel=9', []],
      ['p.technologyReadinessLevel=8', ['Bodensonde Alpha', 'Funkmodul Beta']],
      ['p.certification=ip67&class=sensor', ['Bodensonde Alpha']]
    ] as const)
      expect([address, (await namesFor(address)).sort()]).toEqual([address, names])
    const all = await found('')
    expect(all.count).toBe(2)
    expect(all.classes).toEqual([
      { class: 'radioModule', count: 1 },
      { class: 'sensor', count: 1 }
    ])
    expect(all.options).toContainEqual({ property: 'interfaces', option: 'lorawan', count: 2 })
    expect(all.members).toEqual([{ slug: 'wattlauf-gmbh', name: 'Wattlauf GmbH', count: 2 }])
  })

  it('says what it cannot read of a demand, and leaves it out', async () => {
    const terms = await inHub(test.db, { hub }, (tx) => readTerms(tx, hub))
    const question = catalogueQuestion(
      new URLSearchParams('p.supplyVoltage=3,3+kg&p.frequency=868'),
      terms,
      'de'
    )
    expect(question.demands).toEqual([])
    expect(question.faults.supplyVoltage).toMatchObject({
      text: '3,3 kg',
      fault: { code: 'unit.otherDimension' }
    })
    expect(question.faults.frequency).toMatchObject({ text: '868', fault: { code: 'unit.missing' } })
  })

  it('is shown to whom its member chose, and to nobody as a draft or withdrawn', async () => {
    await list('Nur Hub', { visibility: 'hub' })
    await list('Nur wir', { visibility: 'private' })
    const draft = await list('Entwurf', { intent: 'draft' })
    const gone = await list('Zurück')
    await asPerson(test.db, hub, owner, (tx, actor) =>
      withdrawComponent(tx, actor, { componentId: gone.id }, at(4))
    )
    const hidden = ['Nur Hub', 'Nur wir', 'Entwurf', 'Zurück']
    const shownTo = async (who?: string) => (await namesFor('', who)).filter((name) => hidden.includes(name))
    expect(await shownTo()).toEqual([])
    expect(await shownTo(neighbour)).toEqual(['Nur Hub'])
    expect(await shownTo(lead)).toEqual(['Nur Hub'])
    const direct = await inHub(test.db, { hub }, (tx) =>
      shownComponents(tx, audienceOf(visitor(hub), at(3)), [draft.id, gone.id])
    )
    expect(direct).toEqual([])
  })

  it('is written and changed by its people and the office, and for everybody else does not exist', async () => {
    const { id } = await list('Unser Stück')
    const input = { componentId: id, version: 1, ...componentInput(organisation, 'Unser Stück II') }
    const edit = (who: string, more: object = {}) =>
      asPerson(test.db, hub, who, (tx, actor) => editComponent(tx, actor, { ...input, ...more }, at(5)))
    await expect(edit(neighbour)).rejects.toMatchObject({ code: 'not_found' })
    await expect(edit(stranger)).rejects.toMatchObject({ code: 'not_found' })
    await expect(list('Fremdes', {}, neighbour)).rejects.toMatchObject({ code: 'not_found' })
    await edit(lead)
    await expect(edit(owner)).rejects.toMatchObject({ code: 'version_conflict' })
    await edit(owner, { version: 2, visibility: 'private' })
    await expect(edit(lead, { version: 3 })).rejects.toMatchObject({ code: 'not_found' })
    const foreigner = () =>
      asPerson(test.db, hub, stranger, (tx, actor) =>
        writeComponent(tx, actor, componentInput(foreign, 'Fern'), at(5))
      )
    await expect(foreigner()).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await test.owner.executeQuery<{ code: string }>(
      test.owner
        .selectFrom('audit_entry')
        .select('code')
        .where('subject_id', '=', id)
        .orderBy('seq')
        .compile()
    )
    expect(rows.map((row) => row.code)).toEqual([
      'component.listed',
      'component.changed',
      'component.changed'
    ])
  })

  it('is not shown while something is missing or wrong, but kept as a draft', async () => {
    const lacking = { texts: { technologyReadinessLevel: '4' } }
    await expect(list('Halb', lacking)).rejects.toMatchObject({
      code: 'component.value',
      params: { property: 'interfaces' }
    })
    await expect(list('Halb', { class: 'toaster' })).rejects.toMatchObject({ code: 'component.class' })
    await expect(list('Halb', { ...lacking, intent: 'draft' })).resolves.toHaveProperty('id')
    await list('Nummer eins', { article: 'N-1' })
    await expect(list('Nummer zwei', { article: 'N-1' })).rejects.toMatchObject({
      code: 'component.article_taken'
    })
  })

  it('knows what goes with it by every rule, and what is similar', async () => {
    const sensor = await list('Paar Sensor')
    await list('Paar Gateway', {
      class: 'gateway',
      texts: {
        ...sensorTexts,
        interfaces: 'lorawan gateway; versions=1.0.4; frequency=863 to 870 MHz; regions=EU'
      }
    })
    await list('Falle US-Gateway', {
      class: 'gateway',
      texts: {
        ...sensorTexts,
        interfaces: 'lorawan gateway; versions=1.0.4; frequency=902 to 928 MHz; regions=US'
      }
    })
    await list('Falle altes Gateway', {
      class: 'gateway',
      texts: {
        ...sensorTexts,
        interfaces: 'lorawan gateway; versions=1.0.2; frequency=863 to 870 MHz; regions=EU'
      }
    })
    await inHub(test.db, { hub }, async (tx) => {
      const audience = audienceOf(visitor(hub), at(3))
      const [one] = await shownComponents(tx, audience, [sensor.id])
      const names = (await goesWith(tx, audience, one!, await readTerms(tx, hub))).map((each) => each.name)
      expect(names).toContain('Paar Gateway')
      expect(names.filter((name) => name.startsWith('Falle'))).toEqual([])
      const similar = await similarTo(tx, audience, one!)
      expect(similar.map((each) => each.name)).toContain('Bodensonde Alpha')
      expect(similar.every((each) => each.class === 'sensor' && each.shared > 0)).toBe(true)
    })
  })
})
