import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole, visitor } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { changeAffiliation } from '#lib/server/domain/affiliations/change-affiliation.ts'
import { affiliationsOf } from '#lib/server/domain/affiliations/store.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { officeHubsOf } from '#lib/server/domain/hubs/office-queries.ts'
import { askForSecondAccount } from '#lib/server/domain/joined-accounts/ask-for-second-account.ts'
import { joinAccounts } from '#lib/server/domain/joined-accounts/join-accounts.ts'
import { partAccounts } from '#lib/server/domain/joined-accounts/part-accounts.ts'
import { proveSecondAccount } from '#lib/server/domain/joined-accounts/prove-second-account.ts'
import { joinedAccounts, secondAccountBehind } from '#lib/server/domain/joined-accounts/queries.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { addressesOf, personByAddress } from '#lib/server/domain/people/address-store.ts'
import { changeAccount } from '#lib/server/domain/people/change-account.ts'
import { endRole } from '#lib/server/domain/people/end-role.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { openSession } from '#lib/server/domain/people/open-session.ts'
import { signedInBy } from '#lib/server/domain/people/queries.ts'
import { removeAddress } from '#lib/server/domain/people/remove-address.ts'
import { requestSignIn } from '#lib/server/domain/people/request-sign-in.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { startSession } from '#lib/server/domain/people/start-session.ts'
import { createRecoveryCodes } from '#lib/server/domain/second-factor/create-recovery-codes.ts'
import { giveSecondFactor } from '#lib/server/domain/second-factor/give-second-factor.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson, newestMail } from './people.ts'

const test = testDatabase()
const operator = operatorAtTheConsole(networkHub)
let count = 0
let hub: number
let anna: string
let bea: string
let organisation: string
const work = () => `anna${count}@werk.example`
const home = () => `anna${count}@privat.example`
const inNetwork = <T>(doing: (tx: Tx) => Promise<T>) => inHub(test.db, { hub: networkHub }, doing)
const sessionOf = (personId: string) =>
  asPerson(test.db, networkHub, personId, (tx, actor) =>
    openSession(tx, actor, { personId, method: 'link', isSecondFactor: false, userAgent: '' }, at(1))
  )

beforeAll(() =>
  inNetwork((tx) =>
    createNetwork(tx, operator, { name: 'Netz', baseUrl: 'http://127.0.0.1:3000', isDemo: false }, at(0))
  )
)

beforeEach(async () => {
  count++
  hub = await enterHubNamed(test.db, `hub-${count}`)
  anna = await enterPerson(test.db, 'Anna', [work()])
  bea = await enterPerson(test.db, 'Anna privat', [home()])
  const made = await asOffice(test.db, hub, (tx, actor) =>
    createOrganisation(tx, actor, { name: `Werk ${count}`, kind: null }, at(0))
  )
  organisation = made.id
})

/** Asks as `by` for the account at `address`. @returns the token of the mail, or the mail's template. */
async function ask(by: string, address: string, minute = 2) {
  await asPerson(test.db, networkHub, by, (tx, actor) =>
    askForSecondAccount(tx, actor, { email: address, from: `10.${count}.0.1` }, at(minute))
  )
  const mail = await newestMail(test.db, address)
  return /second-account\/([\w-]{43})/.exec(mail.text)?.[1] ?? mail.template
}
const session = (hasGivenSecondFactor = false) => ({
  id: '00000000-0000-4000-8000-000000000000',
  hasGivenSecondFactor
})
const join = (by: string, token: string, given = false) =>
  asPerson(test.db, networkHub, by, (tx, actor) =>
    joinAccounts(tx, actor, { token, session: session(given) }, at(3))
  )
const joined = async (by: string) => {
  const [one] = await inNetwork((tx) => joinedAccounts(tx, by))
  return one?.mergeId
}
const part = (by: string, mergeId: string) =>
  asPerson(test.db, networkHub, by, (tx, actor) =>
    partAccounts(tx, actor, { mergeId, session: session() }, at(9))
  )
const enter = (personId: string, role: 'admin' | 'member') =>
  asOffice(test.db, hub, (tx, actor) =>
    affiliatePerson(tx, actor, { personId, organisationId: organisation, role }, at(0))
  )
const signIn = async (email: string) => {
  await inNetwork((tx) =>
    requestSignIn(tx, visitor(networkHub), { email, language: 'de', from: `10.${count}.1.1` }, at(5))
  )
  const { text } = await newestMail(test.db, email)
  const linkToken = /sign-in\/([\w-]{43})/.exec(text)![1]!
  return inNetwork((tx) => startSession(tx, visitor(networkHub), { linkToken, userAgent: '' }, at(6)))
}

