import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import { query } from '#lib/server/database/plain-query.ts'
import { figureKeys } from '#lib/server/domain/figures/definitions.ts'
import { figureCount, figuresOf } from '#lib/server/domain/figures/queries.ts'
import { answerIntroduction } from '#lib/server/domain/introductions/answer-introduction.ts'
import { giveConsent } from '#lib/server/domain/consents/give-consent.ts'
import { publishConsentText } from '#lib/server/domain/consents/publish-consent-text.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { personalData } from '#lib/server/database/personal-data/registry.ts'
import { type Actor, visitor } from '#lib/server/domain/actor.ts'
import { recordConversation } from '#lib/server/domain/contact-log/record-conversation.ts'
import { insertFile } from '#lib/server/domain/files/store.ts'
import { draftMail } from '#lib/server/domain/group-mails/draft-mail.ts'
import { writeNote } from '#lib/server/domain/notes/write-note.ts'
import { addTag } from '#lib/server/domain/tags/add-tag.ts'
import { addTask } from '#lib/server/domain/tasks/add-task.ts'
import type { TakenFile } from '#lib/server/platform/files/take-upload.ts'
import { newId } from '#lib/server/platform/identifiers.ts'
import { exportPerson } from '#lib/server/domain/personal-export/export-person.ts'
import { eraseContact } from '#lib/server/domain/erasures/erase-contact.ts'
import { isRemainder, remainderOf, withRemainders } from '#lib/server/domain/erasures/remainder.ts'
import { saveSearch } from '#lib/server/domain/matches/save-search.ts'
import { recordContact } from '#lib/server/domain/people/record-contact.ts'
import { tellOutcome } from '#lib/server/domain/outcomes/tell-outcome.ts'
import { applyErasures, carryOutErasure } from '#lib/server/jobs/apply-erasures.ts'
import { openArchive } from '#lib/server/platform/backup/read-archive.ts'
import { restoreBackup } from '#lib/server/platform/backup/restore-backup.ts'
import { writeBackup } from '#lib/server/platform/backup/write-backup.ts'
import { readLedger } from '#lib/server/platform/erasure-ledger.ts'
import { asOffice, asPerson } from '../belonging/people.ts'
import { databaseAddress } from '../database/cluster.ts'
import { testDatabase } from '../database/test-database.ts'
import { day, enterWorld, propose, type World, yes } from '../introductions/world.ts'
import { foundInDatabase, foundInFiles } from './traces.ts'

const test = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-erasure-'))
const backup = join(mkdtempSync(join(tmpdir(), 'hubwerk-erasure-backup-')), 'before.zip')
const restored = `restored_erasure_${process.pid}`
const all = { period: { from: null, to: null }, kind: null, topic: null }

let world: World
let needles: string[]
let hub: number

const phone = '+49 351 7654321'

async function figures() {
  return inHub(test.db, { hub }, async (tx) => {
    const counts: Record<string, number> = {}
    for (const key of figureKeys) counts[key] = await figureCount(tx, hub, key, all)
    return { counts, figures: await figuresOf(tx, hub, all) }
  })
}

