import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { inHub } from '#lib/server/database/connection.ts'
import type { BulkInput } from '#lib/server/domain/bulk-actions/forms.ts'
import { previewBulk } from '#lib/server/domain/bulk-actions/preview-bulk.ts'
import { startBulk } from '#lib/server/domain/bulk-actions/start-bulk.ts'
import { countsOf, itemLines } from '#lib/server/domain/bulk-actions/store.ts'
import { undoBulk } from '#lib/server/domain/bulk-actions/undo-bulk.ts'
import { readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { addTag } from '#lib/server/domain/tags/add-tag.ts'
import { workForOffices } from '#lib/server/jobs/work-for-offices.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { fillHub, type ListWorld, officeHub } from './world.ts'

const test = testDatabase()
let world: ListWorld
let count = 0
const organisations = 5

beforeEach(async () => {
  world = await officeHub(test.db, `viele${++count}`)
  await fillHub(test, world, { organisations, contacts: 3 })
})

interface Member {
  id: string
  organisation_id: string
  level: string | null
  status: string
  visibility: string
  valid_to: string | null
}
const members = async () =>
  (
    await sql<Member>`select m.id, m.organisation_id, m.level, m.status, m.visibility, m.valid_to::text as valid_to
      from membership m join organisation o on o.id = m.organisation_id where m.hub_id = ${world.hub} order by o.name`.execute(
      test.owner
    )
  ).rows
const setMember = (index: number, change: Partial<Member>) =>
  members().then((all) =>
    test.owner
      .updateTable('membership')
      .set({ ...change, version: sql`version + 1` } as never)
      .where('hub_id', '=', world.hub)
      .where('id', '=', all[index]!.id)
      .execute()
  )

type Particulars = BulkInput extends infer One
  ? One extends BulkInput
    ? Omit<One, 'address' | 'of' | 'row'>
    : never
  : never
const all = { address: '', of: 'all', row: '' } as const
const ask = (particulars: Particulars) => ({ ...all, list: 'organisations', ...particulars }) as const

/** What is said beforehand, and then what became of it. */
async function done(particulars: Particulars) {
  const input = ask(particulars)
  const { preview, id } = await asPerson(
    test.db,
    world.hub,
    world.office,
    async (tx, actor) => ({
      preview: await previewBulk(tx, readerOf(actor, at(3)), input),
      id: await startBulk(tx, actor, input, at(3))
    }),
    at(3)
  )
  await workForOffices(test.db, () => at(4))
  const ended = await endOf(id)
  // Nobody wrote between the preview and the deed, so the preview told the truth.
  expect(ended.counts.done).toBe(preview.can)
  expect(ended.counts.refused).toBe(preview.cannot.reduce((sum, one) => sum + one.count, 0))
  return { id, ...ended }
}
async function undone(id: string) {
  await asPerson(
    test.db,
    world.hub,
    world.office,
    (tx, actor) => undoBulk(tx, actor, { actionId: id }, at(6)),
    at(6)
  )
  await workForOffices(test.db, () => at(7))
  return endOf(id)
}
const endOf = (id: string) =>
  inHub(test.db, { hub: world.hub }, async (tx) => ({
    counts: await countsOf(tx, world.hub, id),
    // Names alone: `Werk 00002 tag.already`.
    left: (await itemLines(tx, world.hub, id, 100))
      .filter((one) => one.state === 'refused' || one.state === 'kept')
      .map((one) => `${one.name} ${one.reason}`)
  }))
const countOf = async (table: string, and = sql``) =>
  (
    await sql<{
      count: number
    }>`select count(*)::int as count from ${sql.table(table)} where hub_id = ${world.hub} ${and}`.execute(
      test.owner
    )
  ).rows[0]!.count
const told = (code: string) => countOf('audit_entry', sql`and code = ${code}`)
const tagOne = async (index: number, name: string) => {
  const { organisation_id: id } = (await members())[index]!
  return asPerson(test.db, world.hub, world.office, (tx, actor) =>
    addTag(tx, actor, { kind: 'organisation', id, name }, at(2))
  )
}

describe('for many organisations at once', () => {
  it('a tag is put where it is missing, and taken off where it was put by this', async () => {
    await tagOne(1, 'messe')
    const { id, counts, left } = await done({ kind: 'tagAdd', name: 'Messe' })
    expect(counts).toMatchObject({ done: 4, refused: 1 })
    expect(left).toEqual(['Werk 00002 already'])
    const someoneElses = (await members())[2]!.organisation_id
    await sql`update tagging set tagged_at = ${at(5)} where organisation_id = ${someoneElses}`.execute(
      test.owner
    )
    const after = await undone(id)
    expect(after.counts).toMatchObject({ undone: 3, kept: 1 })
    expect(after.left).toContain('Werk 00003 changed')
    expect(await countOf('tagging')).toBe(2)
  })

  it('a tag is taken off, and put back unless somebody did so before', async () => {
    const { tagId } = await tagOne(0, 'Alt')
    await tagOne(3, 'Alt')
    const { id, counts, left } = await done({ kind: 'tagRemove', tagId })
    expect(counts).toMatchObject({ done: 2, refused: 3 })
    expect(left).toContain('Werk 00002 missing')
    expect(await countOf('tagging')).toBe(0)
    await tagOne(3, 'Alt')
    const after = await undone(id)
    expect(after.counts).toMatchObject({ undone: 1, kept: 1 })
    expect(after.left).toContain('Werk 00004 changed')
    expect(await countOf('tagging')).toBe(2)
  })

  it('a task is written for each, and only those that nobody touched go again', async () => {
    const { id, counts } = await done({
      kind: 'task',
      title: 'Anrufen',
      dueOn: '2026-04-01',
      assigneeId: world.office
    })
    expect(counts).toMatchObject({ done: organisations, refused: 0 })
    const { rows } = await sql<{ id: string }>`
      select id from task where hub_id = ${world.hub} and due_on = '2026-04-01' and assignee_id = ${world.office}`.execute(
      test.owner
    )
    expect(rows.length).toBe(organisations)
    await sql`update task set done_at = ${at(5)} where id = ${rows[0]!.id}`.execute(test.owner)
    await sql`update task set version = 2 where id = ${rows[1]!.id}`.execute(test.owner)
    expect((await undone(id)).counts).toMatchObject({ undone: 3, kept: 2 })
    expect(await countOf('task')).toBe(2)
    expect(await told('task.withdrawn')).toBe(3)
  })

  it('somebody looks after them, and whoever did so before does again', async () => {
    const { id } = await done({ kind: 'charge', personId: world.office })
    expect(await countOf('in_charge', sql`and person_id = ${world.office}`)).toBe(organisations)
    const again = await done({ kind: 'charge', personId: world.office })
    expect(again.counts).toMatchObject({ done: 0, refused: organisations })
    expect(again.left[0]).toBe('Werk 00001 already')
    const { organisation_id: given } = (await members())[4]!
    await sql`delete from in_charge where organisation_id = ${given}`.execute(test.owner)
    const after = await undone(id)
    expect(after.left).toEqual(['Werk 00005 changed'])
    expect(await countOf('in_charge')).toBe(0)
  })

  it('the level of active members changes, and goes back where nobody changed it since', async () => {
    await setMember(1, { status: 'ended', valid_to: '2026-02-01' })
    await setMember(2, { status: 'known', level: null })
    await setMember(3, { level: 'associatedPartner' })
    const { id, left } = await done({ kind: 'level', level: 'associatedPartner' })
    expect(left).toEqual(['Werk 00002 ended', 'Werk 00003 notMember', 'Werk 00004 already'])
    expect((await members()).map((one) => one.level)).toEqual([
      'associatedPartner',
      'member',
      null,
      'associatedPartner',
      'associatedPartner'
    ])
    await setMember(4, { visibility: 'hub' })
    const after = await undone(id)
    expect(after.counts).toMatchObject({ undone: 1, kept: 1 })
    expect(after.left).toContain('Werk 00005 changed')
    expect((await members()).map((one) => one.level).slice(0, 1)).toEqual(['member'])
  })

  it('memberships end, not before they began, and go on when that is taken back', async () => {
    await setMember(0, { valid_from: '2026-03-20' } as never)
    const { id, counts, left } = await done({ kind: 'end', lastDay: '2026-03-10', reason: 'Umzug' })
    expect(counts).toMatchObject({ done: 4, refused: 1 })
    expect(left).toEqual(['Werk 00001 beforeBegin'])
    expect((await members()).map((one) => one.valid_to)).toEqual([null, ...Array(4).fill('2026-03-10')])
    expect(await told('membership.ended')).toBe(4)
    expect((await undone(id)).counts).toMatchObject({ undone: 4, kept: 0 })
    expect((await members()).map((one) => [one.valid_to, one.status])).toEqual(
      Array(organisations).fill([null, 'active'])
    )
  })

  it('who sees them changes, and changes back', async () => {
    const before = (await members()).map((one) => one.visibility)
    const { id } = await done({ kind: 'visibility', visibility: 'network' })
    expect(new Set((await members()).map((one) => one.visibility))).toEqual(new Set(['network']))
    expect(before).not.toContain('network')
    await setMember(2, { visibility: 'office' })
    expect((await undone(id)).left).toEqual(['Werk 00003 changed'])
    const now = (await members()).map((one) => one.visibility)
    expect(now).toEqual(before.map((one, index) => (index === 2 ? 'office' : one)))
  })

  it('a row that went since, and an office that is none any more, are told', async () => {
    const begin = () =>
      asPerson(
        test.db,
        world.hub,
        world.office,
        (tx, actor) => startBulk(tx, actor, { ...all, list: 'people', kind: 'tagAdd', name: 'Spät' }, at(3)),
        at(3)
      )
    const first = await begin()
    await sql`update hub_contact set merged_into = (select id from hub_contact where hub_id = ${world.hub} and name like '%2')
               where hub_id = ${world.hub} and name like '%1'`.execute(test.owner)
    await workForOffices(test.db, () => at(4))
    expect((await endOf(first)).left).toEqual(['Person 00001 gone'])
    const tagged = await countOf('tagging')
    expect(tagged).toBeGreaterThan(0)
    const second = await begin()
    await sql`update role_grant set valid_during = daterange('2026-01-01', '2026-02-01') where hub_id = ${world.hub}`.execute(
      test.owner
    )
    await workForOffices(test.db, () => at(5))
    const { counts, left } = await endOf(second)
    expect(counts.done).toBe(0)
    expect(left.every((line) => line.endsWith(' noOffice'))).toBe(true)
    expect(left.length).toBeGreaterThan(0)
    expect(await countOf('tagging')).toBe(tagged)
  })

  it('nothing is begun twice, without rows, for another list’s deeds, or by somebody else', async () => {
    const start = (input: Parameters<typeof startBulk>[2], person = world.office) =>
      asPerson(test.db, world.hub, person, (tx, actor) => startBulk(tx, actor, input, at(3)), at(3))
    const tag = ask({ kind: 'tagAdd', name: 'Neu' })
    await expect(start({ ...tag, address: 'q=niemals' })).rejects.toMatchObject({ code: 'bulk.nothing' })
    await expect(start({ ...tag, of: 'rows', row: '' })).rejects.toMatchObject({ code: 'bulk.nothing' })
    await expect(
      start({ ...all, list: 'people', kind: 'end', lastDay: '2026-03-10', reason: '' })
    ).rejects.toMatchObject({ code: 'not_found' })
    const { id } = await done({ kind: 'tagAdd', name: 'Neu' })
    await undone(id)
    await expect(undone(id)).rejects.toMatchObject({ code: 'bulk.already_undone' })
    const other = await officeHub(test.db, `fremd${count}`)
    await expect(start(tag, other.office)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('only ticked rows are meant', async () => {
    const [first, , third] = await members()
    const input = ask({ kind: 'tagAdd', name: 'Zwei' })
    const row = `m:${first!.id},m:${third!.id},m:kein`
    await asPerson(
      test.db,
      world.hub,
      world.office,
      (tx, actor) => startBulk(tx, actor, { ...input, of: 'rows', row }, at(3)),
      at(3)
    )
    await workForOffices(test.db, () => at(4))
    const { rows } = await sql<{
      id: string
    }>`select organisation_id as id from tagging where hub_id = ${world.hub}`.execute(test.owner)
    expect(new Set(rows.map((one) => one.id))).toEqual(
      new Set([first!.organisation_id, third!.organisation_id])
    )
  })
})
