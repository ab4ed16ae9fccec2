import { expect, it } from 'vitest'
import { listedHubs, ownRequests } from '#lib/server/domain/privacy-requests/own-queries.ts'
import { noteLook } from '#lib/server/domain/sensitive-looks/store.ts'
import { happeningsOf, looksIn } from '#lib/server/domain/sensitive-looks/queries.ts'
import { askRequest } from '#lib/server/domain/privacy-requests/ask-request.ts'
import { asPerson, at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

const test = testDatabase()

it('shows a person what they asked everywhere, who looked at them and what they did, and nobody else', async () => {
  const [here, there] = [await enterHubNamed(test.db, 'eigen-a'), await enterHubNamed(test.db, 'eigen-b')]
  const anna = await enterPerson(test.db, 'Anna E', ['a@eigen.example'])
  const office = await enterPerson(test.db, 'Otto O', ['o@eigen.example'])
  await asPerson(test.db, 0, anna, (tx, actor) =>
    askRequest(tx, actor, { hub: there, kind: 'access', message: '' }, at(1))
  )
  // The same page twice within minutes is one look; a look at oneself is none.
  for (const minute of [2, 3])
    await asPerson(test.db, here, office, (tx, actor) => noteLook(tx, actor, 'person', [anna], at(minute)))
  await asPerson(test.db, here, office, (tx, actor) => noteLook(tx, actor, 'list', [anna, office], at(20)))
  const seen = (who: string) =>
    asPerson(test.db, 0, who, async (tx, actor) => {
      const hubs = await listedHubs(tx)
      const happenings = await happeningsOf(tx, actor, [0, ...hubs.map((one) => one.id)])
      return { asked: await ownRequests(tx, actor, hubs), happenings }
    })
  const mine = await seen(anna)
  expect(mine.asked).toMatchObject([{ hub: there, kind: 'access', dueOn: '2026-04-02' }])
  expect(mine.happenings.map(({ look, code, isOwn }) => look ?? `${code} ${isOwn}`)).toEqual([
    'list',
    'person',
    'privacyRequest.received true'
  ])
  expect((await seen(office)).happenings).toEqual([])
  const looks = await asPerson(test.db, here, office, (tx) => looksIn(tx, here))
  expect(looks).toMatchObject([{ what: 'list', count: 1, actorName: 'Otto O' }, { what: 'person' }])
})
