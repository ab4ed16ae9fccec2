import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mustBeColleague } from '../listings/contact.ts'
import { mayWriteFor, ownPeoples } from '../listings/policy.ts'
import { membershipOf } from '../memberships/application-store.ts'
import { mustBeComplete } from './check-component.ts'
import { type ComponentWords, findByArticle, insertComponent } from './component-store.ts'
import { mayLookAfterComponent } from './policy.ts'
import { readTerms } from './terms.ts'

export interface ComponentInput extends ComponentWords {
  intent: 'draft' | 'publish'
}

/**
 * Lists a component of a member in the catalogue, as a draft or shown at once. For its people, and for the office.
 * @throws DomainError `component.class`, `component.value`, `component.article_taken`, `listing.not_a_colleague`.
 */
export async function writeComponent(
  tx: Tx,
  actor: Actor,
  input: ComponentInput & { organisationId: string },
  now: Instant
): Promise<{ id: string }> {
  const { organisationId, intent, ...words } = input
  const { hub } = actor
  if (!mayWriteFor(actor, organisationId)) throw new DomainError('not_found')
  if (!mayLookAfterComponent(actor, input)) throw new DomainError('forbidden')
  const membership = await membershipOf(tx, hub, organisationId, now)
  if (membership?.status !== 'active') throw new DomainError('not_found')
  await mustBeColleague(tx, organisationId, words.contactPersonId, now)
  if (intent === 'publish') mustBeComplete(words, await readTerms(tx, hub))
  if (await findByArticle(tx, hub, organisationId, words.article))
    throw new DomainError('component.article_taken', { field: 'article' })
  const id = newId(now)
  const isByOffice = !ownPeoples(actor).includes(organisationId)
  const status = intent === 'publish' ? ('published' as const) : ('draft' as const)
  await insertComponent(
    tx,
    hub,
    { ...words, id, organisationId, status, authorId: actor.personId, isByOffice },
    now
  )
  const params = { organisation: organisationId, status }
  await recordAudit(tx, actor, 'component.listed', { type: 'component', id, params }, now)
  return { id }
}
