import { beforeAll, describe, expect, it } from 'vitest'
import { answerInvitation } from '#lib/server/domain/affiliations/answer-invitation.ts'
import { changeAffiliation } from '#lib/server/domain/affiliations/change-affiliation.ts'
import { claimOrganisation } from '#lib/server/domain/affiliations/claim-organisation.ts'
import { openClaimsFor } from '#lib/server/domain/affiliations/claim-store.ts'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { invitationsTo } from '#lib/server/domain/affiliations/invitation-store.ts'
import { inviteColleague } from '#lib/server/domain/affiliations/invite-colleague.ts'
import { affiliationsOf } from '#lib/server/domain/affiliations/store.ts'
import { withdrawClaim } from '#lib/server/domain/affiliations/withdraw-claim.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let hub: number
let other: number

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'leipzig')
  other = await enterHubNamed(test.db, 'dresden')
})

async function enterOrganisation(name: string, website: string | null = null, visibility = 'public') {
  const kind = 'establishedCompany' as const
  const id = await asOffice(test.db, hub, async (tx, actor) => {
    const { id } = await createOrganisation(tx, actor, { name, kind, website }, at(0))
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at(0))
    return id
  })
  await test.owner
    .updateTable('membership')
    .set({ visibility: visibility as 'public' })
    .where('organisation_id', '=', id)
    .execute()
  return id
}

const claim = (personId: string, organisationId: string, inHub = hub) =>
  asPerson(test.db, inHub, personId, (tx, actor) =>
    claimOrganisation(tx, actor, { organisationId, message: '' }, at(1))
  )
const people = (organisationId: string) => affiliationsOf(test.owner, organisationId, at(2))

describe('claiming an organisation', () => {
  it('is confirmed at once for who writes from its domain, and only for its own', async () => {
    const id = await enterOrganisation('Alpha GmbH', 'https://www.alpha.example/')
    const stranger = await enterPerson(test.db, 'Fremd', ['fremd@notalpha.example'])
    const insider = await enterPerson(test.db, 'Eigen', ['eigen@technik.alpha.example'])
    expect(await claim(insider, id)).toBe('confirmed')
    expect(await people(id)).toMatchObject([{ personId: insider, role: 'admin' }])
    // Somebody speaks for it now, so its admins are asked, and written to.
    expect(await claim(stranger, id)).toBe('colleagues')
    const mails = await test.owner.selectFrom('outbox').select(['recipient', 'template']).execute()
    expect(mails).toEqual([{ recipient: 'eigen@technik.alpha.example', template: 'claimAsked' }])
  })

  it('is not confirmed by a page on somebody else’s server', async () => {
    const id = await enterOrganisation('Ausgründung GmbH', 'https://uni.example/ausgruendung')
    const student = await enterPerson(test.db, 'Studium', ['studium@uni.example'])
    expect(await claim(student, id)).toBe('office')
  })

  it('that nobody has proved does not keep out who proves it', async () => {
    const id = await enterOrganisation('Iota GmbH', 'https://iota.example')
    const early = await enterPerson(test.db, 'Früh', ['frueh@gmail.com'])
    const owner = await enterPerson(test.db, 'Eigentum', ['eigentum@iota.example'])
    expect(await claim(early, id)).toBe('office')
    expect(await claim(owner, id)).toBe('confirmed')
    expect(await people(id)).toMatchObject([{ personId: owner, role: 'admin' }])
  })

  it('from a mailbox that anybody can get waits for the office, whatever the website says', async () => {
    const id = await enterOrganisation('Beta GmbH', 'https://gmail.com')
    const person = await enterPerson(test.db, 'Frei', ['beta@gmail.com'])
    expect(await claim(person, id)).toBe('office')
    expect(await people(id)).toEqual([])
  })

  it('of an organisation that visitors do not see answers as for a missing one', async () => {
    const hidden = await enterOrganisation('Geheim GmbH', null, 'office')
    const person = await enterPerson(test.db, 'Neugier', ['n@neugier.example'])
    const missing = '018f0000-0000-7000-8000-00000000dead'
    for (const id of [hidden, missing])
      await expect(claim(person, id)).rejects.toMatchObject({ code: 'not_found', params: {} })
  })

  it('by ten at once has one winner and nine clear answers', async () => {
    const id = await enterOrganisation('Gamma GmbH')
    const ten = await Promise.all(
      Array.from({ length: 10 }, (_, n) => enterPerson(test.db, `P${n}`, [`p${n}@gamma-fan.example`]))
    )
    const ends = await Promise.allSettled(ten.map((person) => claim(person, id)))
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
    expect(refused).toEqual(Array(9).fill('claim.organisation_taken'))
    expect(await openClaimsFor(test.owner, id)).toHaveLength(1)
  })

  it('by ten at once from its own domain makes one admin; nine ask that one', async () => {
    const id = await enterOrganisation('Delta GmbH', 'https://delta.example')
    const ten = await Promise.all(
      Array.from({ length: 10 }, (_, n) => enterPerson(test.db, `D${n}`, [`d${n}@delta.example`]))
    )
    const ends = await Promise.all(ten.map((person) => claim(person, id)))
    expect(ends.toSorted()).toEqual([...Array(9).fill('colleagues'), 'confirmed'])
    expect(await people(id)).toHaveLength(1)
  })
})

