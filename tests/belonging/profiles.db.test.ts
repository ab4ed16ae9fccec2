import { beforeAll, describe, expect, it } from 'vitest'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { audienceOf } from '#lib/server/domain/audience.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { organisationsToIndex } from '#lib/server/domain/matching/store.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { directory } from '#lib/server/domain/organisations/directory.ts'
import { directoryQuestion } from '#lib/server/domain/organisations/directory-question.ts'
import { organisationPage } from '#lib/server/domain/organisations/queries.ts'
import { chooseVisibility, type VisibilityInput } from '#lib/server/domain/profiles/choose-visibility.ts'
import { confirmTopics } from '#lib/server/domain/profiles/confirm-topics.ts'
import { editProfile } from '#lib/server/domain/profiles/edit-profile.ts'
import type { ProfileInput } from '#lib/server/domain/profiles/forms.ts'
import { profileToEdit } from '#lib/server/domain/profiles/queries.ts'
import { profileFields } from '#lib/server/domain/profiles/rules.ts'
import { testDatabase } from '../database/test-database.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from './people.ts'

const test = testDatabase()
let hub: number
let other: number
let admin: string
let organisationId: string
let slug: string

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'leipzig')
  other = await enterHubNamed(test.db, 'dresden')
  admin = await enterPerson(test.db, 'Leitung', ['leitung@alpha.example'])
  const made = await asOffice(test.db, hub, async (tx, actor) => {
    const input = { name: 'Alpha GmbH', kind: 'startUp' as const, website: 'https://alpha.example' }
    const one = await createOrganisation(tx, actor, input, at(0))
    await recordMembership(tx, actor, { organisationId: one.id, status: 'active' }, at(0))
    await affiliatePerson(tx, actor, { personId: admin, organisationId: one.id, role: 'admin' }, at(0))
    return one
  })
  organisationId = made.id
  slug = made.slug
})

const profile = (version: number, more: Partial<ProfileInput> = {}): ProfileInput => ({
  organisationId,
  version,
  name: 'Alpha GmbH',
  kind: 'startUp',
  city: 'Leipzig',
  website: 'https://alpha.example',
  sizeClass: 'micro',
  naceSection: 'K',
  naceCode: '62.10',
  languages: ['de'],
  sites: [],
  descriptionDe: 'Wir bauen Kobaltwaagen.',
  descriptionEn: '',
  vat: null,
  register: null,
  lei: null,
  ror: null,
  euid: null,
  ...more
})
const edit = (input: ProfileInput, person = admin, where = networkHub) =>
  asPerson(test.db, where, person, (tx, actor) => editProfile(tx, actor, input, at(2)))
const stored = () =>
  asPerson(test.db, networkHub, admin, async (tx, actor) => (await profileToEdit(tx, actor, slug, at(5)))!)

describe('a profile', () => {
  it('saved by ten at once is saved by one; nine are told and nothing is overwritten', async () => {
    const { version } = await stored()
    const texts = Array.from({ length: 10 }, (_, n) => `Fassung ${n}`)
    const ends = await Promise.allSettled(
      texts.map((text) => edit(profile(version, { descriptionDe: text })))
    )
    const won = ends.findIndex((end) => end.status === 'fulfilled')
    const codes = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []))
    expect(codes).toEqual(Array(9).fill('version_conflict'))
    const now = await stored()
    expect(now.descriptions.de).toBe(texts[won])
    // Whoever lost saves again over what they have seen now.
    await edit(profile(now.version, { descriptionDe: 'Danach' }))
    expect((await stored()).descriptions.de).toBe('Danach')
  })

  it('is for its admins and for the office that knows it; for others it does not exist', async () => {
    const { version } = await stored()
    const stranger = await enterPerson(test.db, 'Fremd', ['fremd@fremd.example'])
    await expect(edit(profile(version), stranger)).rejects.toMatchObject({ code: 'not_found' })
    const asOfficeOf = (where: number) =>
      asPerson(test.db, where, stranger, (tx, actor) =>
        editProfile(tx, { ...actor, roles: ['office'] }, profile(version), at(2))
      )
    await expect(asOfficeOf(other)).rejects.toMatchObject({ code: 'not_found' })
    await asOfficeOf(hub)
    const entry = await test.owner
      .selectFrom('audit_entry')
      .select(['hub_id', 'actor_id'])
      .where('code', '=', 'organisation.changed')
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    expect(entry).toEqual({ hub_id: hub, actor_id: stranger })
  })

  it('keeps the names it bore, and an identifier belongs to one organisation', async () => {
    const { version } = await stored()
    await edit(profile(version, { name: 'Alpha Waagen GmbH', lei: '529900T8BM49AURSDO55' }))
    const names = await test.owner
      .selectFrom('organisation_name')
      .select('name')
      .where('organisation_id', '=', organisationId)
      .orderBy('name')
      .execute()
    expect(names.map((row) => row.name)).toEqual(['Alpha GmbH', 'Alpha Waagen GmbH'])
    const second = await asOffice(test.db, hub, async (tx, actor) => {
      const one = await createOrganisation(tx, actor, { name: 'Beta GmbH', kind: 'startUp' }, at(0))
      await recordMembership(tx, actor, { organisationId: one.id, status: 'active' }, at(0))
      return one
    })
    const taken = asOffice(test.db, hub, (tx, actor) =>
      editProfile(tx, actor, profile(1, { organisationId: second.id, lei: '529900T8BM49AURSDO55' }), at(3))
    )
    await expect(taken).rejects.toMatchObject({ code: 'identifier.taken', params: { field: 'lei' } })
  })
})

