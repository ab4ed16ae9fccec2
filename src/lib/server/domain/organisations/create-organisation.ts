import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, isOffice } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { slugOf } from './names.ts'
import { freeSlug, insertOrganisation, markWrittenByPerson, type NewOrganisation } from './store.ts'

/** Enters an organisation into the network; a hub adopts it by recording a membership. */
export async function createOrganisation(tx: Tx, actor: Actor, input: NewOrganisation, now: Instant) {
  if (!isOffice(actor)) throw new DomainError('forbidden')
  const id = newId(now)
  const slug = await freeSlug(tx, slugOf(input.name))
  await insertOrganisation(tx, id, slug, input, now)
  await markWrittenByPerson(tx, id, writtenFields(input), now)
  await recordAudit(tx, actor, 'organisation.created', { type: 'organisation', id }, now)
  return { id, slug }
}

function writtenFields(input: NewOrganisation): string[] {
  const fields = ['name', 'kind', 'legalForm', 'country', 'region', 'city', 'website'] as const
  return fields.filter((field) => input[field] !== undefined && input[field] !== null)
}
