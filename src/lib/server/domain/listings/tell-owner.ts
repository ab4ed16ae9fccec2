import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { affiliationsOf } from '../affiliations/store.ts'
import { mailPerson } from '../mail/mail-person.ts'
import type { ExchangeRecord } from './record-store.ts'
import { hubWords } from './settings.ts'

export type OwnerMail = 'listingWritten' | 'listingPublished' | 'listingReturned' | 'listingReleaseAsked'

/** Whom an offer or need is told about: its contact person, else who wrote it, else who answers for the organisation. */
export async function ownersToTell(tx: Tx, record: ExchangeRecord, now: Instant): Promise<string[]> {
  const people = await affiliationsOf(tx, record.organisationId, now)
  const isThere = (id: string | null) => id !== null && people.some((one) => one.personId === id)
  if (isThere(record.contactPersonId)) return [record.contactPersonId!]
  if (!record.isByOffice && isThere(record.authorId)) return [record.authorId!]
  const admins = people.filter((one) => one.role === 'admin')
  return (admins.length > 0 ? admins : people).map((one) => one.personId)
}

/** Writes to them, each in their language, with the way to the page where they can change it. */
export async function tellOwner(
  tx: Tx,
  actor: Actor,
  record: ExchangeRecord,
  template: OwnerMail,
  now: Instant,
  more: Record<string, string> = {}
) {
  const hub = await hubWords(tx, actor.hub)
  const path = `/hub/${hub.slug}/my/offers-and-needs/${record.id}`
  const params = { title: record.texts[0]?.title ?? '', hub: hub.name, ...more }
  for (const personId of await ownersToTell(tx, record, now))
    if (personId !== actor.personId) await mailPerson(tx, actor, personId, { template, params, path }, now)
}
