import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { putInCharge } from '#lib/server/domain/desk/put-in-charge.ts'
import { mergeOrganisations } from '#lib/server/domain/imports/duplicates/merge-organisations.ts'
import { writeNote } from '#lib/server/domain/notes/write-note.ts'
import { addTag } from '#lib/server/domain/tags/add-tag.ts'
import { entriesOnPage, type TimelinePlace, timelineOf } from '#lib/server/domain/timeline/queries.ts'
import type { TimelineKind } from '#lib/server/domain/timeline/kinds.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { type DeskWorld, enterDeskWorld, enterOrganisation } from './desk-world.ts'

const test = testDatabase()
let world: DeskWorld

beforeAll(async () => {
  world = await enterDeskWorld(test)
})

const read = (kind: TimelineKind | null = null, before: TimelinePlace | null = null, hub = world.hub) =>
  inHub(test.db, { hub }, (tx) => timelineOf(tx, hub, world.ours, { kind, before }))

describe('the timeline of an organisation', () => {
  it('tells of it and of what belongs to it, with names as they are now', async () => {
    await asPerson(test.db, world.hub, world.tarek, async (tx, actor) => {
      const subject = { kind: 'organisation' as const, id: world.ours }
      await addTag(tx, actor, { ...subject, name: 'Wasserstoff' }, at(5))
      await putInCharge(tx, actor, { organisationId: world.ours, personId: world.henrike }, at(6))
      await writeNote(tx, actor, { kind: 'contact', id: world.contact, body: 'x' }, at(7))
    })
    const told = await read()
    expect(told.map((one) => [one.code, one.who, one.name])).toEqual([
      ['note.written', 'Tarek Baumgart', 'Anna Straße'],
      ['inCharge.changed', 'Tarek Baumgart', 'Henrike Lindau'],
      ['tag.added', 'Tarek Baumgart', 'Wasserstoff'],
      ['contact.recorded', null, 'Anna Straße'],
      ['membership.recorded', null, null],
      ['organisation.created', null, null]
    ])
    expect((await read('membership')).map((one) => one.code)).toEqual(['membership.recorded'])
    expect((await read('exchange')).map((one) => one.code)).toEqual([])
  })

  it('is the hub’s own: another hub reads nothing of it', async () => {
    expect(await read(null, null, world.other)).toEqual([])
  })

  it('goes on behind the last entry without losing or repeating one, also where they share an instant', async () => {
    const more = entriesOnPage * 2 + 20
    await asPerson(test.db, world.hub, world.tarek, async (tx, actor) => {
      const subject = { kind: 'organisation' as const, id: world.ours }
      for (let i = 0; i < more; i++) await writeNote(tx, actor, { ...subject, body: 'x' }, at(10))
    })
    const seen: string[] = []
    for (let before: TimelinePlace | null = null; ;) {
      const page = (await read(null, before)).slice(0, entriesOnPage)
      if (page.length === 0) break
      seen.push(...page.map((one) => one.seq))
      before = { at: page.at(-1)!.at, seq: page.at(-1)!.seq }
    }
    expect(seen).toHaveLength(more + 6)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('takes along what happened to one that was merged', async () => {
    const twin = await enterOrganisation(test, world.hub, 'Pumpenwerk Oehler')
    await asPerson(test.db, world.hub, world.henrike, async (tx, actor) => {
      await writeNote(tx, actor, { kind: 'organisation', id: twin, body: 'x' }, at(20))
      await mergeOrganisations(tx, actor, { keptId: world.ours, mergedId: twin }, at(21))
    })
    const newest = (await read()).slice(0, 2)
    expect(newest.map((one) => one.code)).toEqual(['organisation.merged', 'note.written'])
    expect(newest[0]!.name).toBe('Pumpenwerk Öhler GmbH')
  })
})
