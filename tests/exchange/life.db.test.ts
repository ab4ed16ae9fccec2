import { describe, expect, it } from 'vitest'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { answerReminder, remindedRecord } from '#lib/server/domain/listings/answer-reminder.ts'
import { browseListings, browseQuestion } from '#lib/server/domain/listings/browse.ts'
import { chooseCheck } from '#lib/server/domain/listings/choose-check.ts'
import { decideCheck } from '#lib/server/domain/listings/decide-check.ts'
import { editListing } from '#lib/server/domain/listings/edit-listing.ts'
import { currentListings, ownerOf } from '#lib/server/domain/listings/owner.ts'
import { findRecord } from '#lib/server/domain/listings/record-store.ts'
import { askForRelease, releaseListing } from '#lib/server/domain/listings/release-listing.ts'
import { renewListing } from '#lib/server/domain/listings/renew-listing.ts'
import { takeOverListing } from '#lib/server/domain/listings/take-over-listing.ts'
import { withdrawListing } from '#lib/server/domain/listings/withdraw-listing.ts'
import { writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { opened } from '#lib/server/platform/secrets.ts'
import { sealedFor } from '#lib/server/domain/mail/queue-mail.ts'
import { remindEverywhere } from '#lib/server/jobs/remind-everywhere.ts'
import { asPerson, at } from '../belonging/people.ts'
import {
  test,
  hub,
  other,
  owner,
  colleague,
  neighbour,
  stranger,
  lead,
  organisation,
  words,
  writing,
  asOwner,
  write,
  seenBy,
  refusedBy,
  editing
} from './exchange-world.ts'

describe('its end', () => {
  it('comes by the clock alone, and renewing brings it back', async () => {
    const record = await write({ months: 1 })
    const later = new Date('2026-04-03T00:00:00Z')
    expect(await seenBy(null, hub, record.listingId!, new Date('2026-04-02T23:59:59Z'))).toBeDefined()
    expect(await seenBy(null, hub, record.listingId!, later)).toBeUndefined()
    const current = () => inHub(test.db, { hub }, (tx) => currentListings(tx, hub, later))
    expect((await current()).some((one) => one.recordId === record.id)).toBe(false)
    await asOwner((tx, actor) => renewListing(tx, actor, { recordId: record.id, months: 6 }, later))
    expect((await seenBy(null, hub, record.listingId!, later))?.expiresOn).toBe('2026-10-03')
    expect((await current()).some((one) => one.recordId === record.id)).toBe(true)
  })

  it('is told two weeks before, once, with a link that works once and without signing in', async () => {
    const record = await write({ months: 1, texts: words('Bald zu Ende') })
    const soon = new Date('2026-03-25T08:00:00Z')
    await remindEverywhere(test.db, soon)
    expect(await remindEverywhere(test.db, soon)).toBe(0)
    const mails = (await test.owner.selectFrom('outbox').selectAll().execute()).filter(
      (mail) => mail.template === 'listingExpiring' && mail.params.title === 'Bald zu Ende'
    )
    expect(mails.map((mail) => mail.recipient)).toEqual(['anna@wattlauf.example'])
    expect(JSON.stringify(mails[0]!.params)).not.toContain('renewal/')
    const link = opened((mails[0]!.params.sealed as Record<string, string>).link!, sealedFor)!
    const token = link.split('/renewal/')[1]!
    const asVisitor = (home: number, answer: 'renew' | 'withdraw', given = token) =>
      inHub(test.db, { hub: home }, (tx) => answerReminder(tx, visitor(home), { token: given, answer }, soon))
    expect(await refusedBy(asVisitor(other, 'renew'))).toBe('link.used_or_expired')
    expect(await refusedBy(asVisitor(hub, 'renew', `${token.slice(0, -2)}xx`))).toBe('link.used_or_expired')
    expect((await inHub(test.db, { hub }, (tx) => remindedRecord(tx, hub, token)))?.id).toBe(record.id)
    const both = await Promise.all([refusedBy(asVisitor(hub, 'renew')), refusedBy(asVisitor(hub, 'renew'))])
    expect(both.sort()).toEqual(['done', 'link.used_or_expired'])
    const renewed = await asOwner((tx) => findRecord(tx, hub, record.id))
    expect(renewed!.expiresOn).toBe('2026-09-25')
  })

  it('may be now: withdrawn is gone for others at once, twice is once, and it can be shown again', async () => {
    const record = await write()
    const withdraw = () => asOwner((tx, actor) => withdrawListing(tx, actor, { recordId: record.id }, at(3)))
    await withdraw()
    await withdraw()
    expect(await seenBy(neighbour, hub, record.listingId!)).toBeUndefined()
    const browsed = await inHub(test.db, { hub }, (tx) =>
      browseListings(tx, visitor(hub), browseQuestion(new URLSearchParams()), 'de', at(4))
    )
    expect(browsed.rows.some((one) => one.id === record.listingId)).toBe(false)
    const said = await test.owner
      .selectFrom('audit_entry')
      .select('code')
      .where('subject_id', '=', record.id)
      .where('code', '=', 'need.withdrawn')
      .execute()
    expect(said.length).toBe(1)
    await asOwner((tx, actor) => renewListing(tx, actor, { recordId: record.id, months: 3 }, at(5)))
    expect((await seenBy(null, hub, record.listingId!))?.id).toBe(record.listingId)
  })
})

describe('release to the network', () => {
  it('is the owner’s alone, shows it to members of other hubs and to no visitor, and ends with it', async () => {
    const record = await write({ visibility: 'hub' })
    const id = record.listingId!
    const release = (answer: 'yes' | 'no') =>
      asOwner((tx, actor) => releaseListing(tx, actor, { recordId: record.id, release: answer }, at(3)))
    const asLead = asPerson(test.db, hub, lead, (tx, actor) =>
      releaseListing(tx, actor, { recordId: record.id, release: 'yes' }, at(3))
    )
    expect(await refusedBy(asLead)).toBe('not_found')
    expect(await seenBy(stranger, networkHub, id)).toBeUndefined()
    await release('yes')
    expect([
      (await seenBy(stranger, networkHub, id))?.isReleased,
      (await seenBy(stranger, hub, id))?.id,
      await seenBy(null, hub, id),
      await seenBy(null, networkHub, id)
    ]).toEqual([true, id, undefined, undefined])
    await release('no')
    expect(await seenBy(stranger, networkHub, id)).toBeUndefined()
    await release('yes')
    await asOwner((tx, actor) => withdrawListing(tx, actor, { recordId: record.id }, at(4)))
    expect(await seenBy(stranger, networkHub, id)).toBeUndefined()
  })

  it('is not for what the network reads anyway, and the office asks for it once by mail', async () => {
    const open = await write({ visibility: 'public' })
    const release = asOwner((tx, actor) =>
      releaseListing(tx, actor, { recordId: open.id, release: 'yes' }, at(3))
    )
    expect(await refusedBy(release)).toBe('listing.not_releasable')
    const record = await write({ visibility: 'hub', texts: words('Hier findet sich niemand') })
    const ask = () =>
      asPerson(test.db, hub, lead, (tx, actor) => askForRelease(tx, actor, { recordId: record.id }, at(3)))
    await ask()
    await ask()
    const mails = (await test.owner.selectFrom('outbox').selectAll().execute()).filter(
      (mail) => mail.template === 'listingReleaseAsked' && mail.params.title === 'Hier findet sich niemand'
    )
    expect(mails.map((mail) => mail.recipient)).toEqual(['anna@wattlauf.example'])
  })
})

describe('the office', () => {
  it('writes for a member, who is told and takes it over', async () => {
    const input = writing({ texts: words('Am Telefon notiert'), contactPersonId: colleague })
    const { id } = await asPerson(test.db, hub, lead, (tx, actor) => writeListing(tx, actor, input, at(1)))
    const mails = (await test.owner.selectFrom('outbox').selectAll().execute()).filter(
      (mail) => mail.template === 'listingWritten'
    )
    expect(mails.map((mail) => mail.recipient)).toEqual(['bruno@wattlauf.example'])
    const before = await asOwner((tx) => findRecord(tx, hub, id))
    expect([before!.isByOffice, before!.authorId]).toEqual([true, lead])
    const foreigner = asPerson(test.db, hub, neighbour, (tx, actor) =>
      takeOverListing(tx, actor, { recordId: id }, at(2))
    )
    expect(await refusedBy(foreigner)).toBe('not_found')
    await asOwner((tx, actor) => takeOverListing(tx, actor, { recordId: id }, at(2)))
    const after = await asOwner((tx) => findRecord(tx, hub, id))
    expect([after!.isByOffice, after!.authorId, after!.contactPersonId]).toEqual([false, owner, colleague])
  })

  it('checks first where the hub wants it: waits, returned with a word, changed, published', async () => {
    const asLead = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) =>
      asPerson(test.db, hub, lead, work, at(5))
    const notLead = asOwner((tx, actor) => chooseCheck(tx, actor, { isOn: 'yes' }, at(1)))
    expect(await refusedBy(notLead)).toBe('not_found')
    const shownBefore = await write()
    await asLead((tx, actor) => chooseCheck(tx, actor, { isOn: 'yes' }, at(1)))
    const record = await write({ texts: words('Zu prüfen') })
    expect([record.status, record.listingId]).toEqual(['waiting', null])
    const decide = (version: number, outcome: 'published' | 'returned', comment = '') =>
      refusedBy(
        asLead((tx, actor) =>
          decideCheck(tx, actor, { recordId: record.id, version, outcome, comment }, at(6))
        )
      )
    const own = asOwner((tx, actor) =>
      decideCheck(tx, actor, { recordId: record.id, version: 1, outcome: 'published', comment: '' }, at(6))
    )
    expect(await refusedBy(own)).toBe('not_found')
    expect(await decide(1, 'returned')).toBe('listing.comment_needed')
    expect(await decide(1, 'returned', 'Bitte nennen Sie den Druck.')).toBe('done')
    expect(await decide(1, 'published')).toBe('listing.not_waiting')
    const change = editing(record.id, 1, { texts: words('Zu prüfen, 16 bar') })
    await asOwner((tx, actor) => editListing(tx, actor, change, at(7)))
    expect(await decide(1, 'published')).toBe('version_conflict')
    const both = await Promise.all([decide(2, 'published'), decide(2, 'published')])
    expect(both.sort()).toEqual(['done', 'listing.not_waiting'])
    const published = await asOwner((tx) => findRecord(tx, hub, record.id))
    expect((await seenBy(null, hub, published!.listingId!))!.texts[0]!.title).toBe('Zu prüfen, 16 bar')

    // What is on view stays as it was until the office has seen the change.
    const changed = editing(shownBefore.id, 1, { texts: words('Neuer Wortlaut') })
    await asOwner((tx, actor) => editListing(tx, actor, changed, at(8)))
    const still = await seenBy(null, hub, shownBefore.listingId!)
    expect([still!.version, still!.texts[0]!.title]).toEqual([1, 'Leckortung für Wärmenetze'])
    const owned = await inHub(test.db, { hub }, (tx) => currentListings(tx, hub, at(9)))
    expect(owned.find((one) => one.recordId === shownBefore.id)).toMatchObject({
      version: 1,
      status: 'waiting'
    })
    await asLead((tx, actor) => chooseCheck(tx, actor, { isOn: 'no' }, at(9)))
  })

  it('of another hub finds no owner, and brokers of this one do', async () => {
    const record = await write({ visibility: 'anonymous', texts: words('Ohne Namen') })
    const id = record.listingId!
    expect(await inHub(test.db, { hub }, (tx) => ownerOf(tx, hub, id))).toMatchObject({
      noun: 'need',
      recordId: record.id,
      organisationId: organisation,
      contactPersonId: owner
    })
    for (const home of [other, networkHub])
      expect(await inHub(test.db, { hub: home }, (tx) => ownerOf(tx, hub, id))).toBeUndefined()
  })
})
