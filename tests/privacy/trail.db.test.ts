import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { recordAudit } from '#lib/server/domain/audit/record-audit.ts'
import { verifyTrail } from '#lib/server/domain/audit/seal-store.ts'
import { erasePerson } from '#lib/server/domain/erasures/erase-person.ts'
import { sealTrail } from '#lib/server/jobs/seal-trail.ts'
import { at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { sealWhenQuiet } from './seal-when-quiet.ts'

const test = testDatabase()
let hub: number
let person: string

const write = (count: number, actorId: string | null = person) =>
  inHub(test.db, { hub }, async (tx) => {
    const actor = { ...operatorAtTheConsole(hub), personId: actorId }
    for (let minute = 0; minute < count; minute++) {
      const subject = { type: 'person', id: person, params: { minute, at: person, b: 1, a: null } }
      await recordAudit(tx, actor, 'person.changed', subject, at(minute))
    }
  })

const verify = () => inHub(test.db, { hub }, (tx) => verifyTrail(tx, hub))

/** Changes something behind the program's back, looks, and puts it back. */
async function tampered(statement: string) {
  return test.owner
    .transaction()
    .execute(async (tx) => {
      await sql.raw(statement).execute(tx)
      const { flaws } = await verifyTrail(tx, hub)
      await sql`savepoint done`.execute(tx)
      throw Object.assign(new Error('back'), { flaws })
    })
    .catch((error: { flaws?: unknown[]; message: string }) => {
      if (!error.flaws) throw error
      return error.flaws
    })
}

let seqs: bigint[]

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'trail')
  person = await enterPerson(test.db, 'Anna Spur', ['anna@spur.example'])
  await write(1250)
  // A deed that was taken back leaves a gap.
  await sql`select nextval(pg_get_serial_sequence('audit_entry', 'seq'))`.execute(test.owner)
  await write(1250)
  await sealWhenQuiet(test.db, at(100))
  const rows = await test.owner
    .selectFrom('audit_entry')
    .select('seq')
    .where('hub_id', '=', hub)
    .orderBy('seq')
    .execute()
  seqs = rows.map((row) => row.seq)
})

describe('the sealed audit trail', () => {
  it('stands as it was sealed, in batches, and says what is not sealed yet', async () => {
    await write(3)
    const found = await verify()
    expect(found).toMatchObject({ seals: 3, sealed: seqs.length, unsealed: 3, flaws: [] })
    expect(found.newest).toMatch(/^[0-9a-f]{64}$/)
    expect(await sealWhenQuiet(test.db, at(101))).toBeGreaterThanOrEqual(3)
    expect(await verify()).toMatchObject({ seals: 4, unsealed: 0, flaws: [] })
    expect(await sealTrail(test.db, at(102))).toBe(0)
  })

  it('names an entry that was changed, in whichever column', async () => {
    const seq = seqs[1200]!
    for (const change of [
      `params = '{"minute": 7}'`,
      `code = 'person.created'`,
      `at = at + interval '1 second'`,
      `actor_id = null`,
      `subject_id = 'x'`,
      `on_behalf_of = '019c0000-1234-7abc-8def-0123456789ab'`,
      `for_organisation_id = '019c0000-1234-7abc-8def-0123456789ab'`
    ])
      expect(
        await tampered(`update audit_entry set ${change} where hub_id = ${hub} and seq = ${seq}`)
      ).toEqual([{ kind: 'changed', seq }])
  })

  it('names one that was deleted, also the first and the last of a batch', async () => {
    for (const seq of [seqs[0]!, seqs[999]!, seqs[1000]!, seqs[1500]!])
      expect(await tampered(`delete from audit_entry where hub_id = ${hub} and seq = ${seq}`)).toEqual([
        { kind: 'deleted', seq }
      ])
  })

  it('names two that changed places', async () => {
    const [a, b] = [seqs[20]!, seqs[40]!]
    const swap = `
      with both_rows as (select * from audit_entry where hub_id = ${hub} and seq in (${a}, ${b}))
      update audit_entry e set at = o.at, params = o.params, code = o.code, subject_id = o.subject_id
        from both_rows o where e.hub_id = ${hub} and e.seq in (${a}, ${b}) and o.seq <> e.seq`
    expect(await tampered(swap)).toEqual([
      { kind: 'moved', seq: a },
      { kind: 'moved', seq: b }
    ])
  })

  it('names one that was put in later, and a seal that was made anew or taken away', async () => {
    const free = seqs[1249]! + 1n
    expect(seqs).not.toContain(free)
    const put = `
      insert into audit_entry (hub_id, seq, at, code, subject_type, subject_id) overriding system value
        values (${hub}, ${free}, now(), 'person.created', 'person', 'x')`
    expect(await tampered(put)).toEqual([{ kind: 'inserted', seq: free }])
    expect(
      await tampered(
        `update audit_seal set row_hashes = row_hashes || row_hashes where hub_id = ${hub} and position = 2`
      )
    ).toContainEqual({ kind: 'seal', position: 2 })
    expect(await tampered(`delete from audit_seal where hub_id = ${hub} and position = 2`)).toContainEqual({
      kind: 'seal',
      position: 2
    })
  })

  it('holds when somebody in it is erased', async () => {
    await inHub(test.db, { hub: networkHub }, (tx) =>
      erasePerson(tx, operatorAtTheConsole(networkHub), { personId: person }, at(200))
    )
    const left = await test.owner
      .selectFrom('audit_entry')
      .select('seq')
      .where('actor_id', '=', person)
      .execute()
    expect(left).toEqual([])
    expect((await verify()).flaws).toEqual([])
  })

  it('waits for nobody: while somebody writes, the round is left out', async () => {
    await inHub(test.db, { hub }, async (tx) => {
      await recordAudit(tx, operatorAtTheConsole(hub), 'person.changed', { type: 'person', id: 'x' }, at(300))
      expect(await sealTrail(test.db, at(301))).toBe(0)
    })
    expect(await sealWhenQuiet(test.db, at(302))).toBeGreaterThan(0)
  })
})