describe('a decision on a claim', () => {
  it('is for the office of the hub that was asked, not for another and not for the person', async () => {
    const id = await enterOrganisation('Epsilon GmbH')
    const person = await enterPerson(test.db, 'E', ['e@e.example'])
    await claim(person, id)
    const { id: claimId } = (await openClaimsFor(test.owner, id))[0]!
    const decision = { claimId, outcome: 'confirmed' as const }
    const office = { roles: ['office' as const], isOperator: false }
    for (const [where, who] of [
      [hub, {}],
      [other, office]
    ] as const) {
      const refused = asPerson(test.db, where, person, (tx, actor) =>
        decideClaim(
          tx,
          { ...actor, ...who, personId: '018f0000-0000-7000-8000-000000000009' },
          decision,
          at(2)
        )
      )
      await expect(refused).rejects.toMatchObject({ code: 'not_found' })
    }
    const own = asPerson(test.db, hub, person, (tx, actor) =>
      decideClaim(tx, { ...actor, ...office }, decision, at(2))
    )
    await expect(own).rejects.toMatchObject({ code: 'not_found' })
    await asOffice(test.db, hub, (tx, actor) => decideClaim(tx, actor, decision, at(2)))
    expect(await people(id)).toMatchObject([{ personId: person, role: 'admin' }])
    const again = asOffice(test.db, hub, (tx, actor) => decideClaim(tx, actor, decision, at(3)))
    await expect(again).rejects.toMatchObject({ code: 'claim.already_decided' })
  })

  it('can be made unnecessary by the person, who then may ask again', async () => {
    const id = await enterOrganisation('Zeta GmbH')
    const person = await enterPerson(test.db, 'Z', ['z@z.example'])
    await claim(person, id)
    await expect(claim(person, id)).rejects.toMatchObject({ code: 'claim.already_asked' })
    const { id: claimId } = (await openClaimsFor(test.owner, id))[0]!
    await asPerson(test.db, hub, person, (tx, actor) => withdrawClaim(tx, actor, { claimId }, at(2)))
    expect(await claim(person, id)).toBe('office')
  })
})

