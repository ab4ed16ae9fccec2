import { isAdminOf } from '../actor.ts'
import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { markWrittenByPerson } from '../organisations/store.ts'
import type { ProfileInput } from './forms.ts'
import { identifierSchemes } from './identifiers.ts'
import { lockForEditing } from './lock-for-editing.ts'
import {
  keepName,
  ownerOfIdentifier,
  replaceDescription,
  replaceIdentifier,
  replaceSites,
  updateFacts
} from './store.ts'

/**
 * Saves what an organisation says of itself. Whoever saves second over the same version is refused and loses nothing:
 * the form keeps their words and shows the newer ones beside them.
 */
export async function editProfile(tx: Tx, actor: Actor, input: ProfileInput, now: Instant) {
  const organisation = await lockForEditing(tx, actor, input.organisationId, now)
  const { id } = organisation
  if (!(await updateFacts(tx, id, input.version, { ...input, isByMember: isAdminOf(actor, id) }, now)))
    throw new DomainError('version_conflict')
  if (organisation.name !== input.name) {
    await keepName(tx, id, organisation.name)
    await keepName(tx, id, input.name)
  }
  await replaceDescription(tx, id, 'de', input.descriptionDe)
  await replaceDescription(tx, id, 'en', input.descriptionEn)
  await replaceSites(tx, id, input.sites, now)
  await writeIdentifiers(tx, id, input)
  await markWrittenByPerson(tx, id, ['name', 'kind', 'city', 'website', 'description'], now)
  await recordAudit(tx, actor, 'organisation.changed', { type: 'organisation', id }, now)
}

async function writeIdentifiers(tx: Tx, id: string, input: ProfileInput) {
  for (const scheme of identifierSchemes) {
    const value = input[scheme]
    const owner = value ? await ownerOfIdentifier(tx, scheme, value) : undefined
    if (owner === id) continue
    if (owner) throw new DomainError('identifier.taken', { field: scheme })
    try {
      await replaceIdentifier(tx, id, scheme, value)
    } catch (error) {
      if (violates(error, 'organisation_identifier_pkey'))
        throw new DomainError('identifier.taken', { field: scheme })
      throw error
    }
  }
}
