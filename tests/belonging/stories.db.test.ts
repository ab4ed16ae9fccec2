import { beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { isOffice, visitor } from '#lib/server/domain/actor.ts'
import { changeAffiliation } from '#lib/server/domain/affiliations/change-affiliation.ts'
import { claimOrganisation } from '#lib/server/domain/affiliations/claim-organisation.ts'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { peopleOf } from '#lib/server/domain/affiliations/queries.ts'
import { affiliationsOf } from '#lib/server/domain/affiliations/store.ts'
import { mergeOrganisations } from '#lib/server/domain/imports/duplicates/merge-organisations.ts'
import { unmergeOrganisations } from '#lib/server/domain/imports/duplicates/unmerge-organisations.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { addAddress } from '#lib/server/domain/people/add-address.ts'
import { confirmAddress } from '#lib/server/domain/people/confirm-address.ts'
import { endRole } from '#lib/server/domain/people/end-role.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { recordContact } from '#lib/server/domain/people/record-contact.ts'
import { requestSignIn } from '#lib/server/domain/people/request-sign-in.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { startSession } from '#lib/server/domain/people/start-session.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let leipzig: number
let dresden: number

beforeAll(async () => {
  await test.owner
    .insertInto('network')
    .values({ id: 0, name: 'Testnetz', base_url: 'https://netz.example', created_at: at(0) })
    .execute()
  leipzig = await enterHubNamed(test.db, 'leipzig')
  dresden = await enterHubNamed(test.db, 'dresden')
})

const newestMail = () =>
  test.owner.selectFrom('outbox').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
const tokenIn = (text: string) => /\/(?:sign-in|addresses)\/([\w-]{40,})/.exec(text)?.[1] ?? ''

async function signIn(email: string, minute: number) {
  await inHub(test.db, { hub: networkHub }, (tx) =>
    requestSignIn(tx, visitor(0), { email, language: 'de', from: '192.0.2.7' }, at(minute))
  )
  const linkToken = tokenIn(renderMail(await newestMail()).text)
  return inHub(test.db, { hub: networkHub }, (tx) =>
    startSession(tx, visitor(0), { linkToken, userAgent: 'Test' }, at(minute))
  )
}

/** Asks for a further address as somebody and uses the link that was mailed. @returns which mail came. */
async function joinAddress(personId: string, email: string, minute: number) {
  await asPerson(test.db, 0, personId, (tx, actor) =>
    addAddress(tx, actor, { email, from: '192.0.2.8' }, at(minute))
  )
  const mail = await newestMail()
  const token = tokenIn(renderMail(mail).text)
  if (mail.template === 'confirmAddress')
    await asPerson(test.db, 0, personId, (tx, actor) => confirmAddress(tx, actor, { token }, at(minute)))
  return mail.template
}

const organisation = (hub: number, name: string) =>
  asOffice(test.db, hub, async (tx, actor) => {
    const { id } = await createOrganisation(
      tx,
      actor,
      { name, kind: 'establishedCompany', website: null },
      at(0)
    )
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at(0))
    return id
  })
const claim = (personId: string, organisationId: string) =>
  asPerson(test.db, leipzig, personId, (tx, actor) =>
    claimOrganisation(tx, actor, { organisationId, message: '' }, at(1))
  )
const standing = (hub: number, personId: string, minute = 9) =>
  inHub(test.db, { hub, person: personId }, (tx) => standingOf(tx, hub, personId, at(minute)))
const confirmOpenClaims = async () => {
  const open = await test.owner.selectFrom('claim').select('id').where('status', '=', 'open').execute()
  for (const { id } of open)
    await asOffice(test.db, leipzig, (tx, actor) =>
      decideClaim(tx, actor, { claimId: id, outcome: 'confirmed' }, at(3))
    )
}

describe('one person with three addresses', () => {
  it('signs in by each and is one', async () => {
    const { personId } = await signIn('mara@arbeit.example', 1)
    expect(await joinAddress(personId, 'mara@verein.example', 2)).toBe('confirmAddress')
    expect(await joinAddress(personId, 'mara@privat.example', 3)).toBe('confirmAddress')
    for (const [index, email] of ['arbeit', 'verein', 'privat'].entries())
      expect((await signIn(`mara@${email}.example`, 4 + index)).personId).toBe(personId)
    const persons = await test.owner.selectFrom('person').select('id').execute()
    expect(persons).toEqual([{ id: personId }])
  })
})

