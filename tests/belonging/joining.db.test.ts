import { beforeAll, describe, expect, it } from 'vitest'
import { affiliationsOf } from '#lib/server/domain/affiliations/store.ts'
import { agreedVersions } from '#lib/server/domain/legal/store.ts'
import { personCard } from '#lib/server/domain/people/store.ts'
import { beginJoining } from '#lib/server/domain/joinings/begin-joining.ts'
import { joinWithKnown } from '#lib/server/domain/joinings/join-with-known.ts'
import { joinWithNew } from '#lib/server/domain/joinings/join-with-new.ts'
import { joiningState, organisationChoices } from '#lib/server/domain/joinings/queries.ts'
import { writeExchange } from '#lib/server/domain/joinings/write-exchange.ts'
import { publishLegalText } from '#lib/server/domain/legal/publish-legal-text.ts'
import { applyForMembership } from '#lib/server/domain/memberships/apply-for-membership.ts'
import { decideApplication } from '#lib/server/domain/memberships/decide-application.ts'
import { applicationsWaiting } from '#lib/server/domain/memberships/queries.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { withdrawApplication } from '#lib/server/domain/memberships/withdraw-application.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { atNetwork } from '#lib/server/domain/at-network.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let hub: number
let other: number

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'leipzig')
  other = await enterHubNamed(test.db, 'dresden')
})

const as = <T>(person: string, work: (tx: Tx, actor: Actor) => Promise<T>, where = hub) =>
  asPerson(test.db, where, person, work, at(5))
const begin = (person: string) =>
  as(person, async (tx, actor) => {
    const { version } = (await personCard(tx, person))!
    return beginJoining(tx, actor, { ...you, version, shown: await agreedVersions(tx) }, at(1))
  })
const you = { displayName: 'Alex Muster', language: 'de' as const }
const state = (person: string) => as(person, (tx, actor) => joiningState(tx, actor, at(5)))
const founding = (name: string) => ({
  name,
  kind: 'startUp' as const,
  city: null,
  website: null,
  isAnother: false
})
const words = {
  offer: 'Wir bauen Kobaltwaagen für Labore. Sie messen im Dunkeln.',
  offerKind: 'product' as const,
  need: '',
  needKind: 'partner' as const,
  language: 'de' as const
}
const listings = (name: string) =>
  test.owner
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
    .select('title_de')
    .where('organisation.name', '=', name)
    .execute()

async function joined(name: string, address: string) {
  const person = await enterPerson(test.db, '', [address])
  await begin(person)
  await as(person, (tx, actor) => joinWithNew(tx, actor, founding(name), at(2)))
  await as(person, (tx, actor) => writeExchange(tx, actor, words, at(3)))
  const { organisation } = await state(person)
  return { person, organisationId: organisation!.id }
}

