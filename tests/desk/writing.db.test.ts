import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, type Tx } from '#lib/server/database/connection.ts'
import { type Actor, operatorAtTheConsole, visitor } from '#lib/server/domain/actor.ts'
import { changeConversation } from '#lib/server/domain/contact-log/change-conversation.ts'
import { recordConversation } from '#lib/server/domain/contact-log/record-conversation.ts'
import { contactEntries } from '#lib/server/domain/contact-log/store.ts'
import { inChargeOf, putInCharge } from '#lib/server/domain/desk/put-in-charge.ts'
import { mergeOrganisations } from '#lib/server/domain/imports/duplicates/merge-organisations.ts'
import { changeNote, removeNote } from '#lib/server/domain/notes/change-note.ts'
import { notesAbout } from '#lib/server/domain/notes/store.ts'
import { writeNote } from '#lib/server/domain/notes/write-note.ts'
import { addTag } from '#lib/server/domain/tags/add-tag.ts'
import { removeTag } from '#lib/server/domain/tags/remove-tag.ts'
import { tagsOfHub, tagsOn } from '#lib/server/domain/tags/store.ts'
import { addTask } from '#lib/server/domain/tasks/add-task.ts'
import { changeTask, finishTask, reopenTask } from '#lib/server/domain/tasks/change-task.ts'
import { tasksIn } from '#lib/server/domain/tasks/store.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { type DeskWorld, enterDeskWorld, enterOrganisation } from './desk-world.ts'

const test = testDatabase()
let world: DeskWorld
const as = <T>(personId: string, work: (tx: Tx, actor: Actor) => Promise<T>) =>
  asPerson(test.db, world.hub, personId, work)
const organisation = (id: string) => ({ kind: 'organisation' as const, id })
const words = { title: 'Nachfassen', body: '', dueOn: '2026-03-09', assigneeId: null }

beforeAll(async () => {
  world = await enterDeskWorld(test)
})

describe('a tag', () => {
  it('is one whatever its case, and goes on organisations and contacts once', async () => {
    const contact = { kind: 'contact' as const, id: world.contact }
    await as(world.tarek, async (tx, actor) => {
      const first = await addTag(tx, actor, { ...organisation(world.ours), name: 'Wasserstoff' }, at(1))
      const again = await addTag(tx, actor, { ...organisation(world.ours), name: 'WASSERSTOFF' }, at(1))
      expect(again).toEqual({ tagId: first.tagId, isNew: false })
      await addTag(tx, actor, { ...contact, name: 'wasserstoff' }, at(1))
      expect(await tagsOn(tx, world.hub, contact)).toEqual([{ id: first.tagId, name: 'Wasserstoff' }])
      expect(await tagsOfHub(tx, world.hub)).toEqual([{ id: first.tagId, name: 'Wasserstoff', count: 2 }])
      expect(await removeTag(tx, actor, { ...contact, tagId: first.tagId }, at(2))).toBe(true)
      expect(await removeTag(tx, actor, { ...contact, tagId: first.tagId }, at(2))).toBe(false)
      expect(await tagsOn(tx, world.hub, contact)).toEqual([])
    })
  })
})

describe('what an office writes', () => {
  it('is changed by one of two at once, and the trail holds no words of it', async () => {
    const noteId = await as(world.tarek, (tx, actor) =>
      writeNote(tx, actor, { ...organisation(world.ours), body: 'Sucht Räume' }, at(1))
    )
    const change = (person: string, body: string) =>
      as(person, (tx, actor) => changeNote(tx, actor, { noteId, version: 1, body }, at(2)))
    const both = await Promise.allSettled([change(world.tarek, 'Eins'), change(world.henrike, 'Zwei')])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'version_conflict' })
    await as(world.tarek, (tx, actor) => removeNote(tx, actor, { noteId, version: 2 }, at(3)))
    const entries = await test.owner
      .selectFrom('audit_entry')
      .select(['code', 'subject_id', 'params'])
      .where('code', 'like', 'note.%')
      .orderBy('seq')
      .execute()
    expect(entries.map((one) => one.code)).toEqual(['note.written', 'note.changed', 'note.removed'])
    for (const one of entries) expect(one).toMatchObject({ subject_id: world.ours, params: { note: noteId } })
    expect(JSON.stringify(entries)).not.toMatch(/Räume|Eins|Zwei/)
  })

  it('follows its organisation when two become one', async () => {
    const twin = await enterOrganisation(test, world.hub, 'Pumpenwerk Oehler')
    await as(world.tarek, (tx, actor) =>
      writeNote(tx, actor, { ...organisation(twin), body: 'Vom Zwilling' }, at(1))
    )
    const read = () =>
      inHub(test.db, { hub: world.hub }, (tx) => notesAbout(tx, world.hub, organisation(world.ours)))
    expect(await read()).toEqual([])
    await as(world.henrike, (tx, actor) =>
      mergeOrganisations(tx, actor, { keptId: world.ours, mergedId: twin }, at(2))
    )
    expect(await read()).toMatchObject([{ body: 'Vom Zwilling', by: 'Tarek Baumgart' }])
  })

  it('is nobody else’s: not of a member, a visitor, the network or another hub', async () => {
    const input = { ...organisation(world.ours), body: 'x' }
    const deeds = (tx: Tx, actor: Actor) => [
      () => writeNote(tx, actor, input, at(1)),
      () => addTag(tx, actor, { ...input, name: 'x' }, at(1)),
      () => addTask(tx, actor, { ...words, ...input }, at(1)),
      () => recordConversation(tx, actor, { ...input, how: 'call', on: '2026-03-02', withId: null }, at(1)),
      () => putInCharge(tx, actor, { organisationId: world.ours, personId: null }, at(1))
    ]
    const outsiders: Actor[] = [
      visitor(world.hub),
      { ...visitor(world.hub), roles: ['member', 'organisationAdmin', 'juror'] },
      operatorAtTheConsole(0),
      operatorAtTheConsole(world.other)
    ]
    for (const actor of outsiders)
      await inHub(test.db, { hub: actor.hub }, async (tx) => {
        for (const deed of deeds(tx, actor)) await expect(deed()).rejects.toMatchObject({ code: 'not_found' })
      })
  })
})

