import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { contactEntries } from '#lib/server/domain/contact-log/store.ts'
import { discardMailIn, fileMailIn, renewMailInAddress } from '#lib/server/domain/mails-in/file-mail-in.ts'
import { unfiledMails } from '#lib/server/domain/mails-in/store.ts'
import { takeMailIn } from '#lib/server/domain/mails-in/take-mail-in.ts'
import { readMailIn } from '#lib/server/platform/mail/read-mail-in.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { type DeskWorld, enterDeskWorld } from './desk-world.ts'

const test = testDatabase()
let world: DeskWorld
let token: string
let number = 0

beforeAll(async () => {
  world = await enterDeskWorld(test)
  token = await asPerson(test.db, world.hub, world.tarek, (tx, actor) =>
    renewMailInAddress(tx, actor, {}, at(1))
  )
})

const mail = (headers: string[], body: string, id = `m${number++}@mail.example`) =>
  Buffer.from([`Message-ID: <${id}>`, 'From: Tarek <tarek@hub.example>', ...headers, '', body].join('\r\n'))

const take = async (raw: Uint8Array, secret = token) => {
  const read = (await readMailIn(raw))!
  return inHub(test.db, { hub: world.hub }, (tx) =>
    takeMailIn(tx, operatorAtTheConsole(world.hub), { ...read, token: secret }, at(5))
  )
}
const entries = () =>
  inHub(test.db, { hub: world.hub }, (tx) =>
    contactEntries(tx, world.hub, { kind: 'organisation', id: world.ours })
  )
const unfiled = () => inHub(test.db, { hub: world.hub }, (tx) => unfiledMails(tx, world.hub, 10))

describe('a mail that the office sends on', () => {
  it('stands at whom it was written to, once however often it comes', async () => {
    const raw = mail(
      ['To: Anna <ANNA@pumpen.example>', 'Subject: Termin'],
      'Passt Freitag?',
      'one@mail.example'
    )
    expect(await take(raw)).toBe('filed')
    expect(await take(raw)).toBe('known')
    expect(await entries()).toMatchObject([
      { how: 'mail', with: 'Anna Straße', by: 'Tarek Baumgart', body: 'Termin\n\nPasst Freitag?' }
    ])
  })

  it('is found by who is named in what was forwarded, and by the domain where only one has it', async () => {
    const forwarded = '---------- Weitergeleitet ----------\r\nVon: Anna <anna@pumpen.example>\r\nHallo'
    expect(await take(mail([`To: hub+${token}@hub.example`, 'Subject: Fwd'], forwarded))).toBe('filed')
    expect(await take(mail(['To: neu@pumpen.example', 'Subject: Neu'], 'Hallo'))).toBe('filed')
    const all = await entries()
    expect(all).toHaveLength(3)
    expect(all.filter((one) => one.with === null)).toHaveLength(1)
  })

  it('waits where nobody is found, and is filed by hand or discarded with its words', async () => {
    const raw = mail(['To: wer@fremd.example', 'Subject: Unbekannt'], 'Geheime Worte')
    expect(await take(raw)).toBe('unfiled')
    expect(await take(mail(['To: was@fremd.example', 'Subject: Zweite'], 'x'))).toBe('unfiled')
    const [first, second] = await unfiled()
    expect(first).toMatchObject({ subject: 'Unbekannt', addresses: ['wer@fremd.example'] })
    const by = <T>(work: Parameters<typeof asPerson<T>>[3]) =>
      asPerson(test.db, world.hub, world.tarek, work, at(9))
    await expect(
      by((tx, actor) => fileMailIn(tx, actor, { mailId: first!.id, whom: 'Niemand GmbH' }, at(9)))
    ).rejects.toMatchObject({ code: 'mailIn.nobody' })
    await by((tx, actor) =>
      fileMailIn(tx, actor, { mailId: first!.id, whom: 'Pumpenwerk Öhler GmbH' }, at(9))
    )
    await by((tx, actor) => discardMailIn(tx, actor, { mailId: second!.id }, at(9)))
    expect(await unfiled()).toEqual([])
    expect((await entries())[0]!.body).toContain('Geheime Worte')
    expect(await take(raw)).toBe('known')
  })

  it('needs both the secret and its holder’s own address', async () => {
    const refused = { code: 'mailIn.not_yours' }
    const good = ['To: anna@pumpen.example']
    const forged = Buffer.from(mail(good, 'x').toString().replace('tarek@hub.example', 'henrike@hub.example'))
    await expect(take(forged)).rejects.toMatchObject(refused)
    await expect(take(mail(good, 'x'), '0'.repeat(32))).rejects.toMatchObject(refused)
    const renewed = await asPerson(test.db, world.hub, world.tarek, (tx, actor) =>
      renewMailInAddress(tx, actor, {}, at(6))
    )
    await expect(take(mail(good, 'x'))).rejects.toMatchObject(refused)
    expect(await take(mail(good, 'x'), renewed)).toBe('filed')
  })
})

describe('a hostile mail', () => {
  it('is refused or read as harmless words, quickly', async () => {
    const nested = (depth: number) =>
      Array.from(
        { length: depth },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`
      ).join('')
    const started = performance.now()
    expect(await readMailIn(Buffer.from(''))).toBeUndefined()
    expect(await readMailIn(Buffer.from('\0\0\0\xff not a mail'))).toBeUndefined()
    expect(await readMailIn(Buffer.from(`From: a@b.example\r\n${nested(5000)}`))).toBeUndefined()
    expect(
      await readMailIn(Buffer.from(`From: a@b.example\r\nX-Long: ${'x'.repeat(3_000_000)}\r\n\r\nx`))
    ).toBeUndefined()
    const html = await readMailIn(
      Buffer.from(
        `From: a@b.example\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script><p>Hallo</p>${'<'.repeat(200_000)}`
      )
    )
    expect(html!.body).toMatch(/^Hallo/)
    expect(html!.body).not.toContain('alert')
    const many = await readMailIn(
      Buffer.from(
        `From: a@b.example\r\nTo: ${Array.from({ length: 20_000 }, (_, i) => `x${i}@y.example`).join(', ')}\r\n\r\nx`
      )
    )
    expect(many === undefined || many.addresses.length <= 50).toBe(true)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
