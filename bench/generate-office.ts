import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, enterHub } from '#lib/server/database/connection.ts'
import { measuredHub } from './generate-people.ts'

const at = new Date('2026-06-01T08:00:00Z')

/** What a large office has piled up: 5,000 organisations, tags, a contact log, consents, and an audit trail of years. */
export async function generateOffice(owner: Db, size: { organisations: number; auditEntries: number }) {
  await owner.transaction().execute(async (tx) => {
    await enterHub(tx, { hub: measuredHub })
    await sql`
      insert into membership (hub_id, id, organisation_id, status, level, visibility, changed_at)
      select ${measuredHub}::integer, gen_random_uuid(), o.id, 'active', 'member', 'public', ${at}::timestamptz from organisation o
       where o.merged_into is null and o.id not in (select organisation_id from membership where hub_id = ${measuredHub})
       order by o.id limit greatest(0, ${size.organisations}::integer
         - (select count(*) from membership where hub_id = ${measuredHub})::integer)`.execute(tx)
    await sql`
      insert into tag (hub_id, id, name, created_at)
      select ${measuredHub}::integer, gen_random_uuid(), 'Schlagwort ' || i, ${at}::timestamptz from generate_series(1, 30) i`.execute(
      tx
    )
    await sql`
      with t as (select array_agg(id order by name) as ids from tag where hub_id = ${measuredHub})
      insert into tagging (hub_id, id, tag_id, organisation_id, contact_id, tagged_at)
      select ${measuredHub}::integer, gen_random_uuid(), t.ids[1 + n % 30], organisation_id, contact_id, ${at}::timestamptz from t, (
        select organisation_id, null::uuid as contact_id, row_number() over () as n from membership where hub_id = ${measuredHub}
        union all select null, id, row_number() over () from hub_contact where hub_id = ${measuredHub}) subject`.execute(
      tx
    )
    await sql`
      insert into contact_entry (hub_id, id, organisation_id, kind, happened_at, body, recorded_at)
      select ${measuredHub}::integer, gen_random_uuid(), organisation_id, 'call', ${at}::timestamptz - n * interval '1 hour', 'Gespräch',
             ${at}::timestamptz
        from (select organisation_id, row_number() over () as n from membership where hub_id = ${measuredHub}) m`.execute(
      tx
    )
    await sql`
      insert into audit_entry (hub_id, at, actor_id, code, subject_type, subject_id, params)
      select ${measuredHub}::integer, ${at}::timestamptz + i * interval '1 second', gen_random_uuid(), 'organisation.changed',
             'organisation', gen_random_uuid()::text, '{"fields": 3}'
        from generate_series(1, ${size.auditEntries}::integer) i`.execute(tx)
  })
  await sql`vacuum analyze`.execute(owner)
}

export interface Taken {
  seconds: number
  bytes: number
  /** Most resident memory of the server while it was taken, and before. */
  mebibytes: number
  before: number
}

/** Takes an export from a running server and watches the server's memory. */
export async function takeExport(url: string, cookie: string, folder: string): Promise<Taken> {
  const { pid } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { pid: number }
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
  const before = resident()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, resident())), 50)
  const begun = performance.now()
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  let bytes = 0
  for await (const piece of response.body!) bytes += (piece as Uint8Array).byteLength
  clearInterval(timer)
  return { seconds: (performance.now() - begun) / 1000, bytes, mebibytes: most, before }
}
