import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { type Actor, operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { decideDuplicate } from '#lib/server/domain/imports/duplicates/decide-duplicate.ts'
import { mergeOrganisations } from '#lib/server/domain/imports/duplicates/merge-organisations.ts'
import { unmergeOrganisations } from '#lib/server/domain/imports/duplicates/unmerge-organisations.ts'
import { publishOffer } from '#lib/server/domain/listings/publish.ts'
import { testDatabase } from '../database/test-database.ts'
import { importFile, network, scratch } from './importing.ts'

const test = testDatabase()
const copies = scratch()
let hub = 0
let operator: Actor
const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute))

const names = ['Alpha GmbH', 'Alpha AG', 'Beta Pumpen GmbH', 'Gamma Pumpen GmbH']
const ids: Record<string, string> = {}
const as = <T>(work: Parameters<typeof inHub<T>>[2]) => inHub(test.db, { hub }, work)
const pointers = async () => {
  const rows = await test.owner
    .selectFrom('organisation')
    .select(['name', 'merged_into'])
    .where('name', 'in', names)
    .execute()
  const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]))
  return Object.fromEntries(
    rows.filter((row) => row.merged_into).map((row) => [row.name, nameOf.get(row.merged_into!)])
  )
}
const merge = (merged: string, kept: string, minute: number) =>
  as((tx) => mergeOrganisations(tx, operator, { keptId: ids[kept]!, mergedId: ids[merged]! }, at(minute)))
const unmerge = (mergeId: string, minute: number) =>
  as((tx) => unmergeOrganisations(tx, operator, { mergeId }, at(minute)))

const list = (text: string) => copies.file('Kennzeichen;Firma;Thema\r\n' + text)

beforeAll(async () => {
  ;[hub] = (await network(test.db, ['leipzig'])) as [number]
  operator = operatorAtTheConsole(hub)
  await importFile(
    test.db,
    list(names.map((name, index) => `K-${index};${name};Projekt ${index}\r\n`).join('')),
    { hub }
  )
  const rows = await test.owner.selectFrom('organisation').select(['id', 'name']).execute()
  for (const { id, name } of rows) ids[name] = id
})

describe('a proposed duplicate', () => {
  it('carries its reason and is merged only by decision', async () => {
    const [found] = await as((tx) =>
      tx.selectFrom('duplicate').selectAll().where('hub_id', '=', hub).execute()
    )
    expect(found).toMatchObject({ reason: 'legal_form', status: 'open' })
    expect(await pointers()).toEqual({})
    const decision = found!.first_id === ids['Alpha GmbH'] ? 'keep_first' : 'keep_second'
    await as((tx) => decideDuplicate(tx, operator, { duplicateId: found!.id, decision }, at(1)))
    expect(await pointers()).toEqual({ 'Alpha AG': 'Alpha GmbH' })
    const again = as((tx) =>
      decideDuplicate(tx, operator, { duplicateId: found!.id, decision: 'distinct' }, at(2))
    )
    await expect(again).rejects.toMatchObject({ code: 'duplicate.already_decided' })
  })

  it('is undone with everything that was entered for either in between', async () => {
    const [record] = await as((tx) =>
      tx.selectFrom('merge_record').selectAll().where('hub_id', '=', hub).execute()
    )
    const more = list(
      names.map((name, index) => `K-${index};${name};Projekt ${index}\r\n`).join('') +
        'K-8;Alpha AG;Noch eines\r\nK-9;Alpha GmbH;Und noch eines\r\n'
    )
    await importFile(test.db, more, { hub })
    for (const name of ['Alpha GmbH', 'Alpha AG']) {
      const offer = { organisationId: ids[name]!, kind: 'service', visibility: 'public' as const }
      const texts = [{ language: 'de' as const, title: `Angebot der ${name}`, body: 'Text' }]
      await as((tx) => publishOffer(tx, operator, { ...offer, expiresOn: null, texts } as never, at(3)))
    }
    await unmerge(record!.id, 4)
    expect(await pointers()).toEqual({})
    const { rows } = await sql<{ name: string; titles: string[]; offers: bigint }>`
      select o.name, array_agg(a.title order by a.title) as titles,
             (select count(*) from offer f where f.organisation_id = o.id) as offers
        from organisation o join activity_participant p on p.organisation_id = o.id join activity a on a.id = p.activity_id
       where o.name like 'Alpha%' group by o.id, o.name order by o.name`.execute(test.owner)
    expect(rows).toEqual([
      { name: 'Alpha AG', titles: ['Noch eines', 'Projekt 1'], offers: 1n },
      { name: 'Alpha GmbH', titles: ['Projekt 0', 'Und noch eines'], offers: 1n }
    ])
    await expect(unmerge(record!.id, 5)).rejects.toMatchObject({ code: 'merge.already_undone' })
  })

  it('is not proposed again', async () => {
    const { result } = await importFile(test.db, list('K-20;Omega GmbH;Anderes\r\n'), { hub })
    expect(result.duplicatesProposed).toBe(0)
  })
})