/** Leaves traces of the seeker in as many rooms as there are. */
async function leaveTraces() {
  await asOffice(test.db, networkHub, (tx, actor) =>
    createNetwork(tx, actor, { name: 'Netz', baseUrl: 'https://hub.example.org', isDemo: false }, day(0))
  ).catch(() => undefined)
  world = await enterWorld(test.db)
  const { seeker } = world
  const name = 'Rosalind Zweigelt-Quast'
  await sql`update person set display_name = ${name} where id = ${seeker.personId}`.execute(test.owner)
  needles = [name, seeker.personId, seeker.address, phone].map((one) => one.toLowerCase())
  const proposed = await propose(test.db, world, { now: day(0.5) })
  hub = proposed.hub
  await asPerson(test.db, hub, seeker.personId, (tx, actor) =>
    answerIntroduction(
      tx,
      actor,
      { ...yes, phone, message: `Grüße, ${name}`, introductionId: proposed.id, side: null },
      day(2)
    )
  )
  const told = { what: 'agreed', agreedKind: 'pilot', value: 'unknown', reason: null } as const
  await asPerson(test.db, hub, seeker.personId, (tx, actor) =>
    tellOutcome(
      tx,
      actor,
      { ...told, reasonText: `Sagt ${name}`, introductionId: proposed.id, side: null },
      day(40)
    )
  )
  const text = { purpose: 'hubNews', bodyDe: 'Ja.', bodyEn: 'Yes.', seen: 0 } as const
  await asOffice(test.db, hub, (tx, actor) => publishConsentText(tx, actor, text, day(1)))
  await asPerson(test.db, hub, seeker.personId, async (tx, actor) => {
    await giveConsent(tx, actor, { purpose: 'hubNews', language: 'de', version: 1 }, day(1))
    await saveSearch(tx, actor, { text: `von ${name}`, noun: null }, day(1))
  })
  // One contact of somebody else whose note names her, one that she is herself in another hub.
  const contacts = [
    { at: world.hubs.offer, name: 'Person Ander', email: 'ander@example.org', phone: null },
    { at: world.hubs.third, name: 'R. Quast', email: seeker.address.toUpperCase(), phone }
  ]
  for (const { at, ...facts } of contacts)
    await asOffice(test.db, at, (tx, actor) =>
      recordContact(tx, actor, { ...facts, organisationId: null }, day(1))
    )
  await sql`update hub_contact set note = ${`Kennt ${name}, Telefon ${phone}.`} where email = 'ander@example.org'`.execute(
    test.owner
  )
  await leaveAtTheDesk(name)
  mkdirSync(join(folder, 'imports/1'), { recursive: true })
  writeFileSync(join(folder, 'imports/1/problems.jsonl'), `{"row":2,"value":"${name} <${seeker.address}>"}\n`)
}

/** What an office wrote about her and her house, filed, tagged, planned and sent, and a file she laid down. */
async function leaveAtTheDesk(name: string) {
  const at = world.hubs.need
  const house = { kind: 'organisation', id: world.seeker.organisationId } as const
  const office = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => asOffice(test.db, at, work)
  await office((tx, actor) => writeNote(tx, actor, { ...house, body: `${name} mag Briefe.` }, day(1)))
  await office((tx, actor) => addTag(tx, actor, { ...house, name: `Kreis ${name}` }, day(1)))
  const task = { ...house, title: `${name} anrufen`, body: phone, dueOn: '2026-06-01', assigneeId: null }
  await office((tx, actor) => addTask(tx, actor, task, day(1)))
  const call = {
    ...house,
    how: 'call',
    on: '2026-01-02',
    body: `Mit ${name} gesprochen`,
    withId: null
  } as const
  await office((tx, actor) => recordConversation(tx, actor, call, day(1)))
  const mail = {
    address: `q=${encodeURIComponent(name)}`,
    subjectDe: name,
    bodyDe: name,
    subjectEn: 'News',
    bodyEn: phone
  }
  const { personId } = world.stranger
  await office((tx, actor) => draftMail(tx, { ...actor, personId }, mail, day(1)))
  const signatures = [{ kind: 'signature', signer: name, signedAt: null, covers: 'whole' }] as const
  const taken: TakenFile = {
    name: `Lebenslauf ${name}.pdf`,
    kind: 'pdf',
    bytes: 3,
    sha256: 'a'.repeat(64),
    pages: 1,
    fields: {},
    hasPreview: false,
    signatures: [...signatures],
    isScanned: false,
    storageKey: 'b'.repeat(32)
  }
  const file = { id: newId(day(1)), organisationId: house.id, taken, uploadedBy: world.seeker.personId }
  await inHub(test.db, { hub: at }, (tx) => insertFile(tx, at, file, day(1)))
}

beforeAll(leaveTraces)
afterAll(() => query(inject('clusterUrl'), `drop database if exists ${restored} with (force)`))

/** The export of everything about me holds every trace that the search finds, under its table. */
async function exportHolds(found: readonly string[]) {
  const at0 = { ...visitor(networkHub), personId: world.seeker.personId }
  const shares = await inHub(test.db, { hub: networkHub }, (tx) => exportPerson(tx, at0, {}, day(49)))
  const texts = new Map(shares.map((one) => [one.table, JSON.stringify(one).toLowerCase()]))
  const missing = found.filter((one) => {
    const [place, needle] = [one.slice(0, one.indexOf(': ')), one.slice(one.indexOf(': ') + 2)]
    const [table, column] = place.split('.') as [string, string]
    // What the database computes is the same once more; mails are named by their row.
    if (one.startsWith('mail ') || personalData[table]!.derived?.includes(column)) return false
    return !texts.get(table)?.includes(needle)
  })
  expect(missing).toEqual([])
  // Nothing of the other side stands in it, but what they were both told.
  const theirs = shares.filter((one) => JSON.stringify(one).includes(world.provider.personId))
  expect(theirs.map((one) => one.table)).toEqual([])
}

