import { beforeEach, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { decideClaim } from '#lib/server/domain/affiliations/decide-claim.ts'
import { inviteColleague } from '#lib/server/domain/affiliations/invite-colleague.ts'
import { ownMemberships, membershipOfHub } from '#lib/server/domain/memberships/member-queries.ts'
import { withdrawClaim } from '#lib/server/domain/affiliations/withdraw-claim.ts'
import { claimOrganisation } from '#lib/server/domain/affiliations/claim-organisation.ts'
import { mergeOrganisations } from '#lib/server/domain/imports/duplicates/merge-organisations.ts'
import { unmergeOrganisations } from '#lib/server/domain/imports/duplicates/unmerge-organisations.ts'
import { changeMailText } from '#lib/server/domain/mail/change-mail-text.ts'
import { applyForMembership } from '#lib/server/domain/memberships/apply-for-membership.ts'
import { changeMembership } from '#lib/server/domain/memberships/change-membership.ts'
import { endMembership } from '#lib/server/domain/memberships/end-membership.ts'
import { giveNotice } from '#lib/server/domain/memberships/give-notice.ts'
import { withdrawNotice } from '#lib/server/domain/memberships/withdraw-notice.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { listPage, readerOf } from '#lib/server/domain/office-lists/queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let count = 0
let hub: number
let organisationId: string
let membershipId: string
let admin: string

async function enterMember(name: string) {
  const id = await asOffice(test.db, hub, async (tx, actor) => {
    const made = await createOrganisation(tx, actor, { name, kind: null }, at(0))
    const membership = await recordMembership(
      tx,
      actor,
      { organisationId: made.id, status: 'active', level: 'member' },
      at(0)
    )
    return { organisation: made.id, membership }
  })
  const person = await enterPerson(test.db, `Admin ${name}`, [
    `admin@${name.toLowerCase().replace(/\W/g, '')}.example`
  ])
  await asOffice(test.db, hub, (tx, actor) =>
    affiliatePerson(tx, actor, { personId: person, organisationId: id.organisation, role: 'admin' }, at(0))
  )
  return { ...id, person }
}

beforeEach(async () => {
  hub = await enterHubNamed(test.db, `hub-${++count}`)
  const entered = await enterMember(`Werk ${count}`)
  organisationId = entered.organisation
  membershipId = entered.membership
  admin = entered.person
})

const one = () => inHub(test.db, { hub }, (tx) => membershipOfHub(tx, hub, membershipId, at(5)))
const isMember = async () => {
  const standing = await inHub(test.db, { hub, person: admin }, (tx) => standingOf(tx, hub, admin, at(5)))
  return standing.roles.includes('member')
}
const mails = (where: number, template: string) =>
  inHub(test.db, { hub: where }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['recipient', 'language', 'params'])
      .where('hub_id', '=', where)
      .where('template', '=', template)
      .execute()
  )
const change = (version: number, validTo: string | null, where = hub, minute = 2) =>
  asOffice(test.db, where, (tx, actor) =>
    changeMembership(
      tx,
      actor,
      { membershipId, version, level: 'associatedPartner', validFrom: '2026-01-01', validTo, reason: '' },
      at(minute)
    )
  )
const end = (version: number, lastDay: string, where = hub) =>
  asOffice(test.db, where, (tx, actor) =>
    endMembership(tx, actor, { membershipId, version, lastDay, reason: 'Beitrag offen' }, at(3))
  )
const notice = (by: string, version: number, lastDay: string) =>
  asPerson(test.db, networkHub, by, (tx, actor) =>
    giveNotice(tx, actor, { hub: `hub-${count}`, membershipId, version, lastDay, reason: 'Umzug' }, at(3))
  )

