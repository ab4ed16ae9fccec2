import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { type Actor, operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { decideProposal } from '#lib/server/domain/imports/proposals/decide-proposal.ts'
import { markWrittenByPerson, updateOrganisation } from '#lib/server/domain/organisations/store.ts'
import { testDatabase } from '../database/test-database.ts'
import { importFile, network, scratch } from './importing.ts'

const test = testDatabase()
const copies = scratch()
const operator = operatorAtTheConsole(0)
const at = new Date('2026-03-01T12:00:00Z')

const header = 'Organisationsnummer;Firma;Ort;Webseite;Beschreibung\r\n'
const list = (...rows: string[]) => copies.file(header + rows.join('\r\n') + '\r\n')

const organisation = (id: string) =>
  test.owner.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const byName = (name: string) =>
  test.owner.selectFrom('organisation').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
const proposals = () =>
  inHub(test.db, { hub: 0 }, (tx) => tx.selectFrom('change_proposal').selectAll().execute())

async function editedByPerson(
  id: string,
  facts: { name?: string; city?: string | null; website?: string | null }
) {
  const now = await organisation(id)
  await inHub(test.db, { hub: 0 }, async (tx) => {
    const { name, kind, city, website } = { ...now, ...facts }
    await updateOrganisation(tx, id, now.version, { name, kind, city, website }, at)
    await markWrittenByPerson(tx, id, Object.keys(facts), at)
  })
}

describe('what a person wrote', () => {
  it('stays, and a differing value from the source becomes a proposal, once', async () => {
    await importFile(test.db, list('1;Muster GmbH;Leipzig;muster.example;', '2;Probe AG;Köln;;'))
    const { id } = await byName('Muster GmbH')
    await editedByPerson(id, { city: 'Halle' })
    const changed = list('1;Muster GmbH;Dresden;neu.muster.example;', '2;Probe AG;Bonn;;')
    const { result } = await importFile(test.db, changed)
    expect(result).toMatchObject({ updated: 2, organisationsUpdated: 2, proposals: 1 })
    expect(await organisation(id)).toMatchObject({ city: 'Halle', website: 'https://neu.muster.example' })
    expect(await byName('Probe AG')).toMatchObject({ city: 'Bonn' })
    expect(await proposals()).toMatchObject([
      {
        organisation_id: id,
        field: 'city',
        current_value: 'Halle',
        proposed_value: 'Dresden',
        status: 'open'
      }
    ])
    expect((await importFile(test.db, changed)).result).toMatchObject({ updated: 0, proposals: 0 })
  })

  it('is replaced when a person accepts, and is still a person’s word', async () => {
    const [proposal] = await proposals()
    await inHub(test.db, { hub: 0 }, (tx) =>
      decideProposal(tx, operator, { proposalId: proposal!.id, accept: true }, at)
    )
    expect(await organisation(proposal!.organisation_id)).toMatchObject({ city: 'Dresden', changed_at: at })
    const again = inHub(test.db, { hub: 0 }, (tx) =>
      decideProposal(tx, operator, { proposalId: proposal!.id, accept: false }, at)
    )
    await expect(again).rejects.toMatchObject({ code: 'proposal.already_decided' })
    const { result } = await importFile(test.db, list('1;Muster GmbH;Zwickau;neu.muster.example;'))
    expect(result).toMatchObject({ updated: 1, proposals: 1 })
    expect(await organisation(proposal!.organisation_id)).toMatchObject({ city: 'Dresden' })
  })

  it('is not asked about again after it was declined', async () => {
    const open = (await proposals()).find((one) => one.status === 'open')!
    await inHub(test.db, { hub: 0 }, (tx) =>
      decideProposal(tx, operator, { proposalId: open.id, accept: false }, at)
    )
    await importFile(test.db, list('1;Muster GmbH;Dresden;neu.muster.example;'))
    const { result } = await importFile(test.db, list('1;Muster GmbH;Zwickau;neu.muster.example;'))
    expect(result).toMatchObject({ updated: 1, proposals: 0 })
  })

  it('also counts where the person left a field empty, and for the description', async () => {
    const { id } = await byName('Muster GmbH')
    await editedByPerson(id, { website: null })
    await inHub(test.db, { hub: 0 }, (tx) =>
      tx
        .insertInto('organisation_text')
        .values({ organisation_id: id, language: 'de', description: 'Selbst geschrieben.', origin: 'author' })
        .execute()
    )
    const { result } = await importFile(test.db, list('1;Muster GmbH;Zwickau;dritte.example;Aus der Liste.'))
    expect(result.proposals).toBe(2)
    expect(await organisation(id)).toMatchObject({ website: null })
  })

  it('finds an organisation that a person renamed by its number and by its former name', async () => {
    const { id } = await byName('Probe AG')
    await editedByPerson(id, { name: 'Probe und Partner AG' })
    const { result } = await importFile(test.db, list('2;Probe AG;Essen;;'))
    expect(result).toMatchObject({ updated: 1, organisationsCreated: 0 })
    expect(await organisation(id)).toMatchObject({ name: 'Probe und Partner AG', city: 'Essen' })
    const other = copies.file('Firma;Thema;Kennzeichen\r\nProbe AG;Projekt;P-1\r\n')
    expect((await importFile(test.db, other)).result).toMatchObject({ created: 1, organisationsCreated: 0 })
  })
})

describe('organisations of the same name', () => {
  it('with different numbers are two, in one file and later', async () => {
    const { result } = await importFile(test.db, list('7;Fischer GmbH;Ulm;;', '8;Fischer GmbH;Kiel;;'))
    expect(result).toMatchObject({ created: 2, organisationsCreated: 2 })
    const changed = await importFile(test.db, list('7;Fischer GmbH;Mainz;;', '8;Fischer GmbH;Rostock;;'))
    expect(changed.result).toMatchObject({ updated: 2, organisationsCreated: 0, organisationsUpdated: 2 })
    const slugs = await test.owner
      .selectFrom('organisation')
      .select(['slug', 'city'])
      .where('name', '=', 'Fischer GmbH')
      .execute()
    expect(slugs.sort((a, b) => a.slug.localeCompare(b.slug))).toEqual([
      { slug: 'fischer-gmbh', city: 'Mainz' },
      { slug: 'fischer-gmbh-2', city: 'Rostock' }
    ])
  })

  it('in different countries are two, and are proposed as a duplicate', async () => {
    const file = copies.file('Firma;Land;Ort\r\nNord GmbH;D;Kiel\r\nNord GmbH;Österreich;Linz\r\n')
    const { result } = await importFile(test.db, file)
    expect(result).toMatchObject({ organisationsCreated: 2, duplicatesProposed: 1 })
  })
})

describe('who may decide', () => {
  it('is not a member, and not an office that does not know the organisation', async () => {
    const [hub] = await network(test.db, ['leipzig'])
    const proposal = (await proposals()).find((one) => one.status === 'open')!
    const decide = (actor: Actor) =>
      inHub(test.db, { hub: actor.hub }, (tx) =>
        decideProposal(tx, actor, { proposalId: proposal.id, accept: true }, at)
      )
    const person = '018f0000-0000-7000-8000-000000000001'
    await expect(
      decide({ personId: person, isOperator: false, hub: 0, roles: ['member'], organisations: [] })
    ).rejects.toMatchObject({
      code: 'forbidden'
    })
    await expect(
      decide({ personId: person, isOperator: false, hub: hub!, roles: ['office'], organisations: [] })
    ).rejects.toMatchObject({
      code: 'not_found'
    })
  })
})
