import { beforeEach, describe, expect, it } from 'vitest'
import { endRole } from '#lib/server/domain/people/end-role.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { grantRoleByAddress } from '#lib/server/domain/people/grant-role-by-address.ts'
import { roleHolders } from '#lib/server/domain/people/role-store.ts'
import { inHub } from '#lib/server/database/connection.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let count = 0
let hub: number
let first: { personId: string; grantId: string }
let second: { personId: string; grantId: string }

async function enterLead(name: string) {
  const personId = await enterPerson(test.db, name, [`${name}${count}@office.example`])
  const grantId = await asOffice(test.db, hub, (tx, actor) =>
    grantRole(tx, actor, { personId, role: 'officeLead' }, at(0))
  )
  return { personId, grantId }
}

beforeEach(async () => {
  hub = await enterHubNamed(test.db, `hub-${++count}`)
  first = await enterLead('erste')
  second = await enterLead('zweite')
})

const end = (by: string, grantId: string) =>
  asPerson(test.db, hub, by, (tx, actor) => endRole(tx, actor, { grantId }, at(5)))
const grant = (by: string, email: string, role = 'juror' as const) =>
  asPerson(test.db, hub, by, (tx, actor) => grantRoleByAddress(tx, actor, { email, role, to: null }, at(5)))
const holders = () => inHub(test.db, { hub }, (tx) => roleHolders(tx, hub, '2026-03-02'))

describe('roles of a hub', () => {
  it('are granted to whoever confirmed an address, and once', async () => {
    await enterPerson(test.db, 'Jury', [`jury${count}@example.org`])
    await grant(first.personId, `jury${count}@example.org`)
    await expect(grant(first.personId, `jury${count}@example.org`)).rejects.toMatchObject({
      code: 'role.already_held'
    })
    await expect(grant(first.personId, 'nobody@example.org')).rejects.toMatchObject({
      code: 'role.nobody',
      params: { field: 'email' }
    })
    expect((await holders()).map((one) => one.role)).toEqual(['officeLead', 'officeLead', 'juror'])
  })

  it('granted by two at once are one', async () => {
    await enterPerson(test.db, 'Beide', [`beide${count}@example.org`])
    const ends = await Promise.allSettled(
      [first, second].map((one) => grant(one.personId, `beide${count}@example.org`))
    )
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'role.already_held' })
  })

  it('end at once: from the next request on the person is nobody there', async () => {
    await end(first.personId, second.grantId)
    await expect(end(second.personId, first.grantId)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await holders()).map((one) => one.personId)).toEqual([first.personId])
    // And can begin anew on the same day.
    await asOffice(test.db, hub, (tx, actor) =>
      grantRole(tx, actor, { personId: second.personId, role: 'officeLead' }, at(6))
    )
    expect(await holders()).toHaveLength(2)
  })

  it('leave the office a lead, also when both leads end their own at once', async () => {
    const ends = await Promise.allSettled([first, second].map((one) => end(one.personId, one.grantId)))
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'role.last_lead' })
    expect(await holders()).toHaveLength(1)
  })

  it('also when both leads end each other at once', async () => {
    await Promise.allSettled([end(first.personId, second.grantId), end(second.personId, first.grantId)])
    expect(await holders()).toHaveLength(1)
  })

  it('are no other hub’s to end, and none that somebody without the lead gives', async () => {
    const other = await enterHubNamed(test.db, `other-${count}`)
    await expect(
      asOffice(test.db, other, (tx, actor) => endRole(tx, actor, { grantId: first.grantId }, at(5)))
    ).rejects.toMatchObject({ code: 'not_found' })
    const stranger = await enterPerson(test.db, 'Fremd', [`fremd${count}@example.org`])
    await expect(grant(stranger, `fremd${count}@example.org`)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(end(stranger, first.grantId)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
