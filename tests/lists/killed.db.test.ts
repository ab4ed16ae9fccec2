import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { inHub } from '#lib/server/database/connection.ts'
import { countsOf } from '#lib/server/domain/bulk-actions/store.ts'
import { startBulk } from '#lib/server/domain/bulk-actions/start-bulk.ts'
import { undoBulk } from '#lib/server/domain/bulk-actions/undo-bulk.ts'
import { draftMail } from '#lib/server/domain/group-mails/draft-mail.ts'
import { sendGroupMail } from '#lib/server/domain/group-mails/send-group-mail.ts'
import { groupMailOf } from '#lib/server/domain/group-mails/store.ts'
import { exportLifeSeconds, exportsOf } from '#lib/server/domain/office-lists/export-store.ts'
import { workForOffices } from '#lib/server/jobs/work-for-offices.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { fillHub, type ListWorld, officeHub } from './world.ts'

const test = testDatabase()
const size = { organisations: 600, contacts: 800 }
let world: ListWorld
const ended = (child: ChildProcess) =>
  new Promise<boolean>((done) => child.on('exit', (_, signal) => done(signal !== null)))
const words = { subjectDe: 'Neues', bodyDe: 'Guten Tag', subjectEn: 'News', bodyEn: 'Hello' }

beforeAll(async () => {
  world = await officeHub(test.db, 'listen')
  await fillHub(test, world, size)
})

function spawned(file: string, ...args: string[]) {
  const child = spawn(process.execPath, [`${projectRoot}/tests/lists/${file}`, test.url, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env
  })
  const first = new Promise<string>((said) => {
    child.stdout.once('data', (text: Buffer) => said(String(text).trim()))
    child.once('exit', () => said(''))
  })
  return { child, first, end: ended(child) }
}