describe('colleagues', () => {
  it('are invited by address, come with it confirmed, and leave; but never the last who is responsible', async () => {
    const id = await enterOrganisation('Eta GmbH', 'https://eta.example')
    const chief = await enterPerson(test.db, 'Leitung', ['leitung@eta.example'])
    await claim(chief, id)
    const invite = (address: string) =>
      asPerson(test.db, hub, chief, (tx, actor) =>
        inviteColleague(tx, actor, { organisationId: id, address, role: 'member', language: 'de' }, at(2))
      )
    const invitationId = await invite('neu@privat.example')
    await expect(invite('neu@privat.example')).rejects.toMatchObject({ code: 'invitation.open' })
    const stranger = await enterPerson(test.db, 'Andere', ['andere@privat.example'])
    const accept = (person: string) =>
      asPerson(test.db, hub, person, (tx, actor) =>
        answerInvitation(tx, actor, { invitationId, answer: 'accepted' }, at(3))
      )
    await expect(accept(stranger)).rejects.toMatchObject({ code: 'not_found' })
    const colleague = await enterPerson(test.db, 'Neu', ['neu@privat.example'])
    expect(await invitationsTo(test.owner, ['neu@privat.example'], at(3))).toHaveLength(1)
    await accept(colleague)
    const [first, second] = await people(id)
    expect([first, second]).toMatchObject([
      { personId: chief, role: 'admin' },
      { personId: colleague, role: 'member' }
    ])

    const change = (who: string, affiliationId: string, to: 'admin' | 'member' | 'ended') =>
      asPerson(test.db, hub, who, (tx, actor) =>
        changeAffiliation(tx, actor, { organisationId: id, affiliationId, to }, at(4))
      )
    await expect(change(chief, first!.id, 'ended')).rejects.toMatchObject({ code: 'affiliation.last_admin' })
    await expect(change(colleague, first!.id, 'ended')).rejects.toMatchObject({ code: 'not_found' })
    await change(chief, second!.id, 'admin')
    const later = await invite('hintertuer@privat.example')
    await change(chief, first!.id, 'ended')
    expect(await people(id)).toMatchObject([{ personId: colleague, role: 'admin' }])
    // What the leaver has sent is void: nobody comes back through their own invitation.
    expect(await invitationsTo(test.owner, ['hintertuer@privat.example'], at(5))).toEqual([])
    expect(later).toBeTruthy()
    // Whoever left has nothing to say any more, from the same moment on.
    await expect(change(chief, second!.id, 'member')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are invited ten a day, not without end', async () => {
    const id = await enterOrganisation('Kappa GmbH', 'https://kappa.example')
    const chief = await enterPerson(test.db, 'Viel', ['viel@kappa.example'])
    await claim(chief, id)
    const invite = (n: number) =>
      asPerson(test.db, hub, chief, (tx, actor) =>
        inviteColleague(
          tx,
          actor,
          { organisationId: id, address: `p${n}@viele.example`, role: 'member', language: 'de' },
          at(2)
        )
      )
    for (let n = 0; n < 10; n++) await invite(n)
    await expect(invite(10)).rejects.toMatchObject({ code: 'invitation.too_many' })
  })

  it('of whom two are responsible cannot both leave at the same moment', async () => {
    const id = await enterOrganisation('Theta GmbH', 'https://theta.example')
    const one = await enterPerson(test.db, 'Eins', ['eins@theta.example'])
    const two = await enterPerson(test.db, 'Zwei', ['zwei@theta.example'])
    await claim(one, id)
    await claim(two, id)
    const { id: claimId } = (await openClaimsFor(test.owner, id))[0]!
    await asPerson(test.db, hub, one, (tx, actor) =>
      decideClaim(tx, actor, { claimId, outcome: 'confirmed' }, at(2))
    )
    const both = await people(id)
    await asPerson(test.db, hub, one, (tx, actor) =>
      changeAffiliation(tx, actor, { organisationId: id, affiliationId: both[1]!.id, to: 'admin' }, at(3))
    )
    const ends = await Promise.allSettled(
      both.map(({ id: affiliationId, personId }) =>
        asPerson(test.db, hub, personId, (tx, actor) =>
          changeAffiliation(tx, actor, { organisationId: id, affiliationId, to: 'ended' }, at(4))
        )
      )
    )
    expect(ends.map((end) => end.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await people(id)).toHaveLength(1)
  })
})
