import { beforeEach, describe, expect, it } from 'vitest'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { claimOrganisation } from '#lib/server/domain/affiliations/claim-organisation.ts'
import { mostOpenClaims, workDomainOf } from '#lib/server/domain/affiliations/rules.ts'
import { confirmTopics } from '#lib/server/domain/profiles/confirm-topics.ts'
import { beginJoining } from '#lib/server/domain/joinings/begin-joining.ts'
import { joinWithKnown } from '#lib/server/domain/joinings/join-with-known.ts'
import { joinWithNew } from '#lib/server/domain/joinings/join-with-new.ts'
import { joiningState } from '#lib/server/domain/joinings/queries.ts'
import { applyForMembership } from '#lib/server/domain/memberships/apply-for-membership.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { chooseVisibility, type VisibilityInput } from '#lib/server/domain/profiles/choose-visibility.ts'
import { profileFields } from '#lib/server/domain/profiles/rules.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let count = 0
let hub: number

beforeEach(async () => {
  hub = await enterHubNamed(test.db, `hub-${++count}`)
})

const known = (name: string, website: string | null, emailDomain?: string) =>
  asOffice(test.db, hub, async (tx, actor) => {
    const one = { name, kind: 'startUp' as const, website, ...(emailDomain ? { emailDomain } : {}) }
    const { id } = await createOrganisation(tx, actor, one, at(0))
    await recordMembership(tx, actor, { organisationId: id, status: 'active' }, at(0))
    return id
  })
const claim = (by: string, organisationId: string) =>
  asPerson(test.db, hub, by, (tx, actor) =>
    claimOrganisation(tx, actor, { organisationId, message: '' }, at(1))
  )
const begin = (person: string) =>
  asPerson(test.db, hub, person, (tx, actor) =>
    beginJoining(tx, actor, { displayName: 'Alex Muster', language: 'de', version: 1, shown: [0, 0] }, at(1))
  )

describe('a domain', () => {
  it.each(['a@co.uk', 'a@github.io', 'a@gmx.de', 'a@kunden.gmx.de', 'a@com', 'a@hotmail.co.uk', 'a@example'])(
    'that many share says nothing of who writes: %s',
    (address) => expect(workDomainOf(address)).toBeNull()
  )
  it.each(['werk.example', 'labor.werk.example', 'verein.github.io', 'firma.co.uk'])(
    'of one’s own does: %s',
    (domain) => expect(workDomainOf(`a@${domain}`)).toBe(domain)
  )

  it('that is a public suffix proves nothing, be it recorded or the website', async () => {
    const person = await enterPerson(test.db, 'Fremd', [`a${count}@evil${count}.co.uk`])
    for (const id of [
      await known(`Suffix ${count}`, 'https://co.uk'),
      await known(`Domain ${count}`, null, 'co.uk')
    ])
      expect(await claim(person, id)).toBe('office')
  })

  it('that the office recorded proves; one that its own people wrote does not', async () => {
    const right = await known(`Recht ${count}`, `https://recht${count}.example`)
    expect(await claim(await enterPerson(test.db, 'R', [`r@recht${count}.example`]), right)).toBe('confirmed')
    const said = await known(`Gesagt ${count}`, `https://gesagt${count}.example`)
    await test.owner
      .updateTable('organisation')
      .set({ website_by_member: true })
      .where('id', '=', said)
      .execute()
    await test.owner
      .insertInto('organisation_email_domain')
      .values({ domain: `post.gesagt${count}.example`, organisation_id: said, origin: 'claim' })
      .execute()
    expect(await claim(await enterPerson(test.db, 'G', [`g@gesagt${count}.example`]), said)).toBe('office')
  })
})

describe('requests of one person', () => {
  it('wait five at a time, no more', async () => {
    const person = await enterPerson(test.db, 'Viel', [`viel${count}@else.example`])
    for (let index = 0; index < mostOpenClaims; index++)
      await claim(person, await known(`Nr ${count} ${index}`, null))
    await expect(claim(person, await known(`Nr ${count} more`, null))).rejects.toMatchObject({
      code: 'claim.too_many',
      params: { most: 5 }
    })
  })
})

