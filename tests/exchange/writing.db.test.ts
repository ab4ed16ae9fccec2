import { describe, expect, it } from 'vitest'
import { inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { operatorAtTheConsole, visitor } from '#lib/server/domain/actor.ts'
import { browseListings, browseQuestion } from '#lib/server/domain/listings/browse.ts'
import { editListing } from '#lib/server/domain/listings/edit-listing.ts'
import { listingsOfHub, officeAsk } from '#lib/server/domain/listings/office-queries.ts'
import { listingToEdit, ownListings } from '#lib/server/domain/listings/own-queries.ts'
import { findRecord } from '#lib/server/domain/listings/record-store.ts'
import { renewListing } from '#lib/server/domain/listings/renew-listing.ts'
import { listingVersion } from '#lib/server/domain/listings/shown.ts'
import { withdrawListing } from '#lib/server/domain/listings/withdraw-listing.ts'
import { type WritingInput, writeListing } from '#lib/server/domain/listings/write-listing.ts'
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
  foreign,
  words,
  writing,
  asOwner,
  write,
  seenBy,
  refusedBy,
  editing
} from './exchange-world.ts'

describe('writing an offer or need', () => {
  it('shows it to whom its visibility says, and to nobody else', async () => {
    const expected = {
      public: [true, true, true, true],
      network: [false, true, true, true],
      hub: [false, true, false, false],
      anonymous: [false, true, false, false],
      matching: [false, false, false, false]
    } as const
    for (const [visibility, answers] of Object.entries(expected)) {
      const record = await write({ visibility: visibility as WritingInput['visibility'] })
      const id = record.listingId!
      const got = [
        await seenBy(null, hub, id),
        await seenBy(neighbour, hub, id),
        await seenBy(stranger, hub, id),
        await seenBy(stranger, networkHub, id)
      ]
      expect([visibility, ...got.map((one) => one !== undefined)]).toEqual([visibility, ...answers])
    }
    expect((await write({ visibility: 'office' })).listingId).toBeNull()
    expect((await write({ visibility: 'private' })).listingId).toBeNull()
  })

  it('is for people of the organisation while it is a member, and the office', async () => {
    const tryAs = (person: string, home: number, organisationId = organisation) =>
      refusedBy(
        asPerson(test.db, home, person, (tx, actor) =>
          writeListing(tx, actor, writing({ organisationId }), at(1))
        )
      )
    expect(await tryAs(neighbour, hub)).toBe('not_found')
    expect(await tryAs(stranger, hub)).toBe('not_found')
    expect(await tryAs(owner, other)).toBe('not_found')
    expect(await tryAs(lead, hub, foreign)).toBe('not_found')
    expect(await refusedBy(write({ contactPersonId: neighbour }))).toBe('listing.not_a_colleague')
    expect((await write({ contactPersonId: colleague })).contactPersonId).toBe(colleague)
  })

  it('keeps a draft from everybody until it is published', async () => {
    const draft = await write({ intent: 'draft' })
    expect([draft.status, draft.listingId]).toEqual(['draft', null])
    await asOwner((tx, actor) => editListing(tx, actor, editing(draft.id, draft.version), at(2)))
    const shown = await asOwner((tx) => findRecord(tx, hub, draft.id))
    expect([shown!.status, shown!.version, shown!.listingId !== null]).toEqual(['published', 2, true])
  })
})

describe('an edit', () => {
  it('is a new version on view at once, and the former one stays readable for what was made from it', async () => {
    const record = await write()
    await asOwner((tx, actor) =>
      editListing(tx, actor, editing(record.id, 1, { texts: words('Leckortung, zweiter Anlauf') }), at(2))
    )
    const listing = await seenBy(null, hub, record.listingId!)
    expect([listing!.version, listing!.texts[0]!.title]).toEqual([2, 'Leckortung, zweiter Anlauf'])
    const former = await inHub(test.db, { hub }, (tx) => listingVersion(tx, hub, record.listingId!, 1))
    expect(former!.texts[0]!.title).toBe('Leckortung für Wärmenetze')
    const conflict = asOwner((tx, actor) => editListing(tx, actor, editing(record.id, 1), at(3)))
    expect(await refusedBy(conflict)).toBe('version_conflict')
  })

  it('of two at once lets one win', async () => {
    const record = await write()
    const tries = ['Eins', 'Zwei', 'Drei'].map((title) =>
      refusedBy(
        asOwner((tx, actor) =>
          editListing(tx, actor, editing(record.id, 1, { texts: words(`Fassung ${title}`) }), at(2))
        )
      )
    )
    expect((await Promise.all(tries)).sort()).toEqual(['done', 'version_conflict', 'version_conflict'])
  })

  it('to anonymous leaves the former listing behind: its id was seen with its owner', async () => {
    const record = await write()
    await asOwner((tx, actor) =>
      editListing(tx, actor, editing(record.id, 1, { visibility: 'anonymous' }), at(2))
    )
    const now = (await asOwner((tx) => findRecord(tx, hub, record.id)))!
    expect(now.listingId).not.toBe(record.listingId)
    expect(await seenBy(neighbour, hub, record.listingId!)).toBeUndefined()
    expect((await seenBy(neighbour, hub, now.listingId!))?.organisation).toBeNull()
  })

  it('kept as a draft leaves on view what was there', async () => {
    const record = await write()
    const change = editing(record.id, 1, { texts: words('Noch nicht fertig'), intent: 'draft' })
    await asOwner((tx, actor) => editListing(tx, actor, change, at(2)))
    expect((await seenBy(null, hub, record.listingId!))!.texts[0]!.title).toBe('Leckortung für Wärmenetze')
    const [own] = (await asOwner((tx, actor) => ownListings(tx, actor, at(3)))).filter(
      (one) => one.id === record.id
    )
    expect([own!.state, own!.isOnView]).toEqual(['draft', true])
    await asOwner((tx, actor) => withdrawListing(tx, actor, { recordId: record.id }, at(4)))
    expect(await seenBy(null, hub, record.listingId!)).toBeUndefined()
  })
})