describe('merges one after the other', () => {
  it('never point to an organisation that is part of another, and come apart in any order', async () => {
    const first = await merge('Alpha AG', 'Alpha GmbH', 10)
    const second = await merge('Alpha GmbH', 'Beta Pumpen GmbH', 11)
    expect(await pointers()).toEqual({ 'Alpha AG': 'Beta Pumpen GmbH', 'Alpha GmbH': 'Beta Pumpen GmbH' })
    await unmerge(second, 12)
    expect(await pointers()).toEqual({ 'Alpha AG': 'Alpha GmbH' })
    const third = await merge('Alpha GmbH', 'Beta Pumpen GmbH', 13)
    await unmerge(first, 14)
    expect(await pointers()).toEqual({ 'Alpha GmbH': 'Beta Pumpen GmbH' })
    await unmerge(third, 15)
    expect(await pointers()).toEqual({})
  })

  it('are refused where one side is already part of another, or both are the same', async () => {
    const id = await merge('Beta Pumpen GmbH', 'Gamma Pumpen GmbH', 20)
    for (const [a, b] of [
      ['Beta Pumpen GmbH', 'Alpha AG'],
      ['Alpha AG', 'Beta Pumpen GmbH'],
      ['Alpha AG', 'Alpha AG']
    ])
      await expect(merge(a!, b!, 21)).rejects.toMatchObject({ code: 'merge.not_these' })
    await unmerge(id, 22)
  })

  it('change what search and matching follow, and are in the audit trail', async () => {
    const id = await merge('Beta Pumpen GmbH', 'Gamma Pumpen GmbH', 30)
    const { rows } = await sql<{ at: Date }>`
      select changed_at as at from organisation where name like '%Pumpen%'
      union all select a.changed_at from activity a join activity_participant p on p.activity_id = a.id
        join organisation o on o.id = p.organisation_id where o.name like '%Pumpen%'
      union all select m.changed_at from membership m join organisation o on o.id = m.organisation_id
        where o.name like '%Pumpen%'`.execute(test.owner)
    expect(rows).toHaveLength(6)
    expect(rows.every((row) => row.at.getTime() === at(30).getTime())).toBe(true)
    await unmerge(id, 31)
    const codes = await as((tx) =>
      tx.selectFrom('audit_entry').select('code').where('code', 'like', 'organisation.%merged').execute()
    )
    expect(codes.filter((row) => row.code === 'organisation.unmerged').length).toBe(6)
  })

  it('are for the office of a hub that knows both, not for members', async () => {
    const personId = '018f0000-0000-7000-8000-000000000001'
    const member: Actor = { personId, isOperator: false, hub, roles: ['member'], organisations: [] }
    const input = { keptId: ids['Alpha AG']!, mergedId: ids['Alpha GmbH']! }
    await expect(as((tx) => mergeOrganisations(tx, member, input, at(40)))).rejects.toMatchObject({
      code: 'forbidden'
    })
    await importFile(test.db, list('K-30;Fremd GmbH;Woanders\r\n'))
    const foreign = await test.owner
      .selectFrom('organisation')
      .select('id')
      .where('name', '=', 'Fremd GmbH')
      .executeTakeFirstOrThrow()
    const office: Actor = { personId: null, isOperator: false, hub, roles: ['office'], organisations: [] }
    const other = { keptId: ids['Alpha AG']!, mergedId: foreign.id }
    await expect(as((tx) => mergeOrganisations(tx, office, other, at(41)))).rejects.toMatchObject({
      code: 'forbidden'
    })
    await as((tx) => mergeOrganisations(tx, office, input, at(42)))
    expect(await pointers()).toEqual({ 'Alpha GmbH': 'Alpha AG' })
  })
})
