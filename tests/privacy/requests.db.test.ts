import { describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { askRequest } from '#lib/server/domain/privacy-requests/ask-request.ts'
import {
  checkIdentity,
  decideRequest,
  extendRequest
} from '#lib/server/domain/privacy-requests/decide-request.ts'
import { enterRequest } from '#lib/server/domain/privacy-requests/enter-request.ts'
import { planErasure } from '#lib/server/domain/privacy-requests/plan-erasure.ts'
import { dueOn, monthsLater } from '#lib/server/domain/privacy-requests/rules.ts'
import { requestOf, requestsBy, waitingPrivacyRequests } from '#lib/server/domain/privacy-requests/store.ts'
import { withdrawRequest } from '#lib/server/domain/privacy-requests/withdraw-request.ts'
import { eraseDue } from '#lib/server/jobs/erase-due.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson, newestMail } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()
const days = (count: number) => new Date(at(0).getTime() + count * 86_400_000)
const answer = { reasonCode: '', blockedUntil: null, answer: 'Erledigt.' } as const

describe('deadlines', () => {
  it('fall on the same day of the month, or its last one', () => {
    expect(dueOn(new Date('2026-01-31T10:00:00Z'))).toBe('2026-02-28')
    expect(dueOn(new Date('2026-12-15T10:00:00Z'))).toBe('2027-01-15')
    expect(monthsLater('2027-12-31', 2)).toBe('2028-02-29')
  })
})

describe('a privacy request', () => {
  it('waits with its deadline, needs a checked identity, is extended once and answered once', async () => {
    const hub = await enterHubNamed(test.db, 'antrag-a')
    const input = {
      kind: 'access',
      name: 'Erika Muster',
      address: null,
      receivedOn: '2026-03-02',
      message: ''
    } as const
    const requestId = await asOffice(test.db, hub, (tx, actor) => enterRequest(tx, actor, input, at(5)))
    const waiting = (today: string) => inHub(test.db, { hub }, (tx) => waitingPrivacyRequests(tx, hub, today))
    expect(await waiting('2026-04-02')).toEqual({ count: 1, overdue: 0 })
    expect(await waiting('2026-04-03')).toEqual({ count: 1, overdue: 1 })
    const decide = () =>
      asOffice(test.db, hub, (tx, actor) =>
        decideRequest(tx, actor, { ...answer, requestId, decision: 'done' }, days(5))
      )
    await expect(decide()).rejects.toThrow('privacyRequest.identity')
    const extend = () =>
      asOffice(test.db, hub, (tx, actor) => extendRequest(tx, actor, { requestId, reason: 'Viel' }, days(6)))
    await extend()
    await expect(extend()).rejects.toThrow('privacyRequest.extended')
    expect(await inHub(test.db, { hub }, (tx) => requestOf(tx, hub, requestId))).toMatchObject({
      dueOn: '2026-04-02',
      extendedTo: '2026-06-02'
    })
    await asOffice(test.db, hub, (tx, actor) => checkIdentity(tx, actor, { requestId }, days(7)))
    const refuse = { ...answer, requestId, decision: 'refused' } as const
    await expect(
      asOffice(test.db, hub, (tx, actor) => decideRequest(tx, actor, refuse, days(7)))
    ).rejects.toThrow('privacyRequest.reason')
    await decide()
    await expect(decide()).rejects.toThrow('privacyRequest.answered')
    expect(await waiting('2026-04-03')).toEqual({ count: 0, overdue: 0 })
  })

  it('of one person is read and taken back by nobody else', async () => {
    const hub = await enterHubNamed(test.db, 'antrag-b')
    const [anna, bert] = [
      await enterPerson(test.db, 'Anna A', ['a@antrag.example']),
      await enterPerson(test.db, 'Bert B', ['b@antrag.example'])
    ]
    const ask = () =>
      asPerson(test.db, 0, anna, (tx, actor) =>
        askRequest(tx, actor, { hub, kind: 'rectify', message: 'Bitte' }, at(1))
      )
    const requestId = await ask()
    await expect(ask()).rejects.toThrow('privacyRequest.open')
    const back = (who: string) =>
      asPerson(test.db, 0, who, (tx, actor) => withdrawRequest(tx, actor, { hub, requestId }, at(2)))
    await expect(back(bert)).rejects.toThrow('not_found')
    expect(await inHub(test.db, { hub }, (tx) => requestsBy(tx, hub, bert))).toEqual([])
    await back(anna)
    await expect(back(anna)).rejects.toThrow('privacyRequest.answered')
  })
})

describe('erasing an own account', () => {
  it('happens after the time for second thoughts, unless it is taken back', async () => {
    await asOffice(test.db, 0, (tx, actor) =>
      createNetwork(tx, actor, { name: 'Netz', baseUrl: 'https://hub.example.org', isDemo: false }, at(0))
    ).catch(() => undefined)
    const folder = process.env.HUBWERK_DATA!
    const [stays, goes] = [
      await enterPerson(test.db, 'Bleibt Doch', ['bleibt@antrag.example']),
      await enterPerson(test.db, 'Geht Fort', ['geht@antrag.example'])
    ]
    const plan = (who: string) =>
      asPerson(test.db, 0, who, (tx, actor) => planErasure(tx, actor, {}, days(1)))
    await plan(stays)
    expect(await plan(goes)).toEqual(days(8))
    expect((await newestMail(test.db, 'geht@antrag.example')).template).toBe('erasurePlanned')
    const [request] = await inHub(test.db, { hub: 0 }, (tx) => requestsBy(tx, 0, stays))
    await asPerson(test.db, 0, stays, (tx, actor) =>
      withdrawRequest(tx, actor, { hub: 0, requestId: request!.id }, days(2))
    )
    expect(await eraseDue(test.db, folder, days(7.9))).toBe(0)
    expect(await eraseDue(test.db, folder, days(8))).toBe(1)
    const found = await test.owner
      .selectFrom('person')
      .select('id')
      .where('id', 'in', [stays, goes])
      .execute()
    expect(found).toEqual([{ id: stays }])
  })
})
