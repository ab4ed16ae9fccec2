import { describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { addressesOf } from '#lib/server/domain/people/address-store.ts'
import { choosePrimaryAddress } from '#lib/server/domain/people/choose-primary-address.ts'
import { removeAddress } from '#lib/server/domain/people/remove-address.ts'
import { testDatabase } from '../database/test-database.ts'
import { asPerson, at, enterPerson } from './people.ts'

const test = testDatabase()
let count = 0

async function enterTwo() {
  const both = [`eins${++count}@werk.example`, `zwei${count}@privat.example`] as const
  if (count === 1)
    await inHub(test.db, { hub: networkHub }, (tx) =>
      createNetwork(
        tx,
        operatorAtTheConsole(networkHub),
        { name: 'Netz', baseUrl: 'http://127.0.0.1:3000', isDemo: false },
        at(0)
      )
    )
  const person = await enterPerson(test.db, 'Anna', both)
  const remove = (email: string) =>
    asPerson(test.db, networkHub, person, (tx, actor) => removeAddress(tx, actor, { email }, at(1)))
  const choose = (email: string) =>
    asPerson(test.db, networkHub, person, (tx, actor) => choosePrimaryAddress(tx, actor, { email }, at(1)))
  const left = async () => (await addressesOf(test.db, person)).map((one) => [one.address, one.isPrimary])
  return { both, remove, choose, left }
}

describe('the address that mail goes to', () => {
  it('is there after the primary one was removed, and the last one stays', async () => {
    const { both, remove, left } = await enterTwo()
    await remove(both[0])
    expect(await left()).toEqual([[both[1], true]])
    await expect(remove(both[1])).rejects.toMatchObject({ code: 'address.last' })
  })

  it('stays when both are removed at once, and when one is removed while it is chosen', async () => {
    for (let round = 0; round < 5; round++) {
      const first = await enterTwo()
      const ends = await Promise.allSettled(first.both.map((email) => first.remove(email)))
      expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect((await first.left()).map(([, isPrimary]) => isPrimary)).toEqual([true])
      const second = await enterTwo()
      await Promise.allSettled([second.remove(second.both[1]), second.choose(second.both[1])])
      const primaries = (await second.left()).filter(([, isPrimary]) => isPrimary)
      expect(primaries).toHaveLength(1)
    }
  })
})
