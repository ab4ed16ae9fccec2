import { beforeAll, describe, expect, it } from 'vitest'
import { buffer } from 'node:stream/consumers'
import { inHub } from '#lib/server/database/connection.ts'
import { actorNow } from '#lib/server/domain/office-lists/actor-now.ts'
import { beginExport, type ExportAsk } from '#lib/server/domain/office-lists/export-store.ts'
import { looksIn } from '#lib/server/domain/sensitive-looks/queries.ts'
import { everythingFile } from '#lib/server/jobs/export-everything.ts'
import { listFile } from '#lib/server/jobs/export-list.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { fillHub, type ListWorld, officeHub } from '../lists/world.ts'

const test = testDatabase()
let world: ListWorld

beforeAll(async () => {
  world = await officeHub(test.db, 'blicke')
  await fillHub(test, world, { organisations: 4, contacts: 2300 })
})

async function begun(ask: ExportAsk, minute: number) {
  return asPerson(test.db, world.hub, world.office, async (tx) => {
    const actor = await actorNow(tx, world.hub, world.office, at(minute))
    const id = await beginExport(tx, actor, ask, at(minute))
    return { db: test.db, notes: test.db, actor, id, begunAt: at(minute), ask }
  })
}
const looks = async () => inHub(test.db, { hub: world.hub }, (tx) => looksIn(tx, world.hub))
const idsSeen = async () => {
  const rows = await test.owner
    .selectFrom('sensitive_look')
    .select('subject_ids')
    .where('hub_id', '=', world.hub)
    .execute()
  return rows.flatMap((row) => row.subject_ids)
}

describe('whoever takes people along', () => {
  it('is noted with each of them, as one look', async () => {
    const people = { list: 'people', format: 'csv', address: '' } as const
    await buffer(listFile({ ...(await begun(people, 5)), columns: ['address'], locale: 'de' }))
    const [one, ...more] = await looks()
    expect(more).toEqual([])
    expect(one).toMatchObject({ what: 'export', at: at(5) })
    expect(one!.count).toBeGreaterThanOrEqual(2300)
    expect(new Set(await idsSeen()).size).toBe(one!.count)
  })

  it('is noted for everything, too, and not for organisations', async () => {
    const organisations = { list: 'organisations', format: 'json', address: '' } as const
    await buffer(listFile({ ...(await begun(organisations, 30)), columns: ['city'], locale: 'de' }))
    expect(await looks()).toHaveLength(1)
    const everything = { list: 'everything', format: 'json', address: '' } as const
    await buffer(everythingFile({ ...(await begun(everything, 60)), delimiter: ';' }))
    const found = await looks()
    expect(found.map((look) => look.at)).toEqual([at(60), at(5)])
    expect(found[0]!.count).toBe(found[1]!.count)
  })

  it('has given nobody away who is not noted, wherever the reader stops', async () => {
    const people = { list: 'people', format: 'json', address: '' } as const
    const file = listFile({ ...(await begun(people, 90)), columns: [], locale: 'de' })
    let text = ''
    for await (const piece of file) {
      text += String(piece)
      break
    }
    const given = [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].map((found) => found[1]!)
    const noted = await test.owner
      .selectFrom('sensitive_look')
      .select('subject_ids')
      .where('hub_id', '=', world.hub)
      .where('at', '=', at(90))
      .execute()
    const ids = new Set(noted.flatMap((row) => row.subject_ids))
    expect(given.length).toBeGreaterThan(100)
    // The office's own person is the only one who is not told of their own look.
    expect(given.filter((id) => !ids.has(id) && id !== world.office)).toEqual([])
  })
})