describe('joining a hub', () => {
  it('goes on where it broke off, and nothing shows before the hub has decided', async () => {
    const person = await enterPerson(test.db, '', ['alex@neu.example'])
    expect((await state(person)).next).toBe('you')
    await begin(person)
    expect((await state(person)).next).toBe('organisation')
    await as(person, (tx, actor) => joinWithNew(tx, actor, founding('Neu GmbH'), at(2)))
    expect(await state(person)).toMatchObject({ next: 'exchange', claim: null, isMember: false })
    await as(person, (tx, actor) => writeExchange(tx, actor, words, at(3)))
    // Written again, it replaces what was written before.
    await as(person, (tx, actor) => writeExchange(tx, actor, words, at(4)))
    const there = await state(person)
    expect(there).toMatchObject({ next: 'matches', application: null })
    expect(there.written.map((one) => [one.noun, one.status, one.texts[0]!.title])).toEqual([
      ['offer', 'draft', 'Wir bauen Kobaltwaagen für Labore']
    ])
    expect(await listings('Neu GmbH')).toEqual([])

    const organisationId = there.organisation!.id
    const apply = () =>
      as(person, (tx, actor) =>
        applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(5))
      )
    await apply()
    await expect(apply()).rejects.toMatchObject({ code: 'application.already_open' })
    const [application] = await asOffice(test.db, hub, (tx) => applicationsWaiting(tx, hub))
    expect(application).toMatchObject({ organisation: 'Neu GmbH', isClaimOpen: false })
    const decision = {
      applicationId: application!.id,
      outcome: 'approved' as const,
      level: 'member' as const,
      validFrom: null,
      validTo: null,
      reason: ''
    }
    const decide = () => asOffice(test.db, hub, (tx, actor) => decideApplication(tx, actor, decision, at(6)))
    const ends = await Promise.allSettled([decide(), decide(), decide()])
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
    expect((await listings('Neu GmbH')).map((row) => row.title_de)).toEqual([
      'Wir bauen Kobaltwaagen für Labore'
    ])
    expect((await state(person)).isMember).toBe(true)
    const mails = await test.owner
      .selectFrom('outbox')
      .select('template')
      .where('recipient', '=', 'alex@neu.example')
      .orderBy('due_at')
      .execute()
    expect(mails.map((row) => row.template)).toEqual(['applicationReceived', 'applicationApproved'])
  })

  it('by claiming waits for the office, whose yes to the membership settles both', async () => {
    const organisationId = await asOffice(test.db, hub, async (tx, actor) => {
      const { id } = await createOrganisation(tx, actor, { name: 'Bekannt AG', kind: 'publicBody' }, at(0))
      await recordMembership(tx, actor, { organisationId: id, status: 'known' }, at(0))
      return id
    })
    const person = await enterPerson(test.db, 'B', ['b@frei.example'])
    await begin(person)
    const found = await as(person, (tx, actor) => organisationChoices(tx, actor, 'bekannte ag', at(1)))
    expect(found.map((one) => one.name)).toContain('Bekannt AG')
    await as(person, (tx, actor) => joinWithKnown(tx, actor, { organisationId, message: '' }, at(2)))
    expect(await state(person)).toMatchObject({ next: 'exchange', claim: 'first' })
    await as(person, (tx, actor) => writeExchange(tx, actor, words, at(3)))
    const id = await as(person, (tx, actor) =>
      applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(4))
    )
    const decision = { applicationId: id, outcome: 'approved' as const, level: 'member' as const, reason: '' }
    await asOffice(test.db, hub, (tx, actor) =>
      decideApplication(tx, actor, { ...decision, validFrom: '2026-01-01', validTo: '2026-12-31' }, at(6))
    )
    expect(await affiliationsOf(test.owner, organisationId, at(7))).toMatchObject([
      { personId: person, role: 'admin' }
    ])
    const roles = (day: string) =>
      inHub(test.db, { hub, person }, async (tx) => (await standingOf(tx, hub, person, new Date(day))).roles)
    // The membership has a period; the day after it the role is gone by itself.
    expect((await roles('2026-12-31T10:00:00Z')).toSorted()).toEqual(['member', 'organisationAdmin'])
    expect(await roles('2027-01-01T10:00:00Z')).toEqual([])
  })

  it('finds the organisation by the domain of the address, also one that nobody sees', async () => {
    const { id } = await asOffice(test.db, networkHub, (tx, actor) =>
      createOrganisation(
        tx,
        actor,
        { name: 'Still GmbH', kind: 'startUp', website: 'https://still.example' },
        at(0)
      )
    )
    const insider = await enterPerson(test.db, 'I', ['i@labor.still.example'])
    const outsider = await enterPerson(test.db, 'O', ['o@laut.example'])
    const choices = (person: string) =>
      as(person, (tx, actor) => organisationChoices(tx, actor, 'Still', at(1)))
    expect(await choices(insider)).toMatchObject([{ id, byDomain: true }])
    expect((await choices(outsider)).map((one) => one.name)).not.toContain('Still GmbH')
  })

  it('with a name that is known asks first whether it is another', async () => {
    const person = await enterPerson(test.db, 'N', ['n@name.example'])
    await begin(person)
    const name = 'Neu GmbH'
    const again = (isAnother: boolean) =>
      as(person, (tx, actor) => joinWithNew(tx, actor, { ...founding(name), isAnother }, at(2)))
    await expect(again(false)).rejects.toMatchObject({ code: 'organisation.name_known' })
    await again(true)
    expect((await state(person)).organisation).toMatchObject({ name, slug: 'neu-gmbh-2' })
  })

  it('writes down which version of the terms was agreed to', async () => {
    const publish = (seen: number) =>
      asOffice(test.db, networkHub, (tx, actor) =>
        publishLegalText(tx, actor, { kind: 'terms', bodyDe: 'Regeln', bodyEn: 'Rules', seen }, at(0))
      )
    await publish(0)
    await expect(publish(0)).rejects.toMatchObject({ code: 'version_conflict' })
    await publish(1)
    const person = await enterPerson(test.db, 'T', ['t@terms.example'])
    await begin(person)
    const agreed = await test.owner
      .selectFrom('agreement')
      .selectAll()
      .where('person_id', '=', person)
      .execute()
    expect(agreed).toMatchObject([{ kind: 'terms', language: 'de', version: 2 }])
  })
})

