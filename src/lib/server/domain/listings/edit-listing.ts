import type { Tx } from '../../database/connection.ts'
import type { Details } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mustBeColleague } from './contact.ts'
import { canRelease } from './lifecycle.ts'
import { mustKeepOwnerHidden } from './must-keep-owner-hidden.ts'
import { mayLookAfter } from './policy.ts'
import { publishRecord } from './publish-record.ts'
import { findRecord, type ListingText, lockRecord, replaceTexts, updateRecord } from './record-store.ts'
import { setShownLife } from './window.ts'

export interface EditingInput {
  recordId: string
  /** The version the form was filled from. */
  version: number
  kind: string
  visibility: Visibility
  texts: ListingText[]
  details: Details
  contactPersonId: string | null
  confirmsGiveAway: boolean
  intent: 'draft' | 'publish'
}

/**
 * Changes an offer or need: a new version of it. What others see changes with it at once; where the hub checks first, when
 * the office has seen it. Kept as a draft, one that is on view stays there as it was.
 * @throws DomainError `version_conflict`, and what `writeListing` refuses.
 */
export async function editListing(tx: Tx, actor: Actor, input: EditingInput, now: Instant) {
  const { hub } = actor
  const record = await lockRecord(tx, hub, input.recordId)
  if (!record || !mayLookAfter(actor, record)) throw new DomainError('not_found')
  // What the office could not see any more it does not make private either.
  if (!mayLookAfter(actor, { ...record, visibility: input.visibility })) throw new DomainError('forbidden')
  if (record.version !== input.version) throw new DomainError('version_conflict')
  await mustBeColleague(tx, record.organisationId, input.contactPersonId, now)
  const { kind, visibility, texts, details, contactPersonId, confirmsGiveAway } = input
  if (input.intent === 'publish') {
    const { organisationId } = record
    await mustKeepOwnerHidden(tx, hub, { organisationId, visibility, texts, confirmsGiveAway })
  }
  const releasedAt = canRelease(visibility) ? record.releasedAt : null
  const isDraft = input.intent === 'draft' && record.status !== 'returned'
  const status = isDraft ? ('draft' as const) : record.status
  const change = { kind, visibility, details, contactPersonId, releasedAt, status }
  await updateRecord(tx, hub, record, change, now, true)
  if (record.releasedAt && !releasedAt) await setShownLife(tx, hub, record, { isReleased: false }, now)
  await replaceTexts(tx, hub, record, texts)
  await recordAudit(tx, actor, `${record.noun}.changed`, { type: record.noun, id: record.id }, now)
  if (input.intent === 'publish') await publishRecord(tx, actor, (await findRecord(tx, hub, record.id))!, now)
  return { id: record.id }
}