describe('a task', () => {
  it('is asked of the office only, done, open again, and told of once each', async () => {
    await expect(
      as(world.tarek, (tx, actor) =>
        addTask(tx, actor, { ...words, ...organisation(world.ours), assigneeId: world.contact }, at(1))
      )
    ).rejects.toMatchObject({ code: 'task.not_of_office' })
    const taskId = await as(world.tarek, (tx, actor) =>
      addTask(tx, actor, { ...words, ...organisation(world.ours), assigneeId: world.henrike }, at(1))
    )
    await as(world.henrike, async (tx, actor) => {
      const mine = { state: 'open', assigneeId: world.henrike, limit: 10 } as const
      expect(await tasksIn(tx, world.hub, mine)).toMatchObject([
        { id: taskId, organisation: 'Pumpenwerk Öhler GmbH', assignee: 'Henrike Lindau', dueOn: '2026-03-09' }
      ])
      await changeTask(tx, actor, { ...words, taskId, version: 1, dueOn: null }, at(2))
      await finishTask(tx, actor, { taskId }, at(3))
      await finishTask(tx, actor, { taskId }, at(3))
      expect(await tasksIn(tx, world.hub, { state: 'open', limit: 10 })).toEqual([])
      await reopenTask(tx, actor, { taskId }, at(4))
      expect(await tasksIn(tx, world.hub, { state: 'open', limit: 10 })).toHaveLength(1)
    })
    const entries = await test.owner
      .selectFrom('audit_entry')
      .select('code')
      .where('code', 'like', 'task.%')
      .orderBy('seq')
      .execute()
    expect(entries.map((one) => one.code)).toEqual([
      'task.added',
      'task.changed',
      'task.done',
      'task.reopened'
    ])
  })
})

describe('the contact log', () => {
  it('shows a conversation with one of its people at the organisation and at the person', async () => {
    await as(world.tarek, async (tx, actor) => {
      const entryId = await recordConversation(
        tx,
        actor,
        {
          ...organisation(world.ours),
          how: 'visit',
          on: '2026-02-27',
          body: 'Halle gesehen',
          withId: world.contact
        },
        at(1)
      )
      const changed = { entryId, version: 1, how: 'call', on: '2026-02-26', body: 'Telefon' } as const
      await changeConversation(tx, actor, changed, at(2))
      for (const subject of [organisation(world.ours), { kind: 'contact' as const, id: world.contact }])
        expect(await contactEntries(tx, world.hub, subject)).toMatchObject([
          { id: entryId, how: 'call', body: 'Telefon', with: 'Anna Straße', version: 2 }
        ])
    })
  })
})

describe('who looks after an organisation', () => {
  it('is one of the office, or nobody', async () => {
    const put = (personId: string | null) =>
      as(world.tarek, (tx, actor) => putInCharge(tx, actor, { organisationId: world.ours, personId }, at(1)))
    await put(world.tarek)
    await put(world.henrike)
    const read = () => inHub(test.db, { hub: world.hub }, (tx) => inChargeOf(tx, world.hub, world.ours))
    expect(await read()).toEqual({ id: world.henrike, name: 'Henrike Lindau' })
    await expect(put(world.contact)).rejects.toMatchObject({ code: 'task.not_of_office' })
    await put(null)
    expect(await read()).toBeUndefined()
  })
})
