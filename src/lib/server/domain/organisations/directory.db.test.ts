import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../tests/database/test-database.ts'
import { inHub, type Tx } from '../../database/connection.ts'
import { operatorAtTheConsole, visitor } from '../actor.ts'
import { audienceOf } from '../audience.ts'
import { createHub } from '../hubs/create-hub.ts'
import { publishNeed } from '../listings/publish.ts'
import { recordMembership } from '../memberships/record-membership.ts'
import { searchEverything } from '../search/everything.ts'
import { searchQuestion } from '../search/question.ts'
import { recordActivity } from '../activities/record-activity.ts'
import { createOrganisation } from './create-organisation.ts'
import { directory } from './directory.ts'
import { directoryQuestion } from './directory-question.ts'
import { organisationPage } from './queries.ts'

const test = testDatabase()
const at = new Date('2026-03-01T10:00:00Z')
const ids: Record<string, string> = {}

const at0 = <T>(work: (tx: Tx) => Promise<T>) => inHub(test.db, { hub: 0 }, work)
const everyone = audienceOf(visitor(0), at)
const ask = (search: string, audience = everyone, hub = 0) =>
  inHub(test.db, { hub }, (tx) =>
    directory(tx, audience, directoryQuestion(new URLSearchParams(search)), 'de')
  )
const names = (found: Awaited<ReturnType<typeof ask>>) => found.entries.map((entry) => entry.name)

beforeAll(async () => {
  const hub = (slug: string) => ({
    slug,
    name: slug,
    place: 'Ort',
    purposeDe: '',
    purposeEn: '',
    timeZone: 'Europe/Berlin',
    contactEmail: null,
    topics: []
  })
  for (const slug of ['eins', 'zwei'])
    await at0((tx) => createHub(tx, operatorAtTheConsole(0), hub(slug), at))
  await enter('Wärmewerk', {
    kind: 'startUp',
    city: 'Leipzig',
    topics: ['photovoltaics'],
    descriptions: { de: 'Speicher aus Salz' }
  })
  await enter('Ölmühle', {
    kind: 'establishedCompany',
    city: 'Dresden',
    descriptions: { en: 'presses rapeseed' }
  })
  await enter('Nur im Hub', { kind: 'startUp' })
  await enter('Alte Wärmewerk KG', { kind: 'startUp' })
  await test.owner
    .updateTable('membership')
    .set({ visibility: 'hub' })
    .where('organisation_id', '=', ids['Nur im Hub']!)
    .execute()
  await test.owner
    .updateTable('organisation')
    .set({ merged_into: ids['Wärmewerk']! })
    .where('id', '=', ids['Alte Wärmewerk KG']!)
    .execute()
  await at0((tx) =>
    createOrganisation(tx, operatorAtTheConsole(0), { name: 'Ohne Hub', kind: 'startUp' }, at)
  )
  await at0((tx) =>
    recordActivity(
      tx,
      operatorAtTheConsole(0),
      {
        sourceSlug: 's',
        naturalKey: '1',
        kind: 'project',
        language: 'de',
        title: 'Kältenetz',
        summary: '',
        participants: [ids['Alte Wärmewerk KG']!]
      },
      at
    )
  )
  const need = (visibility: 'public' | 'office', title: string) =>
    inHub(test.db, { hub: 1 }, (tx) =>
      publishNeed(
        tx,
        operatorAtTheConsole(1),
        {
          organisationId: ids['Ölmühle']!,
          kind: 'technology',
          visibility,
          texts: [{ language: 'de', title, body: 'Trester' }]
        },
        at
      )
    )
  await need('public', 'Filterpresse gesucht')
  await need('office', 'Geheimer Plan')
})

async function enter(
  name: string,
  facts: Parameters<typeof createOrganisation>[2] extends infer All ? Omit<All, 'name'> : never
) {
  await inHub(test.db, { hub: 1 }, async (tx) => {
    const actor = operatorAtTheConsole(1)
    const { id } = await createOrganisation(
      tx,
      actor,
      { name, ...facts } as Parameters<typeof createOrganisation>[2],
      at
    )
    ids[name] = id
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at)
  })
}

