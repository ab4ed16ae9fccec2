import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../../../tests/database/test-database.ts'
import { inHub, networkHub } from '../../database/connection.ts'
import { renderMail } from '../../platform/mail/render-mail.ts'
import { type Actor, operatorAtTheConsole, visitor } from '../actor.ts'
import { createHub } from '../hubs/create-hub.ts'
import { createNetwork } from '../hubs/create-network.ts'
import { createRecoveryCodes } from '../second-factor/create-recovery-codes.ts'
import { proofsOf } from '../second-factor/store.ts'
import { confirmedAddressesOf } from './address-store.ts'
import { createPerson } from './create-person.ts'
import { grantRole } from './grant-role.ts'
import { objectToAccess } from './object-to-access.ts'
import { requestSignIn } from './request-sign-in.ts'
import { restoreAccess } from './restore-access.ts'
import { minutesAfter } from './rules.ts'

const test = testDatabase()
const at = new Date('2026-03-02T09:00:00Z')
const console0 = operatorAtTheConsole(networkHub)
const lead = (hub: number): Actor => ({ ...visitor(hub), personId: null, roles: ['officeLead'] })
const inNetwork = <T>(work: Parameters<typeof inHub<T>>[2]) => inHub(test.db, { hub: networkHub }, work)
const facts = {
  place: 'Ort',
  purposeDe: '',
  purposeEn: '',
  timeZone: 'Europe/Berlin',
  contactEmail: null,
  topics: []
}

async function memberOfHub1(name: string) {
  const email = `${name}@example.org`
  const personId = await inNetwork((tx) =>
    createPerson(tx, console0, { displayName: name, language: 'de', email }, at)
  )
  await inNetwork((tx) => createRecoveryCodes(tx, console0, { personId }, at))
  await inHub(test.db, { hub: 1 }, (tx) =>
    grantRole(tx, operatorAtTheConsole(1), { personId, role: 'mentor' }, at)
  )
  return personId
}
const restore = (actor: Actor, known: string, address: string) =>
  inHub(test.db, { hub: actor.hub }, (tx) => restoreAccess(tx, actor, { known, address }, at))
const ask = (email: string, now: Date) =>
  inNetwork((tx) => requestSignIn(tx, visitor(networkHub), { email, language: 'de', from: '192.0.2.1' }, now))
const hours = (count: number) => minutesAfter(at, count * 60)

beforeAll(async () => {
  await inNetwork(async (tx) => {
    await createNetwork(
      tx,
      console0,
      { name: 'Prüfnetz', baseUrl: 'https://hub.example.org', isDemo: false },
      at
    )
    for (const slug of ['eins', 'zwei'])
      await createHub(tx, console0, { ...facts, slug, name: `Hub ${slug}` }, at)
  })
})

describe('restoring access', () => {
  it('counts after a day, takes lost proofs away, and tells the old address at once', async () => {
    const personId = await memberOfHub1('anna')
    await restore(lead(1), 'anna@example.org', 'anna@new.example.org')
    const mail = await inHub(test.db, { hub: 1 }, (tx) =>
      tx
        .selectFrom('outbox')
        .selectAll()
        .where('recipient', '=', 'anna@example.org')
        .executeTakeFirstOrThrow()
    )
    expect(renderMail(mail).text).toContain('https://hub.example.org/de/sign-in/objection/')
    await ask('anna@new.example.org', hours(23.9))
    expect(await confirmedAddressesOf(test.db, personId)).toEqual(['anna@example.org'])
    await ask('anna@new.example.org', hours(24))
    expect(await confirmedAddressesOf(test.db, personId)).toEqual([
      'anna@example.org',
      'anna@new.example.org'
    ])
    expect((await proofsOf(test.db, personId)).recoveryCodes).toBe(0)
  })

  it('is stopped by an objection from any old address', async () => {
    const personId = await memberOfHub1('berta')
    await restore(lead(1), 'berta@example.org', 'thief@example.org')
    const mail = await inHub(test.db, { hub: 1 }, (tx) =>
      tx
        .selectFrom('outbox')
        .selectAll()
        .where('recipient', '=', 'berta@example.org')
        .executeTakeFirstOrThrow()
    )
    const token = /objection\/(\S+)/.exec(renderMail(mail).text)![1]!
    await inNetwork((tx) => objectToAccess(tx, visitor(networkHub), { token }, hours(1)))
    await ask('thief@example.org', hours(30))
    expect(await confirmedAddressesOf(test.db, personId)).toEqual(['berta@example.org'])
    const again = inNetwork((tx) => objectToAccess(tx, visitor(networkHub), { token }, hours(2)))
    await expect(again).rejects.toMatchObject({ code: 'link.used_or_expired' })
  })

  it('is for the lead of a hub that knows the person, and never for an operator’s account', async () => {
    await memberOfHub1('carla')
    await inNetwork((tx) =>
      createPerson(
        tx,
        console0,
        { displayName: 'O', language: 'de', email: 'op@example.org', isOperator: true },
        at
      )
    )
    const address = 'x@example.org'
    const nobody = { code: 'access.nobody' }
    await expect(restore(lead(2), 'carla@example.org', address)).rejects.toMatchObject(nobody)
    await expect(restore(lead(1), 'op@example.org', address)).rejects.toMatchObject(nobody)
    await expect(restore(lead(1), 'unknown@example.org', address)).rejects.toMatchObject(nobody)
    await expect(restore(visitor(1), 'carla@example.org', address)).rejects.toMatchObject({
      code: 'forbidden'
    })
  })
})
