import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mustBeColleague } from '../listings/contact.ts'
import { mustBeComplete } from './check-component.ts'
import { findByArticle, lockComponent, rewriteComponent } from './component-store.ts'
import { mayLookAfterComponent } from './policy.ts'
import { readTerms } from './terms.ts'
import type { ComponentInput } from './write-component.ts'

/**
 * Changes a component: a new version of it, shown or kept as a draft, which takes it out of the catalogue.
 * @throws DomainError `version_conflict`, and what `writeComponent` refuses.
 */
export async function editComponent(
  tx: Tx,
  actor: Actor,
  input: ComponentInput & { componentId: string; version: number },
  now: Instant
): Promise<{ id: string }> {
  const { hub } = actor
  const { componentId, version, intent, ...words } = input
  const found = await lockComponent(tx, hub, componentId)
  if (!found || !mayLookAfterComponent(actor, found)) throw new DomainError('not_found')
  if (!mayLookAfterComponent(actor, { ...found, visibility: words.visibility }))
    throw new DomainError('forbidden')
  if (found.version !== version) throw new DomainError('version_conflict')
  await mustBeColleague(tx, found.organisationId, words.contactPersonId, now)
  if (intent === 'publish') mustBeComplete(words, await readTerms(tx, hub))
  const namesake = await findByArticle(tx, hub, found.organisationId, words.article)
  if (namesake && namesake.id !== found.id)
    throw new DomainError('component.article_taken', { field: 'article' })
  const status = intent === 'publish' ? ('published' as const) : ('draft' as const)
  await rewriteComponent(tx, hub, found, { ...words, status }, now)
  await recordAudit(
    tx,
    actor,
    'component.changed',
    { type: 'component', id: found.id, params: { status } },
    now
  )
  return { id: found.id }
}
