import type { Tx } from '../../database/connection.ts'
import type { Details, ListingNoun } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { membershipOf } from '../memberships/application-store.ts'
import { monthsOn } from './lifecycle.ts'
import { mustBeColleague } from './contact.ts'
import { mayLookAfter, mayWriteFor, ownPeoples } from './policy.ts'
import { publishRecord } from './publish-record.ts'
import { type ExchangeRecord, findRecord, insertRecord, type ListingText } from './record-store.ts'
import { mustKeepOwnerHidden } from './must-keep-owner-hidden.ts'
import { tellOwner } from './tell-owner.ts'

export interface WritingInput {
  noun: ListingNoun
  organisationId: string
  kind: string
  visibility: Visibility
  texts: ListingText[]
  details: Details
  contactPersonId: string | null
  /** How long it is shown, from today. */
  months: number
  confirmsGiveAway: boolean
  intent: 'draft' | 'publish'
}

/**
 * Writes an offer or need, as a draft or to be shown at once. For people of a member organisation, and for the office, which
 * may write one for a member after a phone call: then the organisation is told.
 * @throws DomainError `listing.names_owner`, `listing.hints_at_owner`, `listing.not_a_colleague`.
 */
export async function writeListing(tx: Tx, actor: Actor, input: WritingInput, now: Instant) {
  const { hub } = actor
  const { organisationId, noun } = input
  if (!mayWriteFor(actor, organisationId)) throw new DomainError('not_found')
  // What the office could not see any more it does not write either.
  if (!mayLookAfter(actor, input)) throw new DomainError('forbidden')
  const membership = await membershipOf(tx, hub, organisationId, now)
  if (membership?.status !== 'active') throw new DomainError('not_found')
  await mustBeColleague(tx, organisationId, input.contactPersonId, now)
  if (input.intent === 'publish') await mustKeepOwnerHidden(tx, hub, input)
  const isByOffice = !ownPeoples(actor).includes(organisationId)
  const id = newId(now)
  const { kind, visibility, texts, details, contactPersonId } = input
  const words = { noun, id, organisationId, kind, visibility, texts, details }
  const expiresOn = monthsOn(now, input.months)
  const origin = { authorId: actor.personId, contactPersonId, isByOffice, expiresOn }
  await insertRecord(tx, hub, { ...words, ...origin }, now)
  const params = { organisation: organisationId }
  await recordAudit(tx, actor, `${noun}.drafted`, { type: noun, id, params }, now)
  const record: ExchangeRecord = (await findRecord(tx, hub, id))!
  if (input.intent === 'publish') await publishRecord(tx, actor, record, now)
  if (isByOffice) await tellOwner(tx, actor, record, 'listingWritten', now)
  return { id }
}
