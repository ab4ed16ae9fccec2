import { appDatabase, type Db, enterHub, networkHub, type Tx } from '../database/connection.ts'
import { recordActivity } from '../domain/activities/record-activity.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { publishConsentText } from '../domain/consents/publish-consent-text.ts'
import { createHub } from '../domain/hubs/create-hub.ts'
import { createNetwork } from '../domain/hubs/create-network.ts'
import { publishNeed, publishOffer } from '../domain/listings/publish.ts'
import { recordMembership } from '../domain/memberships/record-membership.ts'
import { createOrganisation } from '../domain/organisations/create-organisation.ts'
import { recordContact } from '../domain/people/record-contact.ts'
import type { Instant } from '../platform/clock.ts'
import { activities } from './cast/activities.ts'
import { hubs } from './cast/hubs.ts'
import { organisations } from './cast/organisations.ts'
import type { DemoHub, DemoOrganisation } from './cast/types.ts'
import { newsConsent } from './cast/consents.ts'
import { enterDiscreet, exchangeInput } from './enter-listings.ts'
import { enterComponents } from './enter-components.ts'
import { enterDesk } from './enter-desk.ts'
import { enterIntroductions } from './enter-introductions.ts'
import { enterPeople } from './enter-people.ts'
import { mailName } from './mail-name.ts'

export interface DemoCounts {
  hubs: number
  organisations: number
  people: number
}

/**
 * Creates the demo world through the same deeds as real input: two hubs, their members, contacts, offers, needs and what
 * they did together. One transaction that visits the hubs in turn, so that there is a whole demo world or none.
 */
export function buildDemo(db: Db, baseUrl: string, now: Instant): Promise<DemoCounts> {
  return db.transaction().execute(async (tx) => {
    await enterHub(tx, { hub: networkHub })
    const atNetwork = operatorAtTheConsole(networkHub)
    const name = 'Demo Digital Hubs'
    await createNetwork(tx, atNetwork, { name, baseUrl, isDemo: true }, now)
    const numbers = {} as Record<DemoHub, number>
    for (const { key, ...hub } of hubs) numbers[key] = await createHub(tx, atNetwork, hub, now)
    for (const { key, name } of hubs) await enterConsentText(tx, numbers[key], name, now)

    const ids = new Map<string, string>()
    const slugs = new Map<string, string>()
    let people = 0
    for (const organisation of organisations) {
      const hub = numbers[organisation.hubs[0]!]
      await enterHub(tx, { hub })
      const { id, slug } = await enterOrganisation(tx, hub, organisation, now)
      ids.set(organisation.key, id)
      slugs.set(organisation.key, slug)
      people += organisation.people.length
    }
    await joinOtherHubs(tx, numbers, ids, now)
    const organisationOf = (key: string) => ({ id: idOf(ids, key), slug: idOf(slugs, key) })
    await enterPeople(tx, { numbers, organisationOf }, now)
    const hubOf = (key: string) => organisations.find((one) => one.key === key)!.hubs[0]!
    await enterIntroductions(tx, { numbers, organisationOf, hubOf }, now)
    await enterDiscreet(tx, numbers, (key) => idOf(ids, key), now)
    await enterComponents(tx, numbers, (key) => idOf(ids, key), now)
    await enterDesk(tx, { hub: numbers.leipzig, organisationOf }, now)
    await enterHub(tx, { hub: networkHub })
    for (const { key, from, to, participants, ...activity } of activities) {
      const known = participants.map((participant) => idOf(ids, participant))
      const rest = { sourceSlug: 'demo', naturalKey: key, startsOn: from, endsOn: to, participants: known }
      await recordActivity(tx, atNetwork, { ...activity, ...rest }, now)
    }
    return { hubs: hubs.length, organisations: organisations.length, people }
  })
}

/** The same in the database of this web process. */
export const buildDemoHere = (baseUrl: string, now: Instant): Promise<DemoCounts> =>
  buildDemo(appDatabase(), baseUrl, now)

/** What whoever wants the hub's news agrees to. */
async function enterConsentText(tx: Tx, hub: number, name: string, now: Instant) {
  await enterHub(tx, { hub })
  const [bodyDe, bodyEn] = newsConsent(name)
  const text = { purpose: 'hubNews', bodyDe, bodyEn, seen: 0 } as const
  await publishConsentText(tx, operatorAtTheConsole(hub), text, now)
}

function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the demo cast has no organisation "${key}"`)
  return id
}

async function enterOrganisation(tx: Tx, hub: number, one: DemoOrganisation, now: Instant) {
  const actor = operatorAtTheConsole(hub)
  const { name, kind, city, topics } = one
  const facts = { name, kind, city, topics, country: 'DE', region: 'DED', descriptions: one.text }
  const { id, slug } = await createOrganisation(tx, actor, facts, now)
  await recordMembership(
    tx,
    actor,
    { organisationId: id, status: 'active', level: 'member', validFrom: '2026-01-01' },
    now
  )
  for (const person of one.people) {
    const [fullName, role] = person.split(' | ')
    const email = `${mailName(fullName!)}@${slug}.example`
    await recordContact(tx, actor, { organisationId: id, name: fullName!, role: role ?? null, email }, now)
  }
  for (const offer of one.offers ?? []) await publishOffer(tx, actor, exchangeInput(id, offer), now)
  for (const need of one.needs ?? []) await publishNeed(tx, actor, exchangeInput(id, need), now)
  return { id, slug }
}

/** A few organisations are at home in both hubs: one organisation, two memberships. */
async function joinOtherHubs(
  tx: Tx,
  numbers: Record<DemoHub, number>,
  ids: Map<string, string>,
  now: Instant
) {
  for (const { key, hubs } of organisations) {
    for (const other of hubs.slice(1)) {
      await enterHub(tx, { hub: numbers[other] })
      const input = { organisationId: idOf(ids, key), status: 'active' as const, level: 'member' }
      await recordMembership(tx, operatorAtTheConsole(numbers[other]), input, now)
    }
  }
}
