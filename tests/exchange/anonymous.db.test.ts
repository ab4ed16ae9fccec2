import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect, type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { indexerRole } from '#lib/server/database/row-security.ts'
import { tables } from '#lib/server/database/tables.ts'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()
const at = new Date('2026-05-04T08:30:15.123Z')

interface Hidden {
  listing: string
  hub: number
  record: string
  organisation: string
  isReleased: boolean
  /** Everything that would tell whose it is. */
  strings: string[]
}
let hidden: Hidden[]

beforeAll(async () => {
  await buildDemo(test.db, 'http://127.0.0.1:3000', at)
  const { rows } = await sql<Hidden>`
    select l.id as listing, l.hub_id as hub, r.id as record, r.organisation_id as organisation, l.is_released as "isReleased",
           array(select o.name from organisation o where o.id = r.organisation_id
                 union select o.slug from organisation o where o.id = r.organisation_id
                 union select c.name from hub_contact c where c.organisation_id = r.organisation_id
                 union select c.email from hub_contact c where c.organisation_id = r.organisation_id
                 union select r.id::text union select r.organisation_id::text) as strings
      from listing l join need r on r.hub_id = l.hub_id and r.listing_id = l.id
     where l.visibility = 'anonymous'`.execute(test.owner)
  hidden = rows
})

/** Every row of every table that a role may read in a hub, as text. */
async function readable(db: Db, hub: number | null): Promise<{ table: string; row: string }[]> {
  const all: { table: string; row: string }[] = []
  const read = async (on: Db) => {
    for (const table of Object.keys(tables)) {
      const allowed = await sql<{
        yes: boolean
      }>`select has_table_privilege(${table}, 'select') as yes`.execute(on)
      if (!allowed.rows[0]!.yes) continue
      const { rows } = await sql<{
        row: string
      }>`select to_json(t)::text as row from ${sql.table(table)} t`.execute(on)
      all.push(...rows.map(({ row }) => ({ table, row })))
    }
  }
  if (hub === null) await read(db)
  else await inHub(db, { hub }, read)
  return all
}

describe('an anonymous need in the database', () => {
  it('stands in the demo, released and not', () => {
    expect(hidden.map((one) => one.isReleased).sort()).toEqual([false, true, true])
    expect(hidden.every((one) => one.strings.length >= 6)).toBe(true)
  })

  it('says nothing of its owner in any row that holds it, to the network, to other hubs and to the index', async () => {
    const indexer = connect(test.url, { role: indexerRole, size: 1 })
    try {
      for (const one of hidden) {
        const otherHub = one.hub === 1 ? 2 : 1
        const readings = {
          network: await readable(test.db, networkHub),
          other: await readable(test.db, otherHub),
          index: await readable(indexer, null)
        }
        for (const [reader, rows] of Object.entries(readings)) {
          expect(rows.length, reader).toBeGreaterThan(100)
          const holding = rows.filter(({ row }) => row.includes(one.listing))
          const leaks = holding.filter(({ row }) => one.strings.some((text) => row.includes(text)))
          expect([reader, leaks]).toEqual([reader, []])
          // The record itself is nowhere, so nothing can be joined by it.
          expect(rows.filter(({ row }) => row.includes(one.record))).toEqual([])
          const isReleasedHere = one.isReleased && reader === 'network'
          expect(holding.length > 0).toBe(isReleasedHere || reader === 'index')
        }
      }
    } finally {
      await indexer.destroy()
    }
  })

  it('shares no instant with anything its owner did: only the day', async () => {
    const rows = await readable(test.db, networkHub)
    for (const one of hidden.filter((each) => each.isReleased)) {
      const own = rows.find(({ table, row }) => table === 'listing' && row.includes(one.listing))!
      const instants = own.row.match(/\d{4}-\d\d-\d\dT[\d:.]+/g)!
      expect(instants).toEqual(['2026-05-04T00:00:00'])
      const sharing = rows.filter(
        ({ table, row }) =>
          table !== 'listing' && row.includes(one.organisation) && row.includes(instants[0]!)
      )
      expect(sharing).toEqual([])
    }
  })

  it('cannot be given an owner by the database itself', async () => {
    const [one] = hidden
    const tried = inHub(test.db, { hub: one!.hub }, (tx) =>
      tx
        .updateTable('listing')
        .set({ organisation_id: one!.organisation })
        .where('hub_id', '=', one!.hub)
        .where('id', '=', one!.listing)
        .execute()
    )
    await expect(tried).rejects.toThrow('listing_anonymous_is_unlinked')
  })
})