describe('the directory', () => {
  it('shows what the audience may see, in the order of names', async () => {
    expect(names(await ask(''))).toEqual(['Ölmühle', 'Wärmewerk'])
    const office = audienceOf(operatorAtTheConsole(1), at)
    expect(names(await ask('', office, 1))).toEqual(['Nur im Hub', 'Ölmühle', 'Wärmewerk'])
    expect(names(await ask('', audienceOf(visitor(2), at), 2))).toEqual([])
  })

  it('finds by name, topic in either language, text, listing and activity, and says where', async () => {
    const where = async (word: string) => {
      const { entries } = await ask(`q=${encodeURIComponent(word)}`)
      return entries.map((entry) => [entry.name, entry.found?.where ?? null])
    }
    expect(await where('Wärme')).toEqual([['Wärmewerk', null]])
    expect(await where('waermewerk')).toEqual([['Wärmewerk', null]])
    expect(await where('solar power')).toEqual([['Wärmewerk', null]])
    expect(await where('Salz')).toEqual([['Wärmewerk', 'description']])
    expect(await where('Filterpresse')).toEqual([['Ölmühle', 'listing']])
    expect(await where('Geheimer')).toEqual([])
  })

  it('counts what was noted under a name that was merged away for the one it became', async () => {
    expect(names(await ask('q=Kältenetz'))).toEqual(['Wärmewerk'])
    const old = await at0((tx) => organisationPage(tx, everyone, 'alte-waermewerk-kg'))
    expect(old).toEqual({ movedTo: 'waermewerk' })
    const kept = await at0((tx) => organisationPage(tx, everyone, 'waermewerk'))
    expect(kept).toMatchObject({ activityCount: 1, formerNames: ['Alte Wärmewerk KG'] })
  })

  it('gives each value the count of the list it opens', async () => {
    const { facets } = await ask('')
    for (const facet of facets.filter((one) => one.facet !== 'total')) {
      const opened = await ask(`${facet.facet}=${encodeURIComponent(facet.value)}`)
      expect(opened.entries.length, `${facet.facet} ${facet.value}`).toBe(facet.count)
    }
    expect(facets.find((one) => one.facet === 'topic')).toEqual({ facet: 'topic', value: 'energy', count: 1 })
  })

  it('answers a hidden organisation exactly as a missing one', async () => {
    const page = (slug: string) => at0((tx) => organisationPage(tx, everyone, slug))
    expect(await page('nur-im-hub')).toBeUndefined()
    expect(await page('ohne-hub')).toBeUndefined()
    expect(await page('nobody')).toBeUndefined()
  })
})

describe('the search over everything', () => {
  it('reads offers and needs through the listing only', async () => {
    const found = await at0((tx) =>
      searchEverything(tx, everyone, searchQuestion(new URLSearchParams('q=Trester')), 'en')
    )
    expect(found.need.count).toBe(1)
    expect(found.need.rows[0]).toMatchObject({ language: 'de', organisation: { name: 'Ölmühle' } })
    expect(found.need.rows[0]!.body).toEqual([{ text: 'Trester', marked: true }])
  })

  it('finds activities and topics, and nothing for nothing', async () => {
    const find = (search: string) =>
      at0((tx) => searchEverything(tx, everyone, searchQuestion(new URLSearchParams(search)), 'de'))
    expect((await find('q=Kältenetz')).activity.rows[0]?.partners.map((one) => one.name)).toEqual([
      'Wärmewerk'
    ])
    expect((await find('q=Photovoltaik')).topic.rows.map((one) => one.id)).toContain('photovoltaics')
    const nothing = await find('q=gibtesnicht')
    expect(Object.values(nothing).map((list) => list.count)).toEqual([0, 0, 0, 0, 0, 0])
  })
})
