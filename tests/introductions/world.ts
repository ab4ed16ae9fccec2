import { sql } from 'kysely'
import type { Db } from '#lib/server/database/connection.ts'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import type { Visibility } from '#lib/server/database/schema.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { proposeIntroduction } from '#lib/server/domain/introductions/propose-introduction.ts'
import { findIntroduction } from '#lib/server/domain/introductions/store.ts'
import type { Answer } from '#lib/server/domain/introductions/take-answer.ts'
import { publishNeed, publishOffer } from '#lib/server/domain/listings/publish.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from '../belonging/people.ts'

export const day = (count: number): Date => new Date(at(0).getTime() + count * 86_400_000)

export interface Party {
  name: string
  organisationId: string
  personId: string
  address: string
  hub: number
  listingId: string
  recordId: string
}

export interface World {
  /** The hub of the need, of the offer, and one that has nothing to do with it. */
  hubs: { need: number; offer: number; third: number }
  seeker: Party
  provider: Party
  stranger: Party
}

let count = 0

/** An organisation with one person who answers for it and one thing on view. */
export async function enterParty(
  db: Db,
  hub: number,
  input: { name: string; noun: 'need' | 'offer'; visibility: Visibility; title: string }
): Promise<Party> {
  const { name, noun, visibility, title } = input
  const address = `${name.toLowerCase()}.${count}@${name.toLowerCase()}.example`
  const personId = await enterPerson(db, `Person ${name}`, [address])
  const facts = { name, kind: 'startUp' as const, city: 'Leipzig', country: 'DE', region: 'DED' }
  const organisation = await asOffice(db, hub, (tx, actor) =>
    createOrganisation(
      tx,
      actor,
      { ...facts, topics: ['energy'], descriptions: { de: `Wir sind ${name}.` } },
      at(0)
    )
  )
  const organisationId = organisation.id
  const recordId = await asOffice(db, hub, async (tx, actor) => {
    await recordMembership(tx, actor, { organisationId, status: 'active', level: 'member' }, at(0))
    await affiliatePerson(tx, actor, { personId, organisationId, role: 'admin' }, at(0))
    const texts = [{ language: 'de' as const, title, body: `${title} genauer beschrieben.` }]
    const entry = { organisationId, kind: 'technology', visibility, texts }
    return noun === 'need' ? publishNeed(tx, actor, entry, at(0)) : publishOffer(tx, actor, entry, at(0))
  })
  const row = await inHub(db, { hub }, (tx) =>
    tx
      .selectFrom(noun)
      .select('listing_id')
      .where('hub_id', '=', hub)
      .where('id', '=', recordId)
      .executeTakeFirstOrThrow()
  )
  return { name, organisationId, personId, address, hub, listingId: row.listing_id!, recordId }
}

/** A need in one hub, an offer in the same or another, and a third hub beside them. */
export async function enterWorld(
  db: Db,
  {
    isCross = false,
    need = 'network',
    offer = 'network'
  }: { isCross?: boolean; need?: Visibility; offer?: Visibility } = {}
): Promise<World> {
  count++
  const first = await enterHubNamed(db, `need-${count}`)
  const second = isCross ? await enterHubNamed(db, `offer-${count}`) : first
  const third = await enterHubNamed(db, `third-${count}`)
  await inHub(db, { hub: networkHub }, (tx) =>
    sql`update hub set contact_email = slug || '@office.example' where contact_email is null`.execute(tx)
  )
  const title = { need: 'Lecks orten', offer: 'Akustische Ortung', other: 'Etwas anderes' }
  return {
    hubs: { need: first, offer: second, third },
    seeker: await enterParty(db, first, {
      name: `Sucherin${count}`,
      noun: 'need',
      visibility: need,
      title: title.need
    }),
    provider: await enterParty(db, second, {
      name: `Anbieter${count}`,
      noun: 'offer',
      visibility: offer,
      title: title.offer
    }),
    stranger: await enterParty(db, third, {
      name: `Fremde${count}`,
      noun: 'offer',
      visibility: 'network',
      title: title.other
    })
  }
}

/** The provider asks about the need, with its offer. */
export const propose = (
  db: Db,
  { provider, seeker, hubs }: World,
  {
    now = at(2),
    note = '',
    shows = 'organisation'
  }: { now?: Date; note?: string; shows?: 'listing' | 'organisation' } = {}
) =>
  asPerson(
    db,
    hubs.offer,
    provider.personId,
    (tx, actor) =>
      proposeIntroduction(
        tx,
        actor,
        {
          listingId: seeker.listingId,
          organisationId: provider.organisationId,
          ownListingId: provider.listingId,
          note,
          shows
        },
        now
      ),
    now
  )

export const yes: Answer = {
  answer: 'accepted',
  reason: null,
  reasonText: '',
  contactPersonId: null,
  phone: null,
  message: ''
}
export const no: Answer = {
  ...yes,
  answer: 'declined',
  reason: 'competitor',
  reasonText: 'Das bleibt unter uns.'
}

export const factsOf = (db: Db, hub: number, id: string) =>
  inHub(db, { hub }, async (tx) => (await findIntroduction(tx, hub, id))!)

export interface WrittenMail {
  hub: number
  recipient: string
  template: string
  subject: string
  text: string
  html: string
  /** The link with its secret, as the reader gets it. */
  link: string
  raw: string
}

/** Every mail of some hubs as its reader gets it, with all that the outbox holds of it. */
export async function mailsIn(db: Db, hubs: readonly number[]): Promise<WrittenMail[]> {
  const all: WrittenMail[] = []
  for (const hub of new Set(hubs)) {
    const rows = await inHub(db, { hub }, (tx) =>
      tx.selectFrom('outbox').selectAll().where('hub_id', '=', hub).orderBy('id').execute()
    )
    for (const { recipient, template, language, params } of rows) {
      const { subject, text, html } = renderMail({ template, language, params })
      const link = /^\S*\/introductions\/\S+$/m.exec(text)?.[0] ?? ''
      all.push({ hub, recipient, template, subject, text, html, link, raw: JSON.stringify(params) })
    }
  }
  return all
}

export const tokenOf = (mail: WrittenMail): string => /answer\/([\w-]+)/.exec(mail.link)![1]!

/** As somebody without a session, at the network, where links are answered. */
export const asVisitor = <T>(
  db: Db,
  work: (tx: Parameters<Parameters<typeof inHub>[2]>[0], actor: Actor) => Promise<T>
): Promise<T> => inHub(db, { hub: networkHub }, (tx) => work(tx, visitor(networkHub)))
