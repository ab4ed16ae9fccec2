import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { mustBeRecent } from '#lib/server/database/open-database.ts'
import { tables } from '#lib/server/database/tables.ts'
import { testDatabase } from './database/test-database.ts'

const test = testDatabase()
const hubTables = Object.entries(tables).flatMap(([name, scope]) => (scope === 'hub' ? [name] : []))

describe('the catalogue of the database', () => {
  it('lists every table beside the migrations, with its scope', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relkind in ('r','p') and relnamespace = 'public'::regnamespace
        and relname not like 'kysely%'`.execute(test.owner)
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(tables).sort())
  })

  it('starts every key between hub-scoped tables with hub_id', async () => {
    const { rows } = await sql<{ owner: string; name: string; columns: string[] }>`
      select c.conrelid::regclass::text as owner, c.conname as name,
             (select array_agg(a.attname order by k.ord) from unnest(c.conkey) with ordinality k(num, ord)
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num)::text[] as columns
        from pg_constraint c
       where c.conrelid::regclass::text = any(${hubTables})
         and (c.contype in ('p','u','x') or (c.contype = 'f' and c.confrelid::regclass::text = any(${hubTables})))`.execute(
      test.owner
    )
    expect(rows.length).toBeGreaterThan(hubTables.length)
    expect(rows.filter((row) => row.columns[0] !== 'hub_id')).toEqual([])
  })

  it('holds no foreign key from a network table to a hub table', async () => {
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint where contype = 'f'
         and confrelid::regclass::text = any(${hubTables}) and not conrelid::regclass::text = any(${hubTables})`.execute(
      test.owner
    )
    expect(rows).toEqual([])
  })

  it('forces row-level security on every hub-scoped table, and hub_id is a required integer', async () => {
    const { rows } = await sql<{ name: string; forced: boolean; type: string; required: boolean }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             a.atttypid::regtype::text as type, a.attnotnull as required
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'hub_id'
       where c.relname = any(${hubTables}) and c.relkind = 'r'`.execute(test.owner)
    expect(rows.map((row) => row.name).sort()).toEqual([...hubTables].sort())
    expect(rows.filter((row) => !row.forced || row.type !== 'integer' || !row.required)).toEqual([])
  })

  it('has no trigger of ours and no delete rule that would write another row', async () => {
    const { rows } = await sql`
      select conname from pg_constraint where contype = 'f' and (confdeltype in ('n','d') or confupdtype = 'c')
      union all select tgname from pg_trigger where not tgisinternal`.execute(test.owner)
    expect(rows).toEqual([])
  })
})

describe('row-level security', () => {
  it('runs the app as a role that is neither superuser nor exempt', async () => {
    const { rows } =
      await sql`select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(
        test.db
      )
    expect(rows).toEqual([{ rolname: 'hubwerk_app', rolsuper: false, rolbypassrls: false }])
  })

  it('answers nothing where nobody entered a hub, and only the own hub where somebody did', async () => {
    const at = new Date('2026-01-01T00:00:00Z')
    const entry = { at, code: 'hub.created', subject_type: 'hub', subject_id: 'x', params: '{}' }
    for (const hub of [1, 2]) {
      await inHub(test.db, { hub }, (tx) =>
        tx
          .insertInto('audit_entry')
          .values({ hub_id: hub, ...entry })
          .execute()
      )
    }
    expect(await test.db.selectFrom('audit_entry').select('hub_id').execute()).toEqual([])
    const seen = await inHub(test.db, { hub: 1 }, (tx) =>
      tx.selectFrom('audit_entry').select('hub_id').execute()
    )
    expect(seen).toEqual([{ hub_id: 1 }])
  })

  it('refuses a row for another hub', async () => {
    const foreign = inHub(test.db, { hub: 1 }, (tx) =>
      tx
        .insertInto('audit_entry')
        .values({
          hub_id: 2,
          at: new Date(),
          code: 'hub.created',
          subject_type: 'hub',
          subject_id: 'x',
          params: '{}'
        })
        .execute()
    )
    await expect(foreign).rejects.toThrow(/row-level security/)
  })

  it('lets nobody change or remove an entry of the audit trail', async () => {
    const change = inHub(test.db, { hub: 1 }, (tx) =>
      tx.updateTable('audit_entry').set({ code: 'x' }).execute()
    )
    await expect(change).rejects.toThrow(/permission denied/)
    const removal = inHub(test.db, { hub: 1 }, (tx) => tx.deleteFrom('audit_entry').execute())
    await expect(removal).rejects.toThrow(/permission denied/)
  })
})

describe('the server behind DATABASE_URL', () => {
  it('must be recent enough, and the sentence says how old it is', async () => {
    await expect(mustBeRecent(test.url)).resolves.toBeUndefined()
    await expect(mustBeRecent(test.url, 99)).rejects.toMatchObject({
      code: 'database.too_old',
      params: { found: expect.any(Number), needed: 99 }
    })
  })
})
