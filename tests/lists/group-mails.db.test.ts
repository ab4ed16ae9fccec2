import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { inHub, type Tx } from '#lib/server/database/connection.ts'
import { type Actor, visitor } from '#lib/server/domain/actor.ts'
import { withdrawByLink } from '#lib/server/domain/consents/withdraw-consent.ts'
import { cancelGroupMail } from '#lib/server/domain/group-mails/cancel-group-mail.ts'
import { changeDraft, draftMail } from '#lib/server/domain/group-mails/draft-mail.ts'
import { recipientsOf, summed } from '#lib/server/domain/group-mails/recipients.ts'
import { sendGroupMail } from '#lib/server/domain/group-mails/send-group-mail.ts'
import { groupMailOf, recipientCounts } from '#lib/server/domain/group-mails/store.ts'
import { testGroupMail } from '#lib/server/domain/group-mails/test-group-mail.ts'
import { readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { workForOffices } from '#lib/server/jobs/work-for-offices.ts'
import { sealedFor } from '#lib/server/domain/mail/queue-mail.ts'
import { opened } from '#lib/server/platform/secrets.ts'
import { asPerson, at } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'
import { fillHub, type ListWorld, officeHub } from './world.ts'

const test = testDatabase()
const words = { subjectDe: 'Neues', bodyDe: 'Guten Tag', subjectEn: 'News', bodyEn: 'Hello' }
let world: ListWorld
let count = 0

beforeEach(async () => {
  world = await officeHub(test.db, `post${++count}`)
  await fillHub(test, world, { organisations: 1, contacts: 30 })
})

const as = <T>(work: (tx: Tx, actor: Actor) => Promise<T>, minutes = 3) =>
  asPerson(test.db, world.hub, world.office, work, at(minutes))
const draft = (address = '') => as((tx, actor) => draftMail(tx, actor, { ...words, address }, at(3)))
const send = (mailId: string) => as((tx, actor) => sendGroupMail(tx, actor, { mailId }, at(3)))
const cancel = (mailId: string) => as((tx, actor) => cancelGroupMail(tx, actor, { mailId }, at(5)), 5)
const work = () => workForOffices(test.db, () => at(4))
const counts = async (mailId: string) =>
  Object.fromEntries(
    (await inHub(test.db, { hub: world.hub }, (tx) => recipientCounts(tx, world.hub, mailId))).map((one) => [
      one.reason || one.state,
      one.count
    ])
  )
const mails = async (template = 'groupMail') =>
  (
    await sql<{ recipient: string; status: string; language: string; unsubscribe: string; id: string }>`
      select id, recipient, status, language, params -> 'sealed' ->> 'unsubscribe' as unsubscribe from outbox where hub_id = ${world.hub} and template = ${template}`.execute(
      test.owner
    )
  ).rows
const tokenIn = (unsubscribe: string) => opened(unsubscribe, sealedFor)!.split('/consent/')[1]!
const byLink = (token: string, hub = world.hub) =>
  inHub(test.db, { hub }, (tx) => withdrawByLink(tx, visitor(hub), { token, via: 'oneClick' }, at(4)))

describe('a mail to a group', () => {
  it('says beforehand who gets it and who does not, each with the reason', async () => {
    await sql`update hub_contact set email = null where hub_id = ${world.hub} and name like '%1'`.execute(
      test.owner
    )
    await sql`update hub_contact set email = 'p2@lists' || ${world.hub}::text || '.example' where hub_id = ${world.hub} and name like '%3'`.execute(
      test.owner
    )
    const all = await as((tx, actor) => recipientsOf(tx, readerOf(actor, at(3)), 'role=contact', at(3)))
    const { de, en, leftOut } = summed(all)
    expect(de + en + leftOut.reduce((sum, one) => sum + one.count, 0)).toBe(30)
    expect(leftOut).toEqual([
      { reason: 'noAddress', count: 3 },
      { reason: 'noConsent', count: 3 },
      { reason: 'sameAddress', count: 3 }
    ])
    const written = all.filter((one) => one.state === 'waiting').map((one) => one.address)
    expect(new Set(written).size).toBe(written.length)
  })

  it('is tried on whoever writes it, in both languages, and on nobody else', async () => {
    const mailId = await draft()
    await as((tx, actor) => testGroupMail(tx, actor, { mailId }, at(3)))
    const { rows } = await sql<{ recipient: string }>`
      select recipient from outbox where template = 'groupMailTest' and recipient = ${`buero@post${count}.example`}`.execute(
      test.owner
    )
    expect(rows.length).toBe(2)
    expect(await mails()).toEqual([])
  })

  it('cannot be changed after it went, and of two who change it at once the second is told', async () => {
    const mailId = await draft()
    const change = (version: number) =>
      as((tx, actor) => changeDraft(tx, actor, { ...words, subjectDe: 'Anders', mailId, version }, at(3)))
    await change(1)
    await expect(change(1)).rejects.toMatchObject({ code: 'version_conflict' })
    await send(mailId)
    await expect(change(2)).rejects.toMatchObject({ code: 'groupMail.not_draft' })
    await expect(send(mailId)).rejects.toMatchObject({ code: 'groupMail.not_draft' })
    await work()
    expect((await mails()).length).toBe(27)
  })

  it('to nobody is refused, and so is one from another hub', async () => {
    await expect(send(await draft('consent=missing'))).rejects.toMatchObject({ code: 'groupMail.nobody' })
    const mailId = await draft()
    const other = await officeHub(test.db, `fern${count}`)
    const foreign = asPerson(test.db, other.hub, other.office, (tx, actor) =>
      sendGroupMail(tx, actor, { mailId }, at(3))
    )
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stops where it is: what waits goes nowhere, what left stays gone', async () => {
    const mailId = await draft()
    await send(mailId)
    await work()
    const [gone] = await mails()
    await sql`update outbox set status = 'sent' where id = ${gone!.id}`.execute(test.owner)
    await cancel(mailId)
    expect(await counts(mailId)).toEqual({ sent: 1, cancelled: 26, noConsent: 4 })
    await expect(cancel(mailId)).rejects.toMatchObject({ code: 'groupMail.too_late' })
    const early = await draft()
    await cancel(early)
    await work()
    const kept = await inHub(test.db, { hub: world.hub }, (tx) => groupMailOf(tx, world.hub, early))
    expect(kept?.status).toBe('cancelled')
    expect((await mails()).length).toBe(27)
  })

  it('can be left with one click, by the link of one’s own mail, also between sending and writing', async () => {
    const first = await draft('role=contact')
    await send(first)
    await work()
    const [one] = await mails()
    const second = await draft('role=contact')
    await send(second)
    await byLink(tokenIn(one!.unsubscribe))
    await byLink(tokenIn(one!.unsubscribe))
    await work()
    expect(await counts(second)).toEqual({ waiting: 26, withdrawn: 1, noConsent: 3 })
    const again = (await mails()).filter((mail) => mail.recipient === one!.recipient)
    expect(again.length).toBe(1)
    const other = await officeHub(test.db, `anderswo${count}`)
    await expect(byLink(tokenIn(one!.unsubscribe), other.hub)).rejects.toMatchObject({ code: 'consent.link' })
    await expect(byLink('erfunden')).rejects.toMatchObject({ code: 'consent.link' })
  })
})
