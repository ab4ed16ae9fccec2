import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, belongsTo, isActingFor } from '../actor.ts'
import { openClaimsFor } from '../affiliations/claim-store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import type { ExchangeInput } from './publish.ts'
import { insertRecord } from './record-store.ts'

/**
 * Keeps an offer or need as a draft: nobody but its organisation, its author and the office sees it. For who belongs to
 * the organisation, or has asked to.
 */
export async function draftListing(
  tx: Tx,
  actor: Actor,
  input: ExchangeInput & { noun: 'offer' | 'need' },
  now: Instant
): Promise<string> {
  const { noun, organisationId } = input
  if (!(await mayWriteFor(tx, actor, organisationId))) throw new DomainError('not_found')
  const id = newId(now)
  const { kind, visibility, texts, expiresOn } = input
  const record = { noun, id, organisationId, kind, visibility, texts, expiresOn, authorId: actor.personId }
  await insertRecord(tx, actor.hub, record, now)
  const params = { organisation: organisationId }
  await recordAudit(
    tx,
    actor,
    noun === 'offer' ? 'offer.drafted' : 'need.drafted',
    { type: noun, id, params },
    now
  )
  return id
}

async function mayWriteFor(tx: Tx, actor: Actor, organisationId: string): Promise<boolean> {
  // Who acts for a member writes by the way that keeps private things private.
  if (!actor.personId || isActingFor(actor, organisationId)) return false
  if (belongsTo(actor, organisationId)) return true
  return (await openClaimsFor(tx, organisationId)).some((claim) => claim.personId === actor.personId)
}
