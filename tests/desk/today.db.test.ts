import { beforeAll, describe, expect, it } from 'vitest'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { finishTask } from '#lib/server/domain/tasks/change-task.ts'
import { putOff } from '#lib/server/domain/today/put-off.ts'
import { waitingToday } from '#lib/server/domain/today/queries.ts'
import { inHub } from '#lib/server/database/connection.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { asPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()
const now = new Date('2026-05-04T08:00:00Z')
const later = new Date('2026-05-12T08:00:00Z')
let tarek: string
let hub: number

const today = (onlyMine = false, at = now) =>
  asPerson(test.db, hub, tarek, (tx, actor) => waitingToday(tx, actor, onlyMine, at), at)

beforeAll(async () => {
  await buildDemo(test.db, 'http://127.0.0.1:3000', now)
  const person = await test.owner
    .selectFrom('person')
    .select('id')
    .where('display_name', '=', 'Tarek Baumgart')
    .executeTakeFirstOrThrow()
  tarek = person.id
  const row = await test.owner
    .selectFrom('hub')
    .select('id')
    .where('slug', '=', 'leipzig')
    .executeTakeFirstOrThrow()
  hub = row.id
})

describe('today in the demo world', () => {
  it('is thirty things of many sorts, people who wait first', async () => {
    const { things, counts, all } = await today()
    expect(all).toBe(things.length)
    expect(all).toBeGreaterThanOrEqual(30)
    expect(counts).toMatchObject({
      application: 3,
      claim: 4,
      task: 8,
      mail: 3,
      membership: 3,
      duplicate: 2,
      silent: 5,
      listing: 1,
      renewal: 1,
      privacyRequest: 1,
      mailIn: 1
    })
    expect(things[0]!.kind).toBe('application')
  })

  it('is mine where I look after it or was asked, and where nobody is', async () => {
    const mine = (await today(true)).things
    expect(mine.length).toBeLessThan((await today()).all)
    for (const one of mine) expect([tarek, null]).toContain(one.assigneeId ?? one.inCharge?.id ?? null)
    const tasks = mine.filter((one) => one.kind === 'task')
    expect(tasks.map((one) => one.words)).toContain('Rückruf wegen der Datenspende')
    expect(tasks.map((one) => one.words)).not.toContain('Neue Ansprechperson erfragen')
  })

  it('shows again on its day what was put off, and at once when something new happens', async () => {
    const { things } = await today()
    const claim = things.find((one) => one.kind === 'claim')!
    const silent = things.find((one) => one.kind === 'silent')!
    const off = (kind: 'claim' | 'silent' | 'membership', id: string, until: string | null) =>
      asPerson(test.db, hub, tarek, (tx, actor) => putOff(tx, actor, { kind, id, until }, now), now)
    await expect(off('claim', claim.id, null)).rejects.toMatchObject({ code: 'today.day_needed' })
    await expect(off('claim', claim.id, '2026-05-04')).rejects.toMatchObject({ code: 'today.day_past' })
    await expect(off('claim', silent.id, '2026-05-11')).rejects.toMatchObject({ code: 'not_found' })
    await off('claim', claim.id, '2026-05-11')
    await off('silent', silent.id, null)
    const has = async (id: string, at = now) => (await today(false, at)).things.some((one) => one.id === id)
    expect([await has(claim.id), await has(silent.id)]).toEqual([false, false])
    expect([await has(claim.id, later), await has(silent.id, later)]).toEqual([true, false])
    const ending = things.find((one) => one.kind === 'membership')!
    await off('membership', ending.id, null)
    expect(await has(ending.id)).toBe(false)
    await test.owner
      .updateTable('membership')
      .set({ changed_at: later })
      .where('id', '=', ending.id)
      .execute()
    expect(await has(ending.id, later)).toBe(true)
  })

  it('has one thing less when a task is done', async () => {
    const before = await today()
    const task = before.things.find((one) => one.kind === 'task')!
    await asPerson(test.db, hub, tarek, (tx, actor) => finishTask(tx, actor, { taskId: task.id }, now), now)
    expect((await today()).counts.task).toBe(before.counts.task! - 1)
  })

  it('does not exist for anybody outside of the office', async () => {
    await inHub(test.db, { hub }, (tx) =>
      expect(waitingToday(tx, visitor(hub), false, now)).rejects.toMatchObject({ code: 'not_found' })
    )
  })
})
