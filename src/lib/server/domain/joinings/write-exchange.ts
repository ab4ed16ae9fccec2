import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { deleteDraft, writtenBy } from '../listings/draft-store.ts'
import { draftListing } from '../listings/draft-listing.ts'
import type { ExchangeKind } from '../listings/kinds.ts'
import { publishDrafts } from '../listings/publish-drafts.ts'
import { titledText } from '../listings/rules.ts'
import { joiningOf } from './store.ts'

export interface ExchangeWords {
  offer: string
  offerKind: ExchangeKind
  need: string
  needKind: ExchangeKind
  language: 'de' | 'en'
}

/**
 * What the organisation offers and needs, in a sentence or two each; one of them may stay empty. Real drafts come of it;
 * writing again replaces them. Where the organisation is a member already they are published at once.
 */
export async function writeExchange(tx: Tx, actor: Actor, input: ExchangeWords, now: Instant) {
  const joining = actor.personId ? await joiningOf(tx, actor.hub, actor.personId) : undefined
  const organisationId = joining?.organisationId
  if (actor.acting) throw new DomainError('acting.not_allowed')
  if (!actor.personId || !organisationId) throw new DomainError('joining.not_begun')
  if (!input.offer && !input.need) throw new DomainError('joining.nothing_said', { field: 'need' })
  const isMember = actor.organisations.some((one) => one.id === organisationId && one.isMember)
  // Of a member, drafts are what somebody means to finish; of who is only joining, what was said before.
  if (!isMember) await discardDrafts(tx, actor, { personId: actor.personId, organisationId }, now)
  const ids: string[] = []
  for (const noun of ['need', 'offer'] as const) {
    const text = input[noun]
    if (!text) continue
    const kind = noun === 'offer' ? input.offerKind : input.needKind
    const texts = [{ language: input.language, ...titledText(text) }]
    ids.push(await draftListing(tx, actor, { noun, organisationId, kind, visibility: 'public', texts }, now))
  }
  if (isMember) await publishDrafts(tx, actor, { organisationId, ids }, now)
}

async function discardDrafts(
  tx: Tx,
  actor: Actor,
  { personId, organisationId }: { personId: string; organisationId: string },
  now: Instant
) {
  for (const draft of await writtenBy(tx, actor.hub, personId)) {
    if (draft.status !== 'draft') continue
    // Drafts for another organisation of theirs are not what was said here.
    if (draft.organisationId !== organisationId && belongsTo(actor, draft.organisationId)) continue
    await deleteDraft(tx, actor.hub, draft)
    await recordAudit(tx, actor, 'draft.discarded', { type: draft.noun, id: draft.id }, now)
  }
}