describe('a shared mailbox', () => {
  it('is one person’s at most: the second is told by a mail that explains, and the first keeps it', async () => {
    const first = await enterPerson(test.db, 'Erste', ['erste@werk.example'])
    const second = await enterPerson(test.db, 'Zweite', ['zweite@werk.example'])
    expect(await joinAddress(first, 'info@werk.example', 10)).toBe('confirmAddress')
    expect(await joinAddress(second, 'info@werk.example', 11)).toBe('addressTaken')
    expect((await signIn('info@werk.example', 12)).personId).toBe(first)
  })

  it('asked for by two and confirmed by both at once is confirmed by one', async () => {
    const two = await Promise.all(
      ['a', 'b'].map((name) => enterPerson(test.db, name, [`${name}@post.example`]))
    )
    const tokens: string[] = []
    for (const [index, person] of two.entries()) {
      await asPerson(test.db, 0, person, (tx, actor) =>
        addAddress(tx, actor, { email: 'alle@post.example', from: '192.0.2.9' }, at(13 + index))
      )
      tokens.push(tokenIn(renderMail(await newestMail()).text))
    }
    const ends = await Promise.allSettled(
      two.map((person, index) =>
        asPerson(test.db, 0, person, (tx, actor) =>
          confirmAddress(tx, actor, { token: tokens[index]! }, at(15))
        )
      )
    )
    expect(ends.map((end) => end.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find((end) => end.status === 'rejected')?.reason).toMatchObject({
      code: 'person.email_taken'
    })
  })
})

describe('two organisations that are merged, worked with on both sides and come apart again', () => {
  it('leave everybody where they came from', async () => {
    const [alpha, beta] = [
      await organisation(leipzig, 'Alpha Werk GmbH'),
      await organisation(leipzig, 'Alpha-Werke AG')
    ]
    const [ada, bea, cleo] = await Promise.all(
      ['Ada', 'Bea', 'Cleo'].map((name) => enterPerson(test.db, name, [`${name.toLowerCase()}@gmx.de`]))
    )
    await claim(ada!, alpha)
    await confirmOpenClaims()
    // Open when the two become one, for an organisation that somebody speaks for then.
    await claim(bea!, beta)
    const mergeId = await asOffice(test.db, leipzig, (tx, actor) =>
      mergeOrganisations(tx, actor, { keptId: alpha, mergedId: beta }, at(2))
    )
    await confirmOpenClaims()
    await claim(cleo!, alpha)
    await confirmOpenClaims()
    const named = async (id: string) =>
      (await inHub(test.db, { hub: 0 }, (tx) => peopleOf(tx, id, at(4)))).people.map(
        (one) => `${one.name} ${one.role}`
      )
    expect(await named(alpha)).toEqual(['Ada admin', 'Bea member', 'Cleo member'])
    expect((await standing(leipzig, bea!)).organisations).toMatchObject([{ id: alpha, isMember: true }])

    await asOffice(test.db, leipzig, (tx, actor) => unmergeOrganisations(tx, actor, { mergeId }, at(5)))
    expect(await named(alpha)).toEqual(['Ada admin', 'Cleo member'])
    expect((await affiliationsOf(test.owner, beta, at(6))).map((one) => one.personId)).toEqual([bea])
    expect((await standing(leipzig, bea!)).organisations).toMatchObject([{ id: beta, isMember: true }])
  })
})

describe('one person in two hubs', () => {
  it('holds in each only what that hub granted, and sees nothing of the other', async () => {
    const person = await enterPerson(test.db, 'Zwei Hubs', ['zwei@hubs.example'])
    for (const [hub, role] of [
      [leipzig, 'office'],
      [dresden, 'juror']
    ] as const)
      await asOffice(test.db, hub, (tx, actor) => grantRole(tx, actor, { personId: person, role }, at(0)))
    expect((await standing(leipzig, person)).roles).toEqual(['office'])
    expect((await standing(dresden, person)).roles).toEqual(['juror'])
    expect((await standing(networkHub, person)).roles).toEqual([])
    const contact = { organisationId: null, name: 'Kontakt', email: null }
    await asPerson(test.db, leipzig, person, (tx, actor) => recordContact(tx, actor, contact, at(1)))
    await expect(
      asPerson(test.db, dresden, person, (tx, actor) => recordContact(tx, actor, contact, at(1)))
    ).rejects.toMatchObject({ code: 'forbidden' })
    for (const hub of [dresden, networkHub]) {
      const rows = await inHub(test.db, { hub, person }, (tx) =>
        tx.selectFrom('hub_contact').selectAll().where('hub_id', '=', leipzig).execute()
      )
      expect(rows).toEqual([])
    }
  })

  it('and whoever enters no hub reads nothing at all', async () => {
    for (const table of ['hub_contact', 'role_grant', 'mail_text', 'membership_application'] as const)
      expect(await test.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
})

describe('a colleague who left', () => {
  it('has neither organisation nor rights from the next request on', async () => {
    const id = await organisation(leipzig, 'Gehen und Bleiben GmbH')
    const stays = await enterPerson(test.db, 'Bleibt', ['bleibt@gmx.de'])
    const leaves = await enterPerson(test.db, 'Geht', ['geht@gmx.de'])
    await claim(stays, id)
    await confirmOpenClaims()
    await claim(leaves, id)
    await confirmOpenClaims()
    const grantId = await asOffice(test.db, leipzig, (tx, actor) =>
      grantRole(tx, actor, { personId: leaves, role: 'office' }, at(4))
    )
    const before = await standing(leipzig, leaves)
    expect(before.organisations.map((one) => one.id)).toEqual([id])
    expect(before.roles.toSorted()).toEqual(['member', 'office'])

    const [own] = (await affiliationsOf(test.owner, id, at(5))).filter((one) => one.personId === leaves)
    await asPerson(test.db, 0, stays, (tx, actor) =>
      changeAffiliation(tx, actor, { organisationId: id, affiliationId: own!.id, to: 'ended' }, at(5))
    )
    await asOffice(test.db, leipzig, (tx, actor) => endRole(tx, actor, { grantId }, at(5)))
    const after = await standing(leipzig, leaves, 5)
    expect(after).toEqual({ organisations: [], roles: [] })
    expect(isOffice({ ...visitor(leipzig), personId: leaves, ...after })).toBe(false)
    const last = (await affiliationsOf(test.owner, id, at(6)))[0]!
    await expect(
      asPerson(test.db, 0, stays, (tx, actor) =>
        changeAffiliation(tx, actor, { organisationId: id, affiliationId: last.id, to: 'ended' }, at(6))
      )
    ).rejects.toMatchObject({ code: 'affiliation.last_admin' })
  })
})