describe('a membership', () => {
  it('is changed, ended with a reason and renewed by the office, and tells how it came about', async () => {
    await change(1, '2026-12-31')
    expect(await one()).toMatchObject({ level: 'associatedPartner', to: '2026-12-31', state: 'active' })
    await expect(change(1, null)).rejects.toMatchObject({ code: 'version_conflict' })
    await end(2, '2026-03-02')
    expect(await isMember()).toBe(false)
    expect((await mails(hub, 'membershipEnded')).map((mail) => mail.recipient)).toEqual([
      `admin@werk${count}.example`
    ])
    await change(3, null, hub, 4)
    expect(await isMember()).toBe(true)
    expect((await one())?.events.map((event) => [event.what, event.reason])).toEqual([
      ['changed', ''],
      ['ended', 'Beitrag offen'],
      ['changed', '']
    ])
  })

  it('that ends later holds until then; a period that ends before it begins is refused', async () => {
    await end(1, '2026-03-31')
    expect(await isMember()).toBe(true)
    await expect(change(2, '2025-01-01')).rejects.toMatchObject({ code: 'application.period' })
  })

  it('is given notice of by who answers for the organisation, and by nobody else', async () => {
    await test.owner
      .updateTable('hub')
      .set({ contact_email: 'post@hub.example' })
      .where('id', '=', hub)
      .execute()
    const stranger = await enterPerson(test.db, 'Fremd', [`fremd${count}@else.example`])
    await expect(notice(stranger, 1, '2026-04-30')).rejects.toMatchObject({ code: 'not_found' })
    await expect(notice(admin, 1, '2026-03-01')).rejects.toMatchObject({ code: 'membership.day_past' })
    const own = await asPerson(test.db, networkHub, admin, (tx, actor) => ownMemberships(tx, actor, at(2)))
    expect(own).toMatchObject([{ id: membershipId, hub: `hub-${count}` }])
    await notice(admin, 1, '2026-04-30')
    expect(await one()).toMatchObject({
      to: '2026-04-30',
      state: 'active',
      events: [{ what: 'notice', reason: 'Umzug' }]
    })
    expect(await mails(hub, 'noticeGiven')).toMatchObject([{ recipient: 'post@hub.example' }])
    await expect(notice(admin, 1, '2026-04-30')).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('goes on as before when its notice is taken back in time, unless the office has changed it since', async () => {
    await change(1, '2026-12-31')
    await notice(admin, 2, '2026-04-30')
    const takeBack = (by: string, version: number, minute = 4) =>
      asPerson(test.db, networkHub, by, (tx, actor) =>
        withdrawNotice(tx, actor, { hub: `hub-${count}`, membershipId, version }, at(minute))
      )
    const own = () => asPerson(test.db, networkHub, admin, (tx, actor) => ownMemberships(tx, actor, at(2)))
    expect(await own()).toMatchObject([{ to: '2026-04-30', isNoticeGiven: true }])
    const stranger = await enterPerson(test.db, 'Fremd', [`zurueck${count}@else.example`])
    await expect(takeBack(stranger, 3)).rejects.toMatchObject({ code: 'not_found' })
    // On the day after the last one it is over.
    await expect(takeBack(admin, 3, 60 * 24 * 60)).rejects.toMatchObject({ code: 'version_conflict' })
    await takeBack(admin, 3)
    expect(await own()).toMatchObject([{ to: '2026-12-31', isNoticeGiven: false }])
    await expect(takeBack(admin, 4)).rejects.toMatchObject({ code: 'version_conflict' })
    await notice(admin, 4, '2026-04-30')
    await change(5, '2026-06-30')
    await expect(takeBack(admin, 6)).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('is no other hub’s, and two who end it at once end it once', async () => {
    const other = await enterHubNamed(test.db, `other-${count}`)
    await expect(change(1, null, other)).rejects.toMatchObject({ code: 'not_found' })
    await expect(end(1, '2026-03-02', other)).rejects.toMatchObject({ code: 'not_found' })
    const ends = await Promise.allSettled([end(1, '2026-03-02'), notice(admin, 1, '2026-03-02')])
    expect(ends.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('that has run out stands as ended in the list of the office', async () => {
    await change(1, '2026-02-28')
    const reader = readerOf({ hub, personId: null }, at(5))
    const rest = { list: 'organisations', sort: 'name', isDescending: false } as const
    const list = (state: string) =>
      inHub(test.db, { hub }, (tx) => listPage(tx, reader, { ...rest, filter: { q: 'werk', state } }))
    expect(await list('active')).toMatchObject({ lines: [], count: 0 })
    expect((await list('ended')).lines).toMatchObject([{ id: membershipId, state: 'ended' }])
  })
})

describe('a first request for an organisation', () => {
  const asked = async () => {
    const made = await asOffice(test.db, hub, async (tx, actor) => {
      const { id } = await createOrganisation(tx, actor, { name: `Neu ${count}`, kind: null }, at(0))
      await recordMembership(tx, actor, { organisationId: id, status: 'known' }, at(0))
      return id
    })
    const person = await enterPerson(test.db, 'Wer', [`wer${count}@else.example`])
    await asPerson(test.db, hub, person, async (tx, actor) => {
      await claimOrganisation(tx, actor, { organisationId: made, message: '' }, at(1))
      await applyForMembership(tx, actor, { organisationId: made, level: 'member', message: '' }, at(1))
    })
    const claim = await test.owner
      .selectFrom('claim')
      .select('id')
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow()
    return { person, claimId: claim.id, made }
  }
  const application = (organisation: string) =>
    test.owner
      .selectFrom('membership_application as a')
      .innerJoin('membership_decision as d', 'd.application_id', 'a.id')
      .select(['d.outcome'])
      .where('a.organisation_id', '=', organisation)
      .where('a.closed_at', 'is not', null)
      .execute()

  it('that is refused takes its application with it', async () => {
    const { claimId, made } = await asked()
    await asOffice(test.db, hub, (tx, actor) =>
      decideClaim(tx, actor, { claimId, outcome: 'refused' }, at(2))
    )
    expect(await application(made)).toEqual([{ outcome: 'refused' }])
  })

  it('that is taken back does, too, from the network', async () => {
    const { person, claimId, made } = await asked()
    await asPerson(test.db, networkHub, person, (tx, actor) => withdrawClaim(tx, actor, { claimId }, at(2)))
    expect(await application(made)).toEqual([{ outcome: 'withdrawn' }])
  })
})

describe('mails of a hub', () => {
  const invite = (language: 'de' | 'en') =>
    asPerson(test.db, networkHub, admin, (tx, actor) =>
      inviteColleague(
        tx,
        actor,
        { organisationId, address: `neu-${language}${count}@else.example`, role: 'member', language },
        at(2)
      )
    )

  it('invite in its words and its languages, where it is the hub of the organisation', async () => {
    await asOffice(test.db, hub, (tx, actor) =>
      changeMailText(
        tx,
        actor,
        {
          template: 'invitation',
          subjectDe: 'Kommt dazu',
          bodyDe: 'Hier: {link}',
          subjectEn: 'Join us',
          bodyEn: 'Here: {link}',
          seen: 0
        },
        at(1)
      )
    )
    await invite('en')
    expect(await mails(hub, 'invitation')).toMatchObject([
      { language: 'en', params: { wording: { subject: 'Join us' } } }
    ])
    await test.owner
      .updateTable('hub')
      .set({ languages: ['de'], default_language: 'de' })
      .where('id', '=', hub)
      .execute()
    await invite('de')
    await asPerson(test.db, networkHub, admin, (tx, actor) =>
      inviteColleague(
        tx,
        actor,
        { organisationId, address: `x${count}@else.example`, role: 'member', language: 'en' },
        at(2)
      )
    )
    expect((await mails(hub, 'invitation')).map((mail) => mail.language).toSorted()).toEqual([
      'de',
      'de',
      'en'
    ])
    const row = test.owner
      .updateTable('hub')
      .set({ languages: ['de'], default_language: 'en' })
      .where('id', '=', hub)
    await expect(row.execute()).rejects.toMatchObject({ constraint: 'hub_default_language_is_one' })
  })

  it('tell the people of both sides when two organisations become one, and when they part', async () => {
    const other = await enterMember(`Zweites ${count}`)
    const mergeId = await asOffice(test.db, hub, (tx, actor) =>
      mergeOrganisations(tx, actor, { keptId: organisationId, mergedId: other.organisation }, at(2))
    )
    const both = [`admin@werk${count}.example`, `admin@zweites${count}.example`].toSorted()
    expect((await mails(hub, 'organisationsMerged')).map((mail) => mail.recipient).toSorted()).toEqual(both)
    await asOffice(test.db, hub, (tx, actor) => unmergeOrganisations(tx, actor, { mergeId }, at(3)))
    expect((await mails(hub, 'organisationsParted')).map((mail) => mail.recipient).toSorted()).toEqual(both)
    const [entry] = await inHub(test.db, { hub }, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('params')
        .where('hub_id', '=', hub)
        .where('code', '=', 'organisation.merged')
        .execute()
    )
    expect(entry?.params).toMatchObject({ keptAdmins: 1, mergedAdmins: 1 })
  })
})