describe('an anonymous one', () => {
  it('is refused while it names its owner, and wants a word where it may lead to it', async () => {
    const anonymous = (body: string, confirmsGiveAway = false) =>
      refusedBy(write({ visibility: 'anonymous', texts: words('Bedarf ohne Namen', body), confirmsGiveAway }))
    expect(await anonymous('Wir bei Wattlauf brauchen Messtechnik.', true)).toBe('listing.names_owner')
    expect(await anonymous('Fragen an info@irgendwo.example', true)).toBe('listing.names_owner')
    expect(await anonymous('Frau Berg weiß mehr.')).toBe('listing.hints_at_owner')
    expect(await anonymous('Frau Berg weiß mehr.', true)).toBe('done')
    expect(await anonymous('Messtechnik für Leitungen, gern nachrüstbar.')).toBe('done')
  })

  it('says nothing that only its record says, to the minute', async () => {
    const record = await write({ visibility: 'anonymous', texts: words('Auf den Tag genau') }, 7)
    const row = await test.owner
      .selectFrom('listing')
      .selectAll()
      .where('id', '=', record.listingId!)
      .executeTakeFirstOrThrow()
    expect([row.organisation_id, row.record_id]).toEqual([null, null])
    expect(row.changed_at.toISOString()).toBe('2026-03-02T00:00:00.000Z')
    expect(row.id[14]).toBe('4')
    const versions = await test.owner
      .selectFrom('listing_version')
      .selectAll()
      .where('listing_id', '=', row.id)
      .execute()
    expect(JSON.stringify(versions)).not.toContain(record.id)
    expect(JSON.stringify(versions)).not.toContain(organisation)
    expect(versions.map((one) => one.at.toISOString())).toEqual(['2026-03-02T00:00:00.000Z'])
  })
})

describe('leafing through', () => {
  it('narrows by noun, kind, topic and words, and takes no nonsense', async () => {
    await write({
      noun: 'offer',
      kind: 'space',
      texts: words('Halle mit Krananlage', 'Platz für Prüfstände.')
    })
    const browse = (query: string) =>
      inHub(test.db, { hub }, (tx) =>
        browseListings(tx, visitor(hub), browseQuestion(new URLSearchParams(query)), 'de', at(9))
      )
    const titles = async (query: string) =>
      (await browse(query)).rows.map((one) => one.title.map((part) => part.text).join(''))
    expect(await titles('noun=offer&kind=space')).toEqual(['Halle mit Krananlage'])
    expect(await titles('q=Krananlage')).toEqual(['Halle mit Krananlage'])
    const heating = await titles('topic=district-heating')
    expect(heating).toContain('Leckortung für Wärmenetze')
    expect(heating).not.toContain('Halle mit Krananlage')
    expect(browseQuestion(new URLSearchParams('noun=x&kind=<b>&topic=;drop&page=-4&q=%00'))).toEqual({
      text: '',
      noun: null,
      kind: null,
      topic: null,
      page: 1
    })
  })
})

describe('what is private to its organisation', () => {
  it('is read and written by its people, and not by the office', async () => {
    const record = await write({ visibility: 'private', intent: 'draft', texts: words('Nur unter uns') })
    const asLead = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) =>
      asPerson(test.db, hub, lead, work, at(5))
    const asked = officeAsk(new URLSearchParams('q=unter'), [])
    expect((await asLead((tx) => listingsOfHub(tx, hub, asked, at(5)))).count).toBe(0)
    expect(await asLead((tx, actor) => listingToEdit(tx, actor, record.id, at(5)))).toBeUndefined()
    const deeds = [
      asLead((tx, actor) => withdrawListing(tx, actor, { recordId: record.id }, at(5))),
      asLead((tx, actor) => renewListing(tx, actor, { recordId: record.id, months: 6 }, at(5))),
      asLead((tx, actor) => editListing(tx, actor, editing(record.id, 1), at(5)))
    ]
    expect(await Promise.all(deeds.map(refusedBy))).toEqual(['not_found', 'not_found', 'not_found'])
    const open = await write()
    const hidden = asLead((tx, actor) =>
      editListing(tx, actor, editing(open.id, 1, { visibility: 'private' }), at(5))
    )
    expect(await refusedBy(hidden)).toBe('forbidden')
    expect(await asOwner((tx, actor) => listingToEdit(tx, actor, record.id, at(5)))).toBeDefined()
  })
})

describe('rights at the network', () => {
  it('let nobody write there', async () => {
    const tried = inHub(test.db, { hub: networkHub }, (tx) =>
      writeListing(tx, operatorAtTheConsole(networkHub), writing(), at(1))
    )
    expect(await refusedBy(tried)).toBe('not_found')
  })
})
