import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../tests/database/test-database.ts'
import { inHub, networkHub } from '../../database/connection.ts'
import { renderMail } from '../../platform/mail/render-mail.ts'
import { operatorAtTheConsole, visitor } from '../actor.ts'
import { createNetwork } from '../hubs/create-network.ts'
import { insertConfirmedEmail, personByAddress } from './address-store.ts'
import { mostPerHour } from './attempts.ts'
import { createOperator } from './create-operator.ts'
import { signedInBy } from './queries.ts'
import { requestSignIn, type SignInRequest } from './request-sign-in.ts'
import { minutesAfter } from './rules.ts'
import { startSession } from './start-session.ts'

const test = testDatabase()
const at = new Date('2026-03-02T09:00:00Z')
const nobody = visitor(networkHub)
const operator = operatorAtTheConsole(networkHub)
let personId: string

const inNetwork = <T>(work: Parameters<typeof inHub<T>>[2]) => inHub(test.db, { hub: networkHub }, work)
const ask = (input: Partial<SignInRequest> & { email: string }, now = at) =>
  inNetwork((tx) => requestSignIn(tx, nobody, { language: 'de', from: '192.0.2.7', ...input }, now))
const use = (linkToken: string, now = at) =>
  inNetwork((tx) => startSession(tx, nobody, { linkToken, userAgent: 'Browser' }, now))

async function mailsTo(recipient: string) {
  const rows = await inNetwork((tx) =>
    tx.selectFrom('outbox').selectAll().where('recipient', '=', recipient).orderBy('id').execute()
  )
  return rows.map((row) => {
    const mail = renderMail(row)
    return { ...row, ...mail, token: /sign-in\/(\S+)/.exec(mail.text)?.[1] ?? '' }
  })
}

beforeAll(async () => {
  await inNetwork(async (tx) => {
    const network = { name: 'Prüfnetz', baseUrl: 'https://hub.example.org', isDemo: false }
    await createNetwork(tx, operator, network, at)
    personId = await createOperator(tx, operator, { language: 'de' }, at)
    await insertConfirmedEmail(tx, personId, 'known@example.org', at)
  })
})
beforeEach(async () => {
  // Each test reads its own mails: ids of one millisecond have no order.
  for (const table of ['sign_in_attempt', 'mail_event', 'outbox'] as const)
    await test.owner.deleteFrom(table).execute()
})

describe('a link by mail', () => {
  it('signs in the person whose confirmed address it was sent to', async () => {
    await ask({ email: 'known@example.org', next: '/de/directory?q=a#b' })
    const [mail] = await mailsTo('known@example.org')
    expect(mail).toMatchObject({ template: 'signIn', subject: 'Ihr Anmeldelink für Prüfnetz' })
    expect(mail!.html).toContain(`href="https://hub.example.org/de/sign-in/${mail!.token}"`)
    const session = await use(mail!.token)
    expect(session).toMatchObject({ personId, next: '/de/directory?q=a#b' })
    await expect(use(mail!.token)).rejects.toMatchObject({ code: 'link.used_or_expired' })
    expect(await signedInBy(test.db, session.token, at)).toMatchObject({
      method: 'link',
      secondFactorAt: null
    })
  })

  it('stands nowhere in the database, neither in the outbox nor in the trail', async () => {
    await ask({ email: 'known@example.org' })
    const { token } = (await mailsTo('known@example.org')).at(-1)!
    for (const table of ['outbox', 'audit_entry', 'sign_in_link', 'mail_event'] as const) {
      const rows = await test.owner.selectFrom(table).selectAll().execute()
      const text = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
      expect(text).not.toContain(token)
    }
  })

  it('is over after 15 minutes', async () => {
    await ask({ email: 'known@example.org' })
    const { token } = (await mailsTo('known@example.org')).at(-1)!
    await expect(use(token, minutesAfter(at, 15))).rejects.toMatchObject({ code: 'link.used_or_expired' })
    await expect(use(token, minutesAfter(at, 14.9))).resolves.toBeTruthy()
  })

  it('leaves the same rows for a known and an unknown address', async () => {
    const tables = ['sign_in_link', 'outbox', 'mail_event', 'audit_entry', 'sign_in_attempt'] as const
    const sizes = () =>
      Promise.all(
        tables.map(async (table) => (await test.owner.selectFrom(table).selectAll().execute()).length)
      )
    const growth = async (email: string) => {
      const before = await sizes()
      await ask({ email, from: `2001:db8:${email.length}::1` })
      const after = await sizes()
      return after.map((size, index) => size - before[index]!)
    }
    expect(await growth('known@example.org')).toEqual(await growth('nobody-yet@example.org'))
  })
})

describe('an address that is nobody’s', () => {
  it('is told so by mail, and led to joining', async () => {
    await ask({ email: 'stranger@example.org' })
    const [mail] = await mailsTo('stranger@example.org')
    expect(mail).toMatchObject({ template: 'noAccount' })
    expect(await personByAddress(test.db, 'stranger@example.org')).toBeUndefined()
    expect((await use(mail!.token)).next).toBe('/de/join')
  })

  it('becomes a person with that address when the link for joining is used, once', async () => {
    for (const next of ['/en/join/where', '/en/join/where'])
      await ask({ email: 'new@example.org', purpose: 'join', language: 'en', next })
    const [first, second] = await mailsTo('new@example.org')
    expect(first!.template).toBe('join')
    const ends = await Promise.all([use(first!.token), use(second!.token)])
    expect(ends[0]!.personId).toBe(ends[1]!.personId)
    expect(ends[0]!.next).toBe('/en/join/where')
    const person = await personByAddress(test.db, 'new@example.org')
    expect(person).toEqual({ id: ends[0]!.personId, language: 'en' })
  })
})

describe('limits', () => {
  it('let an address be asked for five times an hour, then say when to come back', async () => {
    for (let count = 0; count < mostPerHour.linkForAddress; count++) await ask({ email: 'many@example.org' })
    await expect(ask({ email: 'many@example.org' }, minutesAfter(at, 20))).rejects.toMatchObject({
      code: 'too_many_attempts',
      params: { minutes: 40 }
    })
    await expect(ask({ email: 'many@example.org' }, minutesAfter(at, 60))).resolves.toBeUndefined()
    expect(await mailsTo('many@example.org')).toHaveLength(mostPerHour.linkForAddress + 1)
  })

  it('count a network by its prefix and keep no address', async () => {
    const full = new Date(at.getTime())
    await ask({ email: 'one@example.org', from: '198.51.100.1' }, full)
    await ask({ email: 'two@example.org', from: '198.51.100.200' }, full)
    const rows = await test.owner.selectFrom('sign_in_attempt').selectAll().execute()
    expect(rows.filter((row) => row.kind === 'linkFromNetwork').map((row) => row.count)).toEqual([2])
    expect(JSON.stringify(rows)).not.toMatch(/198\.51|example\.org/)
  })
})
