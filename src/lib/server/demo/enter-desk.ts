import { enterHub, networkHub, type Tx } from '../database/connection.ts'
import { type Actor, operatorAtTheConsole, visitor } from '../domain/actor.ts'
import { claimOrganisation } from '../domain/affiliations/claim-organisation.ts'
import { recordConversation } from '../domain/contact-log/record-conversation.ts'
import { putInCharge } from '../domain/desk/put-in-charge.ts'
import { proposeDuplicates } from '../domain/imports/duplicates/propose-duplicates.ts'
import { queueMail } from '../domain/mail/queue-mail.ts'
import { endMail, setMailStatus } from '../domain/mail/store.ts'
import { chooseCheck } from '../domain/listings/choose-check.ts'
import { publishOffer } from '../domain/listings/publish.ts'
import { writeListing } from '../domain/listings/write-listing.ts'
import { renewMailInAddress } from '../domain/mails-in/file-mail-in.ts'
import { takeMailIn } from '../domain/mails-in/take-mail-in.ts'
import { confirmedAddressesOf } from '../domain/people/address-store.ts'
import { enterRequest } from '../domain/privacy-requests/enter-request.ts'
import { applyForMembership } from '../domain/memberships/apply-for-membership.ts'
import { recordMembership } from '../domain/memberships/record-membership.ts'
import { writeNote } from '../domain/notes/write-note.ts'
import { createOrganisation } from '../domain/organisations/create-organisation.ts'
import { foundOrganisation } from '../domain/organisations/found-organisation.ts'
import { createPerson } from '../domain/people/create-person.ts'
import { standingOf } from '../domain/people/standing.ts'
import { addTag } from '../domain/tags/add-tag.ts'
import { addTask } from '../domain/tasks/add-task.ts'
import type { Instant } from '../platform/clock.ts'
import * as desk from './cast/desk.ts'
import { mailName } from './mail-name.ts'

interface Built {
  hub: number
  organisationOf(key: string): { id: string; slug: string }
}

const dayMs = 86_400_000

/** What waits in Leipzig's office, and what it knows beyond the profiles: brought about by the deeds. */
export async function enterDesk(tx: Tx, { hub, organisationOf }: Built, now: Instant) {
  const idOf = (key: string) => organisationOf(key).id
  const at = (days: number) => new Date(now.getTime() + days * dayMs)
  for (const { name, organisation, message } of desk.claims) {
    const actor = await newcomer(tx, hub, name, at(-3))
    await claimOrganisation(tx, actor, { organisationId: idOf(organisation), message }, at(-2))
  }
  for (const { name, organisation, kind, city, message } of desk.applications)
    await applying(tx, hub, { name, organisation, kind, city, message }, at(-1))
  await enterHub(tx, { hub })
  const office = await officeOf(tx, hub, now)
  const about = (key: string) => ({ kind: 'organisation' as const, id: idOf(key) })
  for (const [first, keys] of Object.entries(desk.inCharge))
    for (const key of keys)
      await putInCharge(
        tx,
        office[first]!,
        { organisationId: idOf(key), personId: office[first]!.personId },
        now
      )
  for (const [name, keys] of Object.entries(desk.tags))
    for (const key of keys) await addTag(tx, office.Tarek!, { ...about(key), name }, at(-25))
  for (const { about: key, text } of desk.notes)
    await writeNote(tx, office.Tarek!, { ...about(key), body: text }, at(-15))
  for (const { about: key, how, daysAgo, text } of desk.conversations) {
    const when = at(-daysAgo)
    const said = { how, on: dayOf(when), body: text, withId: null }
    await recordConversation(tx, office.Henrike!, { ...about(key), ...said }, when)
  }
  for (const { about: key, title, due, who } of desk.tasks) {
    const words = { title, body: '', dueOn: dayOf(at(due)), assigneeId: who ? office[who]!.personId : null }
    const subject = key ? about(key) : { kind: '' as const, id: null }
    await addTask(tx, office.Henrike!, { ...words, ...subject }, now)
  }
  await enterFound(tx, hub, idOf, now)
  await enterListings(tx, office.Henrike!, idOf, now)
  await enterPost(tx, office, now)
}

/** An offer that waits to be checked, and one that ends soon. */
async function enterListings(tx: Tx, lead: Actor, idOf: (key: string) => string, now: Instant) {
  const { hub } = lead
  const rest = { visibility: 'public' as const, details: {}, contactPersonId: null }
  const texts = (one: { title: string; body: string }) => [{ language: 'de' as const, ...one }]
  await chooseCheck(tx, lead, { isOn: 'yes' }, now)
  for (const { owner, kind, ...words } of desk.toBeChecked) {
    const organisationId = idOf(owner)
    const organisations = [{ id: organisationId, isAdmin: true, isMember: true }]
    const writing = { noun: 'offer', months: 6, confirmsGiveAway: false, intent: 'publish' } as const
    const input = { ...rest, ...writing, organisationId, kind, texts: texts(words) }
    await writeListing(tx, { ...visitor(hub), organisations }, input, now)
  }
  await chooseCheck(tx, lead, { isOn: 'no' }, now)
  for (const { owner, kind, expiresInDays, ...words } of desk.endingOffers) {
    const expiresOn = dayOf(new Date(now.getTime() + expiresInDays * dayMs))
    const input = { ...rest, organisationId: idOf(owner), kind, texts: texts(words), expiresOn }
    await publishOffer(tx, operatorAtTheConsole(hub), input, now)
  }
}