describe('who sees what', () => {
  const chosen = (visibility: 'public' | 'network' | 'hub' | 'office') =>
    asPerson(test.db, networkHub, admin, async (tx, actor) =>
      chooseVisibility(
        tx,
        actor,
        {
          organisationId,
          version: (await profileToEdit(tx, actor, slug, at(4)))!.version,
          ...Object.fromEntries(profileFields.map((field) => [field, visibility]))
        } as VisibilityInput,
        at(4)
      )
    )
  const asSeenBy = (roles: 'none' | 'member', where = networkHub) =>
    inHub(test.db, { hub: where }, async (tx) => {
      const audience = audienceOf({ ...visitor(where), roles: roles === 'none' ? [] : ['member'] }, at(5))
      const page = await organisationPage(tx, audience, slug)
      const question = { ...directoryQuestion(new URLSearchParams('q=Kobaltwaagen')) }
      const list = await directory(tx, audience, question, 'de')
      return { page, found: list.entries.length, text: JSON.stringify([page, list]) }
    })

  it('is obeyed by page, directory, search and index alike', async () => {
    const { version } = await stored()
    await edit(profile(version))
    const confirm = (seen: number) =>
      asPerson(test.db, networkHub, admin, (tx, actor) =>
        confirmTopics(tx, actor, { organisationId, version: seen, topics: ['energy', 'no-such'] }, at(3))
      )
    await expect(confirm(version)).rejects.toMatchObject({ code: 'version_conflict' })
    await confirm(version + 1)
    await chosen('public')
    const open = await asSeenBy('none')
    expect(open.found).toBe(1)
    expect(open.text).toContain('Kobaltwaagen')
    expect(open.text).toContain('https://alpha.example')

    await chosen('network')
    const shut = await asSeenBy('none')
    expect(shut.found).toBe(0)
    expect(shut.page).toMatchObject({
      website: null,
      sizeClass: null,
      naceSection: null,
      languages: [],
      descriptions: [],
      topics: [],
      identifiers: []
    })
    expect(shut.text).not.toMatch(/Kobaltwaagen|alpha\.example|529900T8BM49AURSDO55/)
    const member = await asSeenBy('member')
    expect([member.found, member.page && 'website' in member.page && member.page.website]).toEqual([
      1,
      'https://alpha.example'
    ])
    const indexed = await organisationsToIndex(
      test.owner,
      '00000000-0000-0000-0000-000000000000',
      10,
      null,
      '2026-03-02'
    )
    expect(JSON.stringify(indexed)).not.toContain('Kobaltwaagen')

    await chosen('hub')
    expect((await asSeenBy('member')).found).toBe(0)
    expect((await asSeenBy('member', hub)).found).toBe(1)
    await chosen('office')
    expect((await asSeenBy('member', hub)).found).toBe(0)
  })
})
