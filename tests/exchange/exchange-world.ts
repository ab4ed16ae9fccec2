import { beforeAll } from 'vitest'
import { inHub, type Tx } from '#lib/server/database/connection.ts'
import type { Actor } from '#lib/server/domain/actor.ts'
import { visitor } from '#lib/server/domain/actor.ts'
import { affiliatePerson } from '#lib/server/domain/affiliations/affiliate-person.ts'
import type { EditingInput } from '#lib/server/domain/listings/edit-listing.ts'
import { findRecord } from '#lib/server/domain/listings/record-store.ts'
import { listingShownTo } from '#lib/server/domain/listings/shown.ts'
import { type WritingInput, writeListing } from '#lib/server/domain/listings/write-listing.ts'
import { recordMembership } from '#lib/server/domain/memberships/record-membership.ts'
import { createOrganisation } from '#lib/server/domain/organisations/create-organisation.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { asOffice, asPerson, at, enterHubNamed, enterPerson } from '../belonging/people.ts'
import { testDatabase } from '../database/test-database.ts'

/** A hub with two members and a lead, another hub with one; offers and needs are written in the first. */
export const test = testDatabase()
export let hub: number
export let other: number
export let owner: string
export let colleague: string
export let neighbour: string
export let stranger: string
export let lead: string
export let organisation: string
export let foreign: string

beforeAll(async () => {
  hub = await enterHubNamed(test.db, 'pleisse')
  other = await enterHubNamed(test.db, 'elbe')
  owner = await enterPerson(test.db, 'Anna Berg', ['anna@wattlauf.example'])
  colleague = await enterPerson(test.db, 'Bruno Tal', ['bruno@wattlauf.example'])
  neighbour = await enterPerson(test.db, 'Carla See', ['carla@nachbar.example'])
  stranger = await enterPerson(test.db, 'Dora Feld', ['dora@fern.example'])
  lead = await enterPerson(test.db, 'Emil Amt', ['emil@amt.example'])
  organisation = await member('Wattlauf GmbH', hub, [owner, colleague])
  await member('Nachbar AG', hub, [neighbour])
  foreign = await member('Fernab UG', other, [stranger])
  await asOffice(test.db, hub, (tx, actor) =>
    grantRole(tx, actor, { personId: lead, role: 'officeLead' }, at(0))
  )
})

async function member(name: string, home: number, people: readonly string[]) {
  return asOffice(test.db, home, async (tx, actor) => {
    const { id } = await createOrganisation(tx, actor, { name, kind: 'startUp' }, at(0))
    await recordMembership(
      tx,
      actor,
      { organisationId: id, status: 'active', visibility: 'public' } as never,
      at(0)
    )
    for (const personId of people)
      await affiliatePerson(tx, actor, { personId, organisationId: id, role: 'admin' }, at(0))
    return id
  })
}

export const words = (
  title: string,
  body = 'Zum Nachrüsten in Leitungen, ohne Aufgraben, bis zum Herbst.'
) => [{ language: 'de' as const, title, body }]
export const writing = (more: Partial<WritingInput> = {}): WritingInput => ({
  noun: 'need',
  organisationId: organisation,
  kind: 'technology',
  visibility: 'public',
  texts: words('Leckortung für Wärmenetze'),
  details: { trl: '7' },
  contactPersonId: null,
  months: 6,
  confirmsGiveAway: false,
  intent: 'publish',
  ...more
})
export const asOwner = <T>(work: (tx: Tx, actor: Actor) => Promise<T>, minute = 1) =>
  asPerson(test.db, hub, owner, work, at(minute))
export const write = (more: Partial<WritingInput> = {}, minute = 1) =>
  asOwner(async (tx, actor) => {
    const { id } = await writeListing(tx, actor, writing(more), at(minute))
    return (await findRecord(tx, hub, id))!
  }, minute)
export const seenBy = async (person: string | null, home: number, listingId: string, now = at(2)) =>
  person
    ? asPerson(test.db, home, person, (tx, actor) => listingShownTo(tx, actor, hub, listingId, now), now)
    : inHub(test.db, { hub: home }, (tx) => listingShownTo(tx, visitor(home), hub, listingId, now))
export const refusedBy = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code
  )
export const editing = (
  recordId: string,
  version: number,
  more: Partial<EditingInput> = {}
): EditingInput => ({
  ...writing(),
  recordId,
  version,
  ...more
})
