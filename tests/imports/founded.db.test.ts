import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole, visitor } from '#lib/server/domain/actor.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { foundOrganisation } from '#lib/server/domain/organisations/found-organisation.ts'
import { testDatabase } from '../database/test-database.ts'
import { enterPerson } from '../belonging/people.ts'
import { importFile, network, scratch } from './importing.ts'

const test = testDatabase()
const copies = scratch()
const at = new Date('2026-03-01T12:00:00Z')
let hub = 0

const found = async (name: string, vat: string | null) => {
  const personId = await enterPerson(test.db, 'Wer', [`wer@${name.toLowerCase().replace(/\W/g, '')}.example`])
  const one = { name, kind: 'startUp' as const, city: null, website: null, isAnother: true }
  const { id } = await inHub(test.db, { hub, person: personId }, (tx) =>
    foundOrganisation(tx, { ...visitor(hub), personId }, one, at)
  )
  if (vat)
    await test.owner
      .insertInto('organisation_identifier')
      .values({ scheme: 'vat', value: vat, organisation_id: id })
      .execute()
  return id
}
const bearers = async (name: string) =>
  (
    await test.owner
      .selectFrom('organisation')
      .select('id')
      .where('name', '=', name)
      .orderBy('created_at')
      .execute()
  ).map((row) => row.id)
const take = (rows: string) =>
  importFile(test.db, copies.file('Kennzeichen;Firma;USt-IdNr;Thema\r\n' + rows), { hub })

beforeAll(async () => {
  ;[hub] = (await network(test.db, ['leipzig'])) as [number]
})

describe('an organisation that only its founder vouches for', () => {
  it('is proposed for comparison and takes no row, by name or by number', async () => {
    const named = await found('Stadtwerke Nord GmbH', null)
    const numbered = await found('Irgendwer UG', 'DE136695976')
    await take('K-1;Stadtwerke Nord GmbH;;Netz\r\nK-2;Stadtwerke Süd GmbH;DE136695976;Wasser\r\n')
    const rows = await test.owner.selectFrom('source_row').select('organisation_id').execute()
    expect(rows.map((row) => row.organisation_id)).not.toContain(named)
    expect(rows.map((row) => row.organisation_id)).not.toContain(numbered)
    const pairs = await test.owner
      .selectFrom('duplicate')
      .select(['first_id', 'second_id'])
      .where('reason', '=', 'not_vouched')
      .execute()
    const ids = pairs.flatMap((pair) => [pair.first_id, pair.second_id])
    const [south] = await bearers('Stadtwerke Süd GmbH')
    expect(ids).toEqual(expect.arrayContaining([named, numbered, south]))
    // The number goes to the one a source vouches for.
    const [number] = await test.owner.selectFrom('organisation_identifier').selectAll().execute()
    expect(number).toMatchObject({ value: 'DE136695976', organisation_id: south })
  })

  it('is one like others once a hub has taken it in', async () => {
    const id = await found('Taufrisch GmbH', null)
    await inHub(test.db, { hub }, (tx) =>
      recordMembership(tx, operatorAtTheConsole(hub), { organisationId: id, status: 'active' }, at)
    )
    await take('K-9;Taufrisch GmbH;;Netz\r\n')
    expect(await bearers('Taufrisch GmbH')).toEqual([id])
  })
})