describe('drafts', () => {
  it('of somebody who only asked to belong are never published in the name of the organisation', async () => {
    const { person, organisationId } = await joined('Echt GmbH', 'e@echt.example')
    const stranger = await enterPerson(test.db, 'Fremd', ['fremd@fremd.example'])
    await begin(stranger)
    await asOffice(test.db, hub, (tx, actor) =>
      recordMembership(tx, actor, { organisationId, status: 'active' }, at(3))
    )
    await as(stranger, (tx, actor) => joinWithKnown(tx, actor, { organisationId, message: '' }, at(4)))
    const foreign = { ...words, offer: 'Fremde Worte im Namen anderer stehen hier.' }
    await as(stranger, (tx, actor) => writeExchange(tx, actor, foreign, at(5)))
    await as(person, (tx, actor) => writeExchange(tx, actor, words, at(6)))
    expect((await listings('Echt GmbH')).map((row) => row.title_de)).toEqual([
      'Wir bauen Kobaltwaagen für Labore'
    ])
  })

  it('are found, and the organisation with them, when joining another hub', async () => {
    const { person } = await joined('Zweihub GmbH', 'z@zweihub.example')
    const found = await as(
      person,
      (tx, actor) => atNetwork(tx, actor, () => organisationChoices(tx, actor, '', at(6))),
      other
    )
    expect(found.map((one) => one.name)).toEqual(['Zweihub GmbH'])
  })
})

describe('an application', () => {
  it('may come again when the membership has run out', async () => {
    const { person, organisationId } = await joined('Vorbei GmbH', 'v@vorbei.example')
    await asOffice(test.db, hub, (tx, actor) =>
      recordMembership(tx, actor, { organisationId, status: 'active', validTo: '2025-12-31' }, at(3))
    )
    expect((await state(person)).isMember).toBe(false)
    await as(person, (tx, actor) =>
      applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(4))
    )
  })

  it('is nobody else’s to withdraw, decide or see', async () => {
    const { person, organisationId } = await joined('Gamma GmbH', 'g@gamma.example')
    const applicationId = await as(person, (tx, actor) =>
      applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(4))
    )
    const stranger = await enterPerson(test.db, 'S', ['s@stranger.example'])
    const input = { applicationId, outcome: 'approved' as const, level: 'member' as const, reason: '' }
    const decision = { ...input, validFrom: null, validTo: null }
    const refused = [
      as(stranger, (tx, actor) => withdrawApplication(tx, actor, { hub: 'leipzig', applicationId }, at(5))),
      as(person, (tx, actor) => decideApplication(tx, actor, decision, at(5))),
      as(stranger, (tx, actor) =>
        applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(5))
      ),
      // An office of another hub does not even see it: its rows are not there.
      as(
        stranger,
        (tx, actor) => decideApplication(tx, { ...actor, roles: ['office'] }, decision, at(5)),
        other
      )
    ]
    for (const end of await Promise.allSettled(refused))
      expect(end).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
    await as(person, (tx, actor) => withdrawApplication(tx, actor, { hub: 'leipzig', applicationId }, at(6)))
    const late = asOffice(test.db, hub, (tx, actor) => decideApplication(tx, actor, decision, at(7)))
    await expect(late).rejects.toMatchObject({ code: 'application.already_decided' })
  })
})
