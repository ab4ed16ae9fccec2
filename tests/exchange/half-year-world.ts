import { type Db, inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import { editListing } from '#lib/server/domain/listings/edit-listing.ts'
import { findRecord } from '#lib/server/domain/listings/record-store.ts'
import { renewListing } from '#lib/server/domain/listings/renew-listing.ts'
import { withdrawListing } from '#lib/server/domain/listings/withdraw-listing.ts'
import { writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { lookForMatches } from '#lib/server/domain/matches/look-for-matches.ts'
import { matchesFor } from '#lib/server/domain/matches/queries.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { runWeeklyRound } from '#lib/server/jobs/weekly-round.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import { readLive } from '../matches/live.ts'
import type { Log } from './half-year-figures.ts'

export interface Member {
  hub: number
  organisationId: string
  personId: string
}

export interface Written {
  noun: 'need' | 'offer'
  id: string
  kind: string
  owner: Member
  /** Null while it is a draft. */
  listingId: string | null
}

export interface World {
  db: Db
  url: string
  next: () => number
  hubs: number[]
  members: Member[]
  written: Written[]
  log: Log
}

const fields = [
  ['Leckortung in Fernwärmenetzen', 'akustische Sensorik an Rohrleitungen'],
  ['Wasserstoff aus Elektrolyse', 'Speicherung von Wasserstoff'],
  ['Photovoltaik auf Hallendächern', 'Batteriespeicher für Solarstrom'],
  ['Bildverarbeitung für die Qualitätskontrolle', 'maschinelles Lernen in der Fertigung'],
  ['Telemedizin auf dem Land', 'Sensoren für die Pflege'],
  ['Recycling von Kunststoffen', 'Kreislaufwirtschaft für Verpackungen'],
  ['Logistik mit Lastenrädern', 'Tourenplanung für die letzte Meile']
] as const
/** What somebody now and then needs and nobody offers, so that some needs stay without a match. */
const offeredByNobody = ['Glockenguss für Kirchtürme', 'Geigenbau aus Fichtenholz'] as const
export const kinds = ['technology', 'service', 'product', 'expertise'] as const
const visibilities = ['public', 'network', 'hub', 'anonymous'] as const

export const pick = <T>(next: () => number, some: readonly T[]): T => some[Math.floor(next() * some.length)]!

/** 34 members of a hub and six of its neighbour, one person each. */
export async function enterHalfYear(db: Db, url: string, next: () => number): Promise<World> {
  const hubs = [await enterHubNamed(db, 'halbjahr'), await enterHubNamed(db, 'nachbarin')]
  const world: World = {
    db,
    url,
    next,
    hubs,
    members: [],
    written: [],
    log: { members: [], needs: [], introductions: [] }
  }
  for (let number = 0; number < 40; number++) {
    const hub = hubs[number < 34 ? 0 : 1]!
    const personId = await enterPerson(db, `Person ${number}`, [`person${number}@haus${number}.example`])
    const organisationId = await asOffice(db, hub, async (tx, actor) => {
      const facts = { name: `Haus ${number}`, kind: 'startUp' as const, city: 'Leipzig', country: 'DE' }
      const { id } = await createOrganisation(tx, actor, facts, at(0))
      await recordMembership(tx, actor, { organisationId: id, status: 'active', level: 'member' }, at(0))
      await affiliatePerson(tx, actor, { personId, organisationId: id, role: 'admin' }, at(0))
      return id
    })
    world.members.push({ hub, organisationId, personId })
    world.log.members.push({ hub, organisationId })
  }
  return world
}

const wordsAbout = ({ next }: World, noun: 'need' | 'offer') => {
  const [first, second] = noun === 'need' && next() < 0.2 ? offeredByNobody : pick(next, fields)
  const [title, more] = next() < 0.5 ? [first, second] : [second, first]
  const start = noun === 'need' ? 'Wir suchen' : 'Wir bieten'
  return [
    { language: 'de' as const, title, body: `${start}: ${title}. Wichtig ist uns dabei auch: ${more}.` }
  ]
}

/** Somebody writes an offer or need; every sixth stays a draft. */
export async function write(world: World, noun: 'need' | 'offer', now: Date) {
  const { db, next, log } = world
  const owner = pick(next, world.members)
  const { hub, organisationId, personId } = owner
  const kind = pick(next, kinds)
  const intent = next() < 0.16 ? ('draft' as const) : ('publish' as const)
  const input = {
    noun,
    organisationId,
    kind,
    visibility: pick(next, visibilities),
    texts: wordsAbout(world, noun),
    details: {},
    contactPersonId: null,
    months: pick(next, [1, 3, 6]),
    confirmsGiveAway: true,
    intent
  }
  const { id, listingId } = await asPerson(
    db,
    hub,
    personId,
    async (tx, actor) => (await findRecord(tx, hub, (await writeListing(tx, actor, input, now)).id))!,
    now
  )
  world.written.push({ noun, id, kind, owner, listingId })
  if (noun === 'need')
    log.needs.push({ hub, id, kind, publishedAt: intent === 'publish' ? now : null, matchedAt: null })
}

/** Its owner changes an offer or need, or publishes its draft. */
export async function edit(world: World, one: Written, now: Date) {
  const { db, next, log } = world
  const { hub, personId } = one.owner
  const kind = pick(next, kinds)
  const texts = wordsAbout(world, one.noun)
  await asPerson(
    db,
    hub,
    personId,
    async (tx, actor) => {
      const { version, visibility } = (await findRecord(tx, hub, one.id))!
      const rest = { details: {}, contactPersonId: null, confirmsGiveAway: true, intent: 'publish' as const }
      await editListing(tx, actor, { recordId: one.id, version, kind, visibility, texts, ...rest }, now)
      one.listingId = (await findRecord(tx, hub, one.id))!.listingId
    },
    now
  )
  one.kind = kind
  const need = log.needs.find((logged) => logged.id === one.id)
  if (need) Object.assign(need, { kind, publishedAt: need.publishedAt ?? now })
}

export const withdraw = ({ db }: World, { owner, id }: Written, now: Date) =>
  asPerson(
    db,
    owner.hub,
    owner.personId,
    (tx, actor) => withdrawListing(tx, actor, { recordId: id }, now),
    now
  )

export const renew = ({ db }: World, { owner, id }: Written, now: Date) =>
  asPerson(
    db,
    owner.hub,
    owner.personId,
    (tx, actor) => renewListing(tx, actor, { recordId: id, months: 3 }, now),
    now
  )

/** Looks for matches in every hub, and notes which needs somebody was shown a match for. */
export async function look(world: World, now: Date) {
  const { db, url, hubs } = world
  const live = await readLive(url, now)
  for (const hub of hubs)
    for (let more = 1; more > 0;)
      more = await inHub(db, { hub }, (tx) => lookForMatches(tx, operatorAtTheConsole(hub), { live }, now))
  await noteShown(world, now)
}

export async function round(world: World, now: Date) {
  const live = await readLive(world.url, now)
  for (const [index, id] of world.hubs.entries()) {
    const facts = {
      id,
      slug: ['halbjahr', 'nachbarin'][index]!,
      name: `Hub ${index}`,
      timeZone: 'Europe/Berlin'
    }
    await runWeeklyRound(world.db, facts, live, now)
  }
  await noteShown(world, now)
}

/** Asks for whoever has a need without a match what they are shown now. */
async function noteShown(world: World, now: Date) {
  const open = new Map(world.log.needs.filter((one) => !one.matchedAt).map((need) => [need.id, need]))
  const owners = new Set(world.written.filter((one) => open.has(one.id)).map((one) => one.owner))
  for (const owner of owners) {
    for (const pair of await shownTo(world, owner, now)) {
      const logged = open.get(pair.record.id)
      if (logged && !logged.matchedAt) logged.matchedAt = now
    }
  }
}

/** What somebody is shown, with who stands behind it as the test knows it. */
export async function shownTo({ db, written, members }: World, { hub, personId }: Member, now: Date) {
  const pairs = await asPerson(db, hub, personId, (tx, actor) => matchesFor(tx, actor, 'de', now), now)
  return pairs.map((pair) => {
    const need = written.find((one) => one.listingId === pair.need.listingId)!
    const offer = written.find((one) => one.listingId === pair.offer?.listingId)
    const named = members[Number(pair.other?.name.slice('Haus '.length))]
    return { ...pair, record: need, seeker: need.owner, provider: offer?.owner ?? named! }
  })
}
