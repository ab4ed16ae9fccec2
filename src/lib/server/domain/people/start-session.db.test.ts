import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../tests/database/test-database.ts'
import { inHub, networkHub } from '../../database/connection.ts'
import { operatorAtTheConsole, visitor } from '../actor.ts'
import { createOperator } from './create-operator.ts'
import { createSignInLink } from './create-sign-in-link.ts'
import { endSession } from './end-session.ts'
import { signedInBy } from './queries.ts'
import { daysAfter, minutesAfter } from './rules.ts'
import { startSession } from './start-session.ts'

const test = testDatabase()
const at = new Date('2026-03-02T09:00:00Z')
const operator = operatorAtTheConsole(networkHub)
let personId: string

const inNetwork = <T>(work: Parameters<typeof inHub<T>>[2]) => inHub(test.db, { hub: networkHub }, work)
const newLink = () => inNetwork((tx) => createSignInLink(tx, operator, { personId }, at))
const use = (linkToken: string, now = at) =>
  inNetwork((tx) => startSession(tx, visitor(networkHub), { linkToken, userAgent: 'Browser' }, now))

beforeAll(async () => {
  personId = await inNetwork((tx) => createOperator(tx, operator, { language: 'de' }, at))
})

describe('a sign-in link', () => {
  it('becomes a session that tells who holds it', async () => {
    const { token, expiresAt } = await use(await newLink())
    expect(await signedInBy(test.db, token, at)).toMatchObject({
      personId,
      isOperator: true,
      method: 'console'
    })
    expect(await signedInBy(test.db, token, expiresAt)).toBeUndefined()
    expect(await signedInBy(test.db, 'something else', at)).toBeUndefined()
  })

  it('works once, also when two use it at the same moment', async () => {
    const link = await newLink()
    const ends = await Promise.allSettled([use(link), use(link), use(link)])
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    await expect(use(link)).rejects.toMatchObject({ code: 'link.used_or_expired' })
  })

  it('works for 15 minutes', async () => {
    await expect(use(await newLink(), minutesAfter(at, 15))).rejects.toMatchObject({
      code: 'link.used_or_expired'
    })
    await expect(use(await newLink(), minutesAfter(at, 14.9))).resolves.toBeTruthy()
  })

  it('is kept as a hash only', async () => {
    const link = await newLink()
    const { rows } = await test.owner
      .selectFrom('sign_in_link')
      .selectAll()
      .execute()
      .then((rows) => ({ rows: JSON.stringify(rows) }))
    expect(rows).not.toContain(link)
  })

  it('is made by an operator only', async () => {
    const made = inNetwork((tx) => createSignInLink(tx, visitor(networkHub), { personId }, at))
    await expect(made).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a session', () => {
  it('ends at once when its holder signs out, and signing out twice is no error', async () => {
    const { token } = await use(await newLink())
    const actor = { ...visitor(networkHub), personId }
    await inNetwork((tx) => endSession(tx, actor, { token }, at))
    expect(await signedInBy(test.db, token, at)).toBeUndefined()
    await inNetwork((tx) => endSession(tx, actor, { token }, at))
    const entries = await inNetwork((tx) =>
      tx.selectFrom('audit_entry').select('code').where('code', '=', 'session.ended').execute()
    )
    expect(entries).toHaveLength(1)
  })

  it('is forgotten, with its link, by a sign-in more than 30 days after it expired', async () => {
    const long = daysAfter(at, 400)
    const linkAt = (now: Date) => inNetwork((tx) => createSignInLink(tx, operator, { personId }, now))
    await use(await linkAt(long), long)
    const rows = async (table: 'session' | 'sign_in_link') =>
      (await test.owner.selectFrom(table).select('expires_at').execute()).map((row) => row.expires_at)
    // All that came before expired a year ago; a sign-in 30 days after its own end keeps this one.
    expect([await rows('session'), await rows('sign_in_link')]).toEqual([
      [daysAfter(long, 14)],
      [minutesAfter(long, 15)]
    ])
    const still = daysAfter(long, 44)
    await use(await linkAt(still), still)
    expect(await rows('session')).toHaveLength(2)
    const over = daysAfter(long, 45)
    await use(await linkAt(over), over)
    expect((await rows('session')).toSorted((a, b) => +a - +b)).toEqual([
      daysAfter(still, 14),
      daysAfter(over, 14)
    ])
  })
})
