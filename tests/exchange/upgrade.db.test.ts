import { sql } from 'kysely'
import { afterAll, expect, inject, it } from 'vitest'
import { connect, type Db } from '#lib/server/database/connection.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { query } from '#lib/server/database/plain-query.ts'
import { newAnonymousId, newId } from '#lib/server/platform/identifiers.ts'
import { databaseAddress } from '../database/cluster.ts'

const name = `upgraded_${process.pid}`
const at = new Date('2026-05-04T08:30:15.123Z')
let owner: Db

afterAll(async () => {
  await owner?.destroy()
  await query(inject('clusterUrl'), `drop database if exists ${name} with (force)`)
})

/** A need with its listing, as the schema before knew them. */
async function enterNeed(organisation: string, visibility: string, title: string) {
  const [record, listing] = [newId(at), newAnonymousId()]
  const isAnonymous = visibility === 'anonymous'
  await sql`insert into need (hub_id, id, organisation_id, kind, visibility, status, changed_at)
    values (1, ${record}, ${organisation}, 'technology', ${visibility}, 'published', ${at})`.execute(owner)
  await sql`insert into need_text values (1, ${record}, 'de', 'author', ${title}, 'Worte')`.execute(owner)
  await sql`insert into listing (hub_id, id, home_hub_id, noun, record_id, organisation_id, kind, visibility,
                                 title_de, body_de, changed_at)
    values (1, ${listing}, 1, 'need', ${isAnonymous ? null : record}, ${isAnonymous ? null : organisation},
            'technology', ${visibility}, ${title}, 'Worte', ${at})`.execute(owner)
  return { record, listing }
}

it('offers and needs of the schema before find their listings, anonymous ones by their words', async () => {
  await query(inject('clusterUrl'), `create database ${name}`)
  owner = connect(databaseAddress(inject('clusterUrl'), name), { role: null, size: 1 })
  await migrate(owner, '0010-matches')
  const organisation = newId(at)
  await sql`insert into organisation (id, slug, name, name_key, created_at, changed_at)
    values (${organisation}, 'wattlauf', 'Wattlauf', 'wattlauf', ${at}, ${at})`.execute(owner)
  const open = await enterNeed(organisation, 'public', 'Offener Bedarf')
  const hidden = await enterNeed(organisation, 'anonymous', 'Verdeckter Bedarf')
  const another = await enterNeed(organisation, 'anonymous', 'Anderer verdeckter Bedarf')
  await migrate(owner)
  const rows = await owner.selectFrom('need').select(['id', 'listing_id', 'published_at']).execute()
  const linked = new Map(rows.map((row) => [row.id, row.listing_id]))
  for (const one of [open, hidden, another]) expect(linked.get(one.record)).toBe(one.listing)
  expect(rows.every((row) => row.published_at?.getTime() === at.getTime())).toBe(true)
  const listings = await owner.selectFrom('listing').select(['id', 'changed_at']).execute()
  const instantOf = (id: string) => listings.find((row) => row.id === id)!.changed_at.toISOString()
  expect(instantOf(open.listing)).toBe(at.toISOString())
  expect(instantOf(hidden.listing)).toBe('2026-05-04T00:00:00.000Z')
  expect((await owner.selectFrom('listing_version').select('id').execute()).length).toBe(3)
})