describe('an erased person', () => {
  it('is found in no table, no mail and no file; figures stay; a restored backup is put right again', async () => {
    const before = await foundInDatabase(test.owner, needles)
    // The search can find: traces of all sorts were there.
    for (const place of [
      'person.display_name',
      'person_email.address',
      'introduction_answer.phone',
      'audit_entry.actor_id',
      'outbox.recipient',
      'hub_contact.note',
      'consent_given.person_id',
      'saved_search.text',
      'note.body',
      'tag.name',
      'task.title',
      'task.body',
      'contact_entry.body',
      'group_mail.subject_de',
      'group_mail.body_en',
      'file.name',
      'file.signatures',
      'file.uploaded_by',
      'mail introductionHandedOver'
    ])
      expect(
        before.filter((one) => one.startsWith(place)),
        place
      ).not.toEqual([])
    expect(foundInFiles(folder, needles)).toEqual([join('imports', '1', 'problems.jsonl')])
    await exportHolds(before)
    const counted = await figures()
    await writeBackup(test.url, folder, backup, day(50))

    await carryOutErasure(test.db, folder, world.seeker.personId, day(50))
    expect(await foundInDatabase(test.owner, needles)).toEqual([])
    expect(foundInFiles(folder, needles)).toEqual([])
    expect(await figures()).toEqual(counted)
    expect(readLedger(folder).map((one) => one.token)).toContain(remainderOf(world.seeker.personId))
    // The other side is still there, whole.
    expect(await foundInDatabase(test.owner, [world.provider.address])).not.toEqual([])

    await query(inject('clusterUrl'), `create database ${restored}`)
    const url = databaseAddress(inject('clusterUrl'), restored)
    await restoreBackup(url, folder, await openArchive(backup))
    const [owner, db] = [connect(url, { role: null, size: 1 }), connect(url, { size: 2 })]
    expect(await foundInDatabase(owner, needles)).toEqual(expect.arrayContaining(before))
    expect(await applyErasures(db, folder, day(60))).toBeGreaterThan(0)
    expect(await foundInDatabase(owner, needles)).toEqual([])
    expect(foundInFiles(folder, needles)).toEqual([])
    expect(await applyErasures(db, folder, day(60))).toBe(0)
    await Promise.all([owner.destroy(), db.destroy()])
  })

  it('leaves a contact of one hub untouched elsewhere', async () => {
    const record = (at: number, name: string) => {
      const facts = { name, email: 'doppelt@example.org', phone, organisationId: null }
      return asOffice(test.db, at, (tx, actor) => recordContact(tx, actor, facts, day(1)))
    }
    await record(world.hubs.offer, 'Egon Doppelgast')
    await record(world.hubs.third, 'Egon Doppelgast')
    const { id } = await inHub(test.db, { hub: world.hubs.third }, (tx) =>
      tx
        .selectFrom('hub_contact')
        .select('id')
        .where('hub_id', '=', world.hubs.third)
        .where('email', '=', 'doppelt@example.org')
        .executeTakeFirstOrThrow()
    )
    await asOffice(test.db, world.hubs.third, (tx, actor) =>
      eraseContact(tx, actor, { contactId: id }, day(51))
    )
    const left = await test.owner
      .selectFrom('hub_contact')
      .select('hub_id')
      .where('email', '=', 'doppelt@example.org')
      .execute()
    expect(left).toEqual([{ hub_id: world.hubs.offer }])
    expect(await foundInDatabase(test.owner, [id])).toEqual([])
  })
})

describe('a remainder', () => {
  it('leads nowhere back, is the same each time, and stays as it is', () => {
    const id = '019c0000-1234-7abc-8def-0123456789ab'
    const left = remainderOf(id)
    expect(left).toBe('baea9c19-79a3-8903-8bcf-1fc71f2bd4d5')
    expect(isRemainder(left)).toBe(true)
    expect(remainderOf(left)).toBe(left)
    expect(withRemainders(`von ${id} an ${left}`)).toBe(`von ${left} an ${left}`)
    expect(readFileSync(join(folder, 'erasures'), 'utf8')).not.toContain(world.seeker.personId)
  })
})