/** Starts the office's job until it was ended in the middle ten times. `look` is asked after each. */
async function killTenTimes(look: () => Promise<boolean>): Promise<number> {
  let kills = 0
  for (let attempt = 0; attempt < 60 && kills < 10; attempt++) {
    const { child, first, end } = spawned('office-process.ts', at(5).toISOString())
    await first
    const timer = setTimeout(() => child.kill('SIGKILL'), 40 + 17 * (attempt % 10))
    if (await end) kills++
    clearTimeout(timer)
    if (!(await look())) break
  }
  return kills
}
/** The turn of a killed process ends only when the database has noticed; the job comes back until nothing is open. */
async function finishWork() {
  for (let quiet = 0; quiet < 20; quiet++) {
    if ((await workForOffices(test.db, () => at(6))) > 0) quiet = 0
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const bulk = (input: Parameters<typeof startBulk>[2]) =>
  asPerson(test.db, world.hub, world.office, (tx, actor) => startBulk(tx, actor, input, at(3)), at(3))
const counted = (actionId: string) =>
  inHub(test.db, { hub: world.hub }, (tx) => countsOf(tx, world.hub, actionId))
const tagged = async () =>
  (await test.owner.selectFrom('tagging').select('id').where('hub_id', '=', world.hub).execute()).length
const tagsTold = async (code: string) =>
  (await test.owner.selectFrom('audit_entry').select('seq').where('code', '=', code).execute()).length

describe('a bulk action that is killed again and again', () => {
  it('does each row once, shows what is open, and can be taken back, killed or not', async () => {
    const all = { address: '', of: 'all', row: '' } as const
    const id = await bulk({ ...all, list: 'organisations', kind: 'tagAdd', name: 'Messe' })
    const kills = await killTenTimes(async () => {
      const { done, waiting } = await counted(id)
      expect(done + waiting).toBe(size.organisations)
      // What is said to be done is done, and nothing else: deed and note are one.
      expect(await tagged()).toBe(done)
      expect(await tagsTold('tag.added')).toBe(done)
      return waiting > 60
    })
    await finishWork()
    expect(await counted(id)).toMatchObject({ done: size.organisations, waiting: 0, refused: 0 })
    expect(await tagged()).toBe(size.organisations)
    await asPerson(
      test.db,
      world.hub,
      world.office,
      (tx, actor) => undoBulk(tx, actor, { actionId: id }, at(7)),
      at(7)
    )
    const more = await killTenTimes(async () => {
      const { done, undone } = await counted(id)
      expect(done + undone).toBe(size.organisations)
      expect(await tagged()).toBe(done)
      return done > 60
    })
    await finishWork()
    expect(kills + more).toBeGreaterThanOrEqual(10)
    expect(await counted(id)).toMatchObject({ undone: size.organisations, done: 0, kept: 0 })
    expect(await tagged()).toBe(0)
    expect(await tagsTold('tag.removed')).toBe(size.organisations)
  }, 120_000)
})

describe('a mail to a group whose sender is killed again and again', () => {
  it('is written once to each who agreed, and to nobody else', async () => {
    const mailId = await asPerson(test.db, world.hub, world.office, async (tx, actor) => {
      const id = await draftMail(tx, actor, { ...words, address: 'q=person' }, at(3))
      await sendGroupMail(tx, actor, { mailId: id }, at(3))
      return id
    })
    const mails = () =>
      test.owner.selectFrom('outbox').select('recipient').where('template', '=', 'groupMail').execute()
    const queued = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from group_mail_recipient where mail_id = ${mailId} and state = 'queued'`.execute(
        test.owner
      )
      return rows[0]!.count
    }
    const agreed = (size.contacts * 9) / 10
    const kills = await killTenTimes(async () => {
      expect((await mails()).length).toBe(await queued())
      return agreed - (await queued()) > 30
    })
    await finishWork()
    expect(kills).toBeGreaterThanOrEqual(10)
    const recipients = (await mails()).map((one) => one.recipient)
    expect(recipients.length).toBe(agreed)
    expect(new Set(recipients).size).toBe(agreed)
    expect(recipients.filter((address) => /0@/.test(address))).toEqual([])
    const mail = await inHub(test.db, { hub: world.hub }, (tx) => groupMailOf(tx, world.hub, mailId))
    expect(mail?.status).toBe('done')
  }, 120_000)
})

describe('an export that is killed again and again', () => {
  it('is shown as not complete unless it is, and what is complete is all of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hubwerk-export-'))
    let kills = 0
    const files = new Map<string, string>()
    for (let attempt = 0; attempt < 40 && kills < 10; attempt++) {
      const file = join(folder, `${attempt}.json`)
      const { child, first, end } = spawned(
        'export-process.ts',
        String(world.hub),
        world.office,
        'json',
        file
      )
      const id = await first
      const timer = setTimeout(() => child.kill('SIGKILL'), 6 * (attempt % 8))
      if (await end) kills++
      clearTimeout(timer)
      if (id) files.set(id, file)
    }
    const last = join(folder, 'last.json')
    const { first, end } = spawned('export-process.ts', String(world.hub), world.office, 'json', last)
    files.set(await first, last)
    await end
    expect(kills).toBe(10)
    const later = new Date(Date.now() + (exportLifeSeconds + 5) * 1000)
    const shown = await inHub(test.db, { hub: world.hub }, (tx) => exportsOf(tx, world.hub, later))
    expect(shown.length).toBe(files.size)
    for (const one of shown) {
      expect(one.state).not.toBe('running')
      if (one.state !== 'finished') continue
      expect(one.rows).toBe(size.contacts + 1)
      // The last bytes may still have been on their way; whole files hold all rows, and half ones are no JSON.
      const text = readFileSync(files.get(one.id)!, 'utf8')
      if (text.endsWith(']\n')) expect(JSON.parse(text)).toHaveLength(size.contacts + 1)
      else expect(() => JSON.parse(text)).toThrow()
    }
    expect(JSON.parse(readFileSync(last, 'utf8'))).toHaveLength(size.contacts + 1)
    expect(shown.filter((one) => one.state === 'broken').length).toBeGreaterThan(0)
  }, 120_000)
})