describe('an office', () => {
  it('looks after members of today only: not who is merely known, nor whose membership has run out', async () => {
    const organisationId = await known(`Mitglied ${count}`, null)
    const lead = await enterPerson(test.db, 'Leitung', [`leitung${count}@hub.example`])
    await test.owner
      .insertInto('role_grant')
      .values({
        hub_id: hub,
        id: lead,
        person_id: lead,
        role: 'office',
        organisation_id: null,
        valid_during: '(,)'
      })
      .execute()
    const narrow = (version: number) =>
      asPerson(test.db, hub, lead, (tx, actor) =>
        chooseVisibility(
          tx,
          actor,
          {
            organisationId,
            version,
            ...Object.fromEntries(profileFields.map((field) => [field, 'hub']))
          } as VisibilityInput,
          at(2)
        )
      )
    await narrow(1)
    await expect(narrow(1)).rejects.toMatchObject({ code: 'version_conflict' })
    await expect(
      asPerson(test.db, hub, lead, (tx, actor) =>
        confirmTopics(tx, actor, { organisationId, version: 1, topics: [] }, at(2))
      )
    ).rejects.toMatchObject({ code: 'version_conflict' })
    const record = (status: 'known' | 'active', validTo: string | null) =>
      asOffice(test.db, hub, (tx, actor) =>
        recordMembership(tx, actor, { organisationId, status, validTo }, at(2))
      )
    await record('known', null)
    await expect(narrow(2)).rejects.toMatchObject({ code: 'not_found' })
    await record('active', '2026-03-01')
    await expect(narrow(2)).rejects.toMatchObject({ code: 'not_found' })
    await record('active', '2026-03-02')
    await narrow(2)
  })
})

describe('joining', () => {
  it('asks again when the terms have changed since they were shown, and keeps a name saved meanwhile', async () => {
    const person = await enterPerson(test.db, 'Neu', [`neu${count}@else.example`])
    const say = (version: number, shown: number[]) =>
      asPerson(test.db, hub, person, (tx, actor) =>
        beginJoining(tx, actor, { displayName: 'Neu Beispiel', language: 'de', version, shown }, at(1))
      )
    await test.owner
      .insertInto('legal_text')
      .values(
        (['de', 'en'] as const).map((language) => ({
          kind: 'terms' as const,
          language,
          version: 2,
          body: 'Text',
          published_at: at(0),
          published_by: null
        }))
      )
      .execute()
    try {
      await expect(say(1, [1, 0])).rejects.toMatchObject({ code: 'joining.terms_changed' })
      await expect(say(7, [2, 0])).rejects.toMatchObject({ code: 'version_conflict' })
      await say(1, [2, 0])
      const agreed = await test.owner
        .selectFrom('agreement')
        .select('version')
        .where('person_id', '=', person)
        .execute()
      expect(agreed).toEqual([{ version: 2 }])
    } finally {
      await test.owner.deleteFrom('agreement').execute()
      await test.owner.deleteFrom('legal_text').execute()
    }
  })

  it('in two tabs at once founds one organisation', async () => {
    const person = await enterPerson(test.db, 'Zwei', [`zwei${count}@else.example`])
    await begin(person)
    const found = () =>
      asPerson(test.db, hub, person, (tx, actor) =>
        joinWithNew(
          tx,
          actor,
          { name: `Doppelt ${count}`, kind: 'startUp', city: null, website: null, isAnother: false },
          at(2)
        )
      )
    await Promise.all([found(), found()])
    const rows = await test.owner
      .selectFrom('organisation')
      .select('is_vouched')
      .where('name', '=', `Doppelt ${count}`)
      .execute()
    expect(rows).toEqual([{ is_vouched: false }])
  })

  it('with an organisation that became part of another goes on with that one', async () => {
    const [part, whole] = [await known(`Teil ${count}`, null), await known(`Ganzes ${count}`, null)]
    const person = await enterPerson(test.db, 'Teil', [`teil${count}@else.example`])
    await begin(person)
    await test.owner.updateTable('organisation').set({ merged_into: whole }).where('id', '=', part).execute()
    await asPerson(test.db, hub, person, (tx, actor) =>
      joinWithKnown(tx, actor, { organisationId: part, message: '' }, at(2))
    )
    const state = await asPerson(test.db, hub, person, (tx, actor) => joiningState(tx, actor, at(3)))
    expect(state).toMatchObject({ organisation: { id: whole }, claim: 'first' })
  })

  it('shows an application to who speaks for the organisation, not to a colleague who only asks', async () => {
    const organisationId = await known(`Antrag ${count}`, null)
    const admin = await enterPerson(test.db, 'Admin', [`admin${count}@else.example`])
    await asOffice(test.db, hub, (tx, actor) =>
      affiliatePerson(tx, actor, { personId: admin, organisationId, role: 'admin' }, at(0))
    )
    await asOffice(test.db, hub, (tx, actor) =>
      recordMembership(tx, actor, { organisationId, status: 'known' }, at(0))
    )
    const colleague = await enterPerson(test.db, 'Kollege', [`kollege${count}@else.example`])
    for (const one of [admin, colleague]) {
      await begin(one)
      await asPerson(test.db, hub, one, (tx, actor) =>
        joinWithKnown(tx, actor, { organisationId, message: '' }, at(2))
      )
    }
    await asPerson(test.db, hub, admin, (tx, actor) =>
      applyForMembership(tx, actor, { organisationId, level: 'member', message: '' }, at(3))
    )
    const seen = (one: string) => asPerson(test.db, hub, one, (tx, actor) => joiningState(tx, actor, at(4)))
    expect((await seen(admin)).application).toMatchObject({ level: 'member' })
    expect(await seen(colleague)).toMatchObject({ claim: 'colleague', application: null })
  })
})
