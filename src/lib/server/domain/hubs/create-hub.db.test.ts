import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../tests/database/test-database.ts'
import { inHub, networkHub } from '../../database/connection.ts'
import { operatorAtTheConsole, visitor } from '../actor.ts'
import { createHub } from './create-hub.ts'
import { createNetwork } from './create-network.ts'

const test = testDatabase()
const at = new Date('2026-03-02T09:00:00Z')
const operator = operatorAtTheConsole(networkHub)
const hub = (slug: string) => ({
  slug,
  name: `Hub ${slug}`,
  place: 'Leipzig',
  purposeDe: '',
  purposeEn: '',
  timeZone: 'Europe/Berlin',
  contactEmail: null,
  topics: ['energy', 'health']
})
const create = (slug: string, actor = operator) =>
  inHub(test.db, { hub: networkHub }, (tx) => createHub(tx, actor, hub(slug), at))

describe('createHub', () => {
  it('numbers hubs one after the other, also when ten are founded at once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_one, number) => create(`hub-${number}`)))
    expect([...ids].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('refuses a taken and a malformed address', async () => {
    await create('leipzig')
    await expect(create('leipzig')).rejects.toMatchObject({
      code: 'hub.slug_taken',
      params: { slug: 'leipzig' }
    })
    await expect(create('Leip zig')).rejects.toMatchObject({ code: 'hub.slug_form' })
  })

  it('is the operator’s matter', async () => {
    await expect(create('fremd', visitor(networkHub))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('createNetwork', () => {
  it('happens once', async () => {
    const input = { name: 'Netz', baseUrl: 'http://127.0.0.1:3000', isDemo: false }
    const once = () => inHub(test.db, { hub: networkHub }, (tx) => createNetwork(tx, operator, input, at))
    const ends = await Promise.allSettled([once(), once(), once()])
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    await expect(once()).rejects.toMatchObject({ code: 'setup.already_done' })
  })
})
