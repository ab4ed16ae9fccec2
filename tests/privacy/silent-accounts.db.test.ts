import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { openSession } from '#lib/server/domain/people/open-session.ts'
import { requestsBy } from '#lib/server/domain/privacy-requests/store.ts'
import { changeRule } from '#lib/server/domain/retention/change-rule.ts'
import { previewOf, rulesOf } from '#lib/server/domain/retention/store.ts'
import { applyRetention } from '#lib/server/jobs/apply-retention.ts'
import { eraseDue } from '#lib/server/jobs/erase-due.ts'
import { asOffice, at, enterHubNamed, enterPerson, newestMail } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()
const days = (count: number) => new Date(at(0).getTime() + count * 86_400_000)
const folder = process.env.HUBWERK_DATA!

const seen = (id: string, day: number) =>
  test.owner
    .updateTable('person')
    .set({ last_seen_at: days(day) })
    .where('id', '=', id)
    .execute()
const requests = (id: string) => inHub(test.db, { hub: 0 }, (tx) => requestsBy(tx, 0, id))
const preview = async (now: Date) =>
  inHub(test.db, { hub: 0 }, async (tx) => {
    const rule = (await rulesOf(tx, 0)).find((one) => one.what === 'inactiveAccounts')!
    return previewOf(tx, 0, rule, now)
  })
const signIn = (personId: string, now: Date) =>
  inHub(test.db, { hub: 0 }, (tx) =>
    openSession(tx, visitor(0), { personId, method: 'link', isSecondFactor: false, userAgent: '' }, now)
  )

let silent: string, comesBack: string, busy: string, joined: string, operator: string

beforeAll(async () => {
  await asOffice(test.db, 0, (tx, actor) =>
    createNetwork(tx, actor, { name: 'Netz', baseUrl: 'https://hub.example.org', isDemo: false }, at(0))
  )
  silent = await enterPerson(test.db, 'Still Geworden', ['still@ruhe.example'])
  comesBack = await enterPerson(test.db, 'Kommt Wieder', ['wieder@ruhe.example'])
  busy = await enterPerson(test.db, 'Immer Da', ['da@ruhe.example'])
  joined = await enterPerson(test.db, 'Zweites Konto', ['zweites@ruhe.example'])
  operator = await enterPerson(test.db, 'Betreibt Es', ['betrieb@ruhe.example'])
  await test.owner.updateTable('person').set({ is_operator: true }).where('id', '=', operator).execute()
  const other = await enterPerson(test.db, 'Zweites Konto', ['anders@ruhe.example'])
  await test.owner.updateTable('person').set({ merged_into: joined }).where('id', '=', other).execute()
  for (const id of [silent, comesBack, joined, operator]) await seen(id, 0)
  await seen(busy, 650)
  // The one account is old, the other one joined to it was used.
  await seen(other, 640)
})

describe('an account that nobody uses', () => {
  it('is announced 30 days before two years are over, and nobody else is', async () => {
    expect(await preview(days(699))).toEqual({ count: 0, oldest: [] })
    const soon = await preview(days(701))
    expect(soon.count).toBe(2)
    expect(soon.oldest.map((one) => one.label).sort()).toEqual(['Kommt Wieder', 'Still Geworden'])
    await applyRetention(test.db, days(701))
    for (const id of [silent, comesBack])
      expect(await requests(id)).toMatchObject([{ kind: 'erase', via: 'silence', executeAt: days(731) }])
    for (const id of [busy, joined, operator]) expect(await requests(id)).toEqual([])
    expect((await newestMail(test.db, 'still@ruhe.example')).template).toBe('accountSilent')
    // The next days do not ask again.
    await applyRetention(test.db, days(702))
    expect(await requests(silent)).toHaveLength(1)
  })

  it('stays when somebody signs in, and goes otherwise', async () => {
    await signIn(comesBack, days(720))
    expect(await requests(comesBack)).toMatchObject([{ decision: 'withdrawn', executeAt: null }])
    expect(await eraseDue(test.db, folder, days(730.9))).toBe(0)
    expect(await eraseDue(test.db, folder, days(731))).toBe(1)
    const left = await test.owner
      .selectFrom('person')
      .select('id')
      .where('id', 'in', [silent, comesBack, busy, joined, operator])
      .execute()
    expect(left.map((one) => one.id).sort()).toEqual([comesBack, busy, joined, operator].sort())
    expect((await preview(days(732))).count).toBe(0)
    const told = await test.owner
      .selectFrom('audit_entry')
      .select('params')
      .where('code', '=', 'privacyRequest.withdrawn')
      .where('actor_id', '=', comesBack)
      .execute()
    expect(told).toEqual([{ params: { because: 'signedIn' } }])
  })

  it('follows the rule of the network, which no hub can change and nobody can make too short', async () => {
    const hub = await enterHubNamed(test.db, 'ruhe')
    const rule = { what: 'inactiveAccounts', isOn: true } as const
    const change = (where: number, input: Parameters<typeof changeRule>[2]) =>
      asOffice(test.db, where, (tx, actor) => changeRule(tx, actor, input, days(740)))
    await expect(change(hub, { ...rule, days: 800 })).rejects.toThrow('not_found')
    await expect(change(0, { ...rule, days: 179 })).rejects.toThrow('retention.tooShort')
    expect(
      await inHub(test.db, { hub }, async (tx) => (await rulesOf(tx, hub)).map((one) => one.what))
    ).not.toContain('inactiveAccounts')
    await seen(busy, 0)
    await change(0, { ...rule, days: 730, isOn: false })
    await applyRetention(test.db, days(750))
    expect(await requests(busy)).toEqual([])
    await change(0, { ...rule, days: 730 })
    await applyRetention(test.db, days(752))
    expect(await requests(busy)).toHaveLength(1)
  })
})