/** What came by letter and by mail. */
async function enterPost(tx: Tx, office: Record<string, Actor>, now: Instant) {
  for (const { daysAgo, ...request } of desk.privacyRequests) {
    const received = new Date(now.getTime() - daysAgo * dayMs)
    await enterRequest(
      tx,
      office.Tarek!,
      { ...request, address: null, receivedOn: dayOf(received) },
      received
    )
  }
  for (const { by, from, ...words } of desk.mailsIn) {
    const holder = office[by]!
    const token = await renewMailInAddress(tx, holder, {}, now)
    const [own] = await confirmedAddressesOf(tx, holder.personId!)
    const mail = {
      ...words,
      messageId: `${from} demo`,
      from: own!,
      sentAt: now,
      sentTo: [],
      addresses: [from]
    }
    await takeMailIn(tx, operatorAtTheConsole(holder.hub), { ...mail, token }, now)
  }
}

/** What the house finds by itself: memberships that end, mails that did not arrive, two that look like one. */
async function enterFound(tx: Tx, hub: number, idOf: (key: string) => string, now: Instant) {
  const office = operatorAtTheConsole(hub)
  const dayIn = (days: number) => dayOf(new Date(now.getTime() + days * dayMs))
  for (const { organisation, inDays } of desk.endings) {
    const period = { validFrom: '2026-01-01', validTo: dayIn(inDays) }
    const membership = {
      organisationId: idOf(organisation),
      status: 'active' as const,
      level: 'member',
      ...period
    }
    await recordMembership(tx, office, membership, now)
  }
  for (const { recipient, template, status } of desk.strayMails) {
    const params = {
      organisation: 'Beispiel (Demo)',
      hub: 'Leipzig',
      day: dayIn(0),
      reason: '–',
      link: '',
      network: ''
    }
    const id = await queueMail(tx, office, { recipient, template, language: 'de', params }, now)
    if (status === 'returned') {
      await endMail(tx, hub, id, { status: 'sent', answer: '250 OK' }, now)
      await setMailStatus(tx, hub, id, { status, answer: '550 5.1.1 unknown' }, now)
    } else await endMail(tx, hub, id, { status, answer: status === 'refused' ? '550 5.7.1' : '' }, now)
  }
  for (const { name, city } of desk.twins) {
    const facts = { name, city, country: 'DE', kind: 'startUp' as const }
    const { id } = await createOrganisation(tx, office, facts, now)
    await recordMembership(tx, office, { organisationId: id, status: 'ended' }, now)
  }
  await proposeDuplicates(tx, hub, null, now)
}

/** Somebody with an account of their own and no organisation yet. */
async function newcomer(tx: Tx, hub: number, name: string, now: Instant): Promise<Actor> {
  await enterHub(tx, { hub: networkHub })
  const person = { displayName: name, language: 'de' as const, email: `${mailName(name)}@post.example` }
  const personId = await createPerson(tx, operatorAtTheConsole(networkHub), person, now)
  await enterHub(tx, { hub, person: personId })
  return { ...visitor(hub), personId }
}

async function applying(
  tx: Tx,
  hub: number,
  one: Omit<(typeof desk.applications)[number], 'kind'> & {
    kind: 'startUp' | 'digitalPartner' | 'establishedCompany'
  },
  now: Instant
) {
  const actor = await newcomer(tx, hub, one.name, now)
  const { kind, city, message } = one
  const founding = { name: one.organisation, kind, city, website: null, isAnother: false }
  const { id } = await foundOrganisation(tx, actor, founding, now)
  const admin = { ...actor, organisations: [{ id, isAdmin: true, isMember: false }] }
  await applyForMembership(tx, admin, { organisationId: id, level: 'member', message }, now)
}

/** The people of the office, by first name. */
async function officeOf(tx: Tx, hub: number, now: Instant): Promise<Record<string, Actor>> {
  const people = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.display_name as name'])
    .where('role_grant.hub_id', '=', hub)
    .where('role_grant.role', 'in', ['office', 'officeLead'])
    .execute()
  const actors: Record<string, Actor> = {}
  for (const { id, name } of people)
    actors[name.split(' ')[0]!] = { ...visitor(hub), personId: id, ...(await standingOf(tx, hub, id, now)) }
  return actors
}

const dayOf = (at: Instant): string => at.toISOString().slice(0, 10)
