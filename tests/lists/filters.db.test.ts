import { beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '#lib/server/database/connection.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { changeFilter, moveFilterUp } from '#lib/server/domain/office-lists/change-filter.ts'
import { chooseColumns } from '#lib/server/domain/office-lists/choose-columns.ts'
import { chosenColumns, savedFilters } from '#lib/server/domain/office-lists/keep-store.ts'
import { removeFilter } from '#lib/server/domain/office-lists/remove-filter.ts'
import { type FilterToSave, saveFilter } from '#lib/server/domain/office-lists/save-filter.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { asOffice, asPerson, at, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { type ListWorld, officeHub } from './world.ts'

const test = testDatabase()
let world: ListWorld
let elsewhere: ListWorld
let colleague: string

beforeAll(async () => {
  world = await officeHub(test.db, 'filter')
  elsewhere = await officeHub(test.db, 'woanders')
  colleague = await enterPerson(test.db, 'Kollegin', ['kollegin@filter.example'])
  const role = { personId: colleague, role: 'office' } as const
  await asOffice(test.db, world.hub, (tx, actor) => grantRole(tx, actor, role, at(0)))
})

const as = <T>(person: string, work: (tx: Tx, actor: Actor) => Promise<T>) =>
  asPerson(test.db, world.hub, person, work, at(2))
const save = (person: string, given: Partial<FilterToSave> & { name: string }) =>
  as(person, (tx, actor) =>
    saveFilter(tx, actor, { list: 'organisations', shared: false, address: 'kind=startUp', ...given }, at(2))
  )
const seenBy = (person: string, list: 'organisations' | 'people' = 'organisations') =>
  as(person, (tx) => savedFilters(tx, world.hub, list, person))
const namesSeenBy = async (person: string) => (await seenBy(person)).map((one) => one.name)

describe('a saved filter', () => {
  it('is its owner’s alone, or the whole office’s, and nobody else’s', async () => {
    await save(world.office, { name: 'Meine' })
    const id = await save(world.office, { name: 'Unsere', shared: true })
    expect(await namesSeenBy(world.office)).toEqual(['Meine', 'Unsere'])
    expect(await namesSeenBy(colleague)).toEqual(['Unsere'])
    expect(await seenBy(colleague, 'people')).toEqual([])
    const fromElsewhere = asPerson(test.db, elsewhere.hub, elsewhere.office, (tx, actor) =>
      removeFilter(tx, actor, { filterId: id }, at(2))
    )
    await expect(fromElsewhere).rejects.toMatchObject({ code: 'not_found' })
    const member = await enterPerson(test.db, 'Gast', ['gast@filter.example'])
    await expect(save(member, { name: 'Fremd' })).rejects.toMatchObject({ code: 'not_found' })
    expect(await namesSeenBy(colleague)).toEqual(['Unsere'])
  })

  it('keeps what the list understands of an address, and its columns', async () => {
    const address = 'kind=startUp&state=active&colour=red&sort=-city&after=eyJ&columns=city,until'
    const id = await save(colleague, { name: 'Start-ups', address })
    const kept = (await seenBy(colleague)).find((one) => one.id === id)!
    expect(Object.fromEntries(new URLSearchParams(kept.address))).toEqual({
      kind: 'startUp',
      state: 'active',
      sort: '-city',
      columns: 'city,until'
    })
  })

  it('that is shared is changed by colleagues, but only its owner takes it back', async () => {
    const filterId = await save(world.office, { name: 'Geteilt', shared: true })
    const change = (person: string, input: { version: number; name: string; shared: boolean }) =>
      as(person, (tx, actor) => changeFilter(tx, actor, { filterId, ...input }, at(3)))
    await change(colleague, { version: 1, name: 'Besser', shared: true })
    await expect(change(world.office, { version: 1, name: 'Älter', shared: true })).rejects.toMatchObject({
      code: 'version_conflict'
    })
    await expect(change(colleague, { version: 2, name: 'Meins', shared: false })).rejects.toMatchObject({
      code: 'filter.not_yours'
    })
    expect(await namesSeenBy(world.office)).toContain('Besser')
    await change(world.office, { version: 2, name: 'Zurück', shared: false })
    expect(await namesSeenBy(colleague)).not.toContain('Zurück')
    await expect(change(colleague, { version: 3, name: 'Noch', shared: true })).rejects.toMatchObject({
      code: 'not_found'
    })
  })

  it('moves up, and goes for everybody when it is removed', async () => {
    const before = await namesSeenBy(colleague)
    const filterId = await save(colleague, { name: 'Zuletzt', shared: true })
    await as(colleague, (tx, actor) => moveFilterUp(tx, actor, { filterId }, at(3)))
    expect(await namesSeenBy(colleague)).toEqual([...before.slice(0, -1), 'Zuletzt', before.at(-1)])
    await as(world.office, (tx, actor) => removeFilter(tx, actor, { filterId }, at(3)))
    expect(await namesSeenBy(colleague)).toEqual(before)
  })

  it('has no sixty-first beside it', async () => {
    const have = (await seenBy(world.office, 'people')).length
    for (let count = have; count < 60; count++)
      await save(world.office, { list: 'people', name: `Filter ${count}` })
    await expect(save(world.office, { list: 'people', name: 'Einer mehr' })).rejects.toMatchObject({
      code: 'filter.too_many',
      params: { limit: 60 }
    })
    expect((await seenBy(world.office, 'people')).length).toBe(60)
  })
})

describe('columns', () => {
  it('are remembered for each person, in the order of the list, without what it does not know', async () => {
    const columns = ['until', 'city', 'colour', 'state']
    await as(world.office, (tx, actor) => chooseColumns(tx, actor, { list: 'organisations', columns }, at(3)))
    await as(colleague, (tx, actor) =>
      chooseColumns(tx, actor, { list: 'organisations', columns: [] }, at(3))
    )
    const of = (person: string) => as(person, (tx) => chosenColumns(tx, world.hub, 'organisations', person))
    expect(await of(world.office)).toEqual(['state', 'city', 'until'])
    expect(await of(colleague)).toEqual([])
  })
})