describe('two accounts of one person', () => {
  it('become one: every address leads to it, roles and organisations of both count', async () => {
    await enter(bea, 'admin')
    await asOffice(test.db, hub, (tx, actor) =>
      grantRole(tx, actor, { personId: bea, role: 'office' }, at(0))
    )
    const other = await sessionOf(bea)
    await join(anna, await ask(anna, home()))
    expect((await personByAddress(test.db, home()))?.id).toBe(anna)
    const standing = await inHub(test.db, { hub, person: anna }, (tx) => standingOf(tx, hub, anna, at(4)))
    expect(standing.roles).toContain('office')
    expect(standing.organisations).toMatchObject([{ id: organisation, isAdmin: true }])
    const offices = await inHub(test.db, { hub: networkHub, person: anna }, (tx) =>
      officeHubsOf(tx, anna, at(4))
    )
    expect(offices).toEqual([hub])
    expect(await signedInBy(test.db, other.token, at(4))).toBeUndefined()
    expect((await signIn(home())).personId).toBe(anna)
  })

  it('can be parted after both were edited and referenced', async () => {
    await enter(bea, 'admin')
    await join(anna, await ask(anna, home()))
    await asPerson(test.db, networkHub, anna, (tx, actor) =>
      changeAccount(tx, actor, { displayName: 'Anna Neu', language: 'en', version: 1 }, at(4))
    )
    await test.owner.updateTable('person').set({ display_name: 'Bea' }).where('id', '=', bea).execute()
    await asOffice(test.db, hub, (tx, actor) =>
      grantRole(tx, actor, { personId: anna, role: 'juror' }, at(4))
    )
    const late = await sessionOf(anna)
    await part(anna, (await joined(anna))!)
    expect((await personByAddress(test.db, home()))?.id).toBe(bea)
    expect((await personByAddress(test.db, work()))?.id).toBe(anna)
    const [first, second] = await Promise.all(
      [anna, bea].map((one) => inHub(test.db, { hub, person: one }, (tx) => standingOf(tx, hub, one, at(10))))
    )
    expect(first).toMatchObject({ roles: ['juror'], organisations: [] })
    expect(second).toMatchObject({ roles: [], organisations: [{ id: organisation, isAdmin: true }] })
    expect(await signedInBy(test.db, late.token, at(10))).toBeUndefined()
    expect(await joined(anna)).toBeUndefined()
    const codes = await inNetwork((tx) =>
      tx
        .selectFrom('audit_entry')
        .select(['code', 'subject_id as of'])
        .where('code', 'like', 'accounts.%ed')
        .where('subject_id', 'in', [anna, bea])
        .orderBy('seq')
        .execute()
    )
    expect(codes.filter((one) => one.of === bea).map((one) => one.code)).toEqual([
      'accounts.joined',
      'accounts.parted'
    ])
    expect(codes.filter((one) => one.of === anna).map((one) => one.code)).toContain('accounts.parted')
  })

  it('that were joined before come along and go back', async () => {
    const third = await enterPerson(test.db, 'Dritte', [`dritte${count}@werk.example`])
    await join(bea, await ask(bea, `dritte${count}@werk.example`))
    await join(anna, await ask(anna, home(), 4))
    expect((await personByAddress(test.db, `dritte${count}@werk.example`))?.id).toBe(anna)
    const merges = await inNetwork((tx) => joinedAccounts(tx, anna))
    expect(merges).toHaveLength(2)
    const ofBea = merges.find((one) => one.addresses.includes(home()))!
    await part(anna, ofBea.mergeId)
    expect((await personByAddress(test.db, `dritte${count}@werk.example`))?.id).toBe(bea)
    await part(bea, (await joined(bea))!)
    expect((await personByAddress(test.db, `dritte${count}@werk.example`))?.id).toBe(third)
  })

  it('are not joined by a stranger, by an old link or by one that was used', async () => {
    const stranger = await enterPerson(test.db, 'Fremd', [`fremd${count}@else.example`])
    const token = await ask(anna, home())
    await expect(join(stranger, token)).rejects.toMatchObject({ code: 'link.used_or_expired' })
    await expect(join(bea, token)).rejects.toMatchObject({ code: 'link.used_or_expired' })
    await expect(
      asPerson(test.db, networkHub, anna, (tx, actor) =>
        joinAccounts(tx, actor, { token, session: session() }, at(18))
      )
    ).rejects.toMatchObject({ code: 'link.used_or_expired' })
    await join(anna, token)
    await expect(join(anna, token)).rejects.toMatchObject({ code: 'link.used_or_expired' })
    await expect(part(stranger, (await joined(anna))!)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('say nothing of whether an address has an account: only its mail does', async () => {
    expect(await ask(anna, `niemand${count}@else.example`)).toBe('noSecondAccount')
    const rows = await test.owner
      .selectFrom('sign_in_link')
      .select('purpose')
      .where('address', '=', `niemand${count}@else.example`)
      .execute()
    expect(rows).toEqual([{ purpose: 'joinAccounts' }])
  })

  it('show nothing of each other before the other one’s second proof is given, and keep it as a requirement', async () => {
    await test.owner
      .insertInto('second_factor')
      .values({ person_id: bea, secret: 'sealed', created_at: at(0), confirmed_at: at(0) })
      .execute()
    const [code] = await asPerson(test.db, networkHub, bea, (tx, actor) =>
      createRecoveryCodes(tx, actor, { personId: bea }, at(0))
    )
    const token = await ask(anna, home())
    const seen = () =>
      asPerson(test.db, networkHub, anna, (tx, actor) => secondAccountBehind(tx, actor, token, at(3)))
    expect(await seen()).toMatchObject({ state: 'code', own: null, other: null })
    await expect(join(anna, token)).rejects.toMatchObject({ code: 'accounts.not_proved' })
    const prove = (typed: string) =>
      asPerson(test.db, networkHub, anna, (tx, actor) =>
        proveSecondAccount(tx, actor, { token, code: typed }, at(3))
      )
    await expect(prove('000000')).rejects.toMatchObject({ code: 'second_factor.wrong_code' })
    await prove(code!)
    expect(await seen()).toMatchObject({ state: 'ready', other: { addresses: [home()] } })
    await join(anna, token)
    const again = await signIn(work())
    expect(await signedInBy(test.db, again.token, at(7))).toMatchObject({
      personId: anna,
      hasSecondFactor: true
    })
    // The code was used up; another of the joined account counts for the one person.
    await expect(
      inNetwork((tx) =>
        giveSecondFactor(
          tx,
          visitor(networkHub),
          { code: code!, personId: anna, sessionId: session().id },
          at(7)
        )
      )
    ).rejects.toMatchObject({ code: 'second_factor.wrong_code' })
  })

  it('joined both ways at once are joined once', async () => {
    const tokens = [await ask(anna, home()), await ask(bea, work())]
    const ends = await Promise.allSettled([join(anna, tokens[0]!), join(bea, tokens[1]!)])
    expect(ends.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    // The second finds the first one's lock, or that one's end.
    expect(['accounts.changed', 'link.used_or_expired']).toContain(
      ends.find((one) => one.status === 'rejected')?.reason.code
    )
    const rows = await test.owner
      .selectFrom('person')
      .select('merged_into')
      .where('id', 'in', [anna, bea])
      .execute()
    expect(rows.filter((one) => one.merged_into === null)).toHaveLength(1)
  })

  it('one of which operates the installation stay two', async () => {
    const token = await ask(anna, home())
    await test.owner.updateTable('person').set({ is_operator: true }).where('id', '=', bea).execute()
    expect(
      await asPerson(test.db, networkHub, anna, (tx, actor) => secondAccountBehind(tx, actor, token, at(3)))
    ).toMatchObject({ state: 'operator', other: null })
    await expect(join(anna, token)).rejects.toMatchObject({ code: 'accounts.operator' })
    await expect(ask(bea, work())).rejects.toMatchObject({ code: 'accounts.operator' })
  })

  it('are one admin of an organisation and not two', async () => {
    await enter(anna, 'admin')
    await enter(bea, 'admin')
    await join(anna, await ask(anna, home()))
    const [one] = await affiliationsOf(test.db, organisation, at(4))
    const leave = asPerson(test.db, networkHub, anna, (tx, actor) =>
      changeAffiliation(
        tx,
        actor,
        { organisationId: organisation, affiliationId: one!.id, to: 'ended' },
        at(4)
      )
    )
    await expect(leave).rejects.toMatchObject({ code: 'affiliation.last_admin' })
  })

  it('hold a role once, and its end for one leaves the office its lead', async () => {
    const lead = (personId: string) =>
      asOffice(test.db, hub, (tx, actor) => grantRole(tx, actor, { personId, role: 'officeLead' }, at(0)))
    const own = await lead(anna)
    await lead(bea)
    await join(anna, await ask(anna, home()))
    await expect(lead(anna)).rejects.toMatchObject({ code: 'role.already_held' })
    await asPerson(test.db, hub, anna, (tx, actor) => endRole(tx, actor, { grantId: own }, at(4)))
    const standing = await inHub(test.db, { hub, person: anna }, (tx) => standingOf(tx, hub, anna, at(5)))
    expect(standing.roles).toEqual(['officeLead'])
  })

  it('each keep an address to stand alone with', async () => {
    await join(anna, await ask(anna, home()))
    const remove = (email: string) =>
      asPerson(test.db, networkHub, anna, (tx, actor) => removeAddress(tx, actor, { email }, at(4)))
    await expect(remove(home())).rejects.toMatchObject({ code: 'address.last_of_joined' })
    await expect(remove(work())).rejects.toMatchObject({ code: 'address.last_of_joined' })
    const shown = await inNetwork((tx) => addressesOf(tx, anna))
    expect(shown.map((one) => [one.address, one.isPrimary])).toEqual([
      [work(), true],
      [home(), false]
    ])
  })
})
