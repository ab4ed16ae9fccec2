import { confirmedAddressesOf } from '../people/address-store.ts'
import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import { violates } from '../../database/violations.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { type Actor, visitor } from '../actor.ts'
import { isAtDomain, websiteDomainOf, workDomainOf } from '../affiliations/rules.ts'
import { insertAffiliation, insertEmailDomain } from '../affiliations/store.ts'
import { audienceOf } from '../audience.ts'
import { atNetwork } from '../at-network.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { nameKey, slugOf } from './names.ts'
import { isShown } from './shown.ts'
import { freeSlug, insertOrganisation, markWrittenByPerson } from './store.ts'

export interface FoundingInput {
  name: string
  kind: OrganisationKind
  city: string | null
  website: string | null
  /** Said after the page has shown the one of the same name: it is another. */
  isAnother: boolean
}

/** Enters the organisation of somebody who joins; they answer for it. Nobody sees it until a hub takes it in. */
export async function foundOrganisation(tx: Tx, actor: Actor, input: FoundingInput, now: Instant) {
  const { personId } = actor
  if (!personId) throw new DomainError('sign_in_needed')
  const { name, kind, city, website } = input
  if (!input.isAnother && (await atNetwork(tx, actor, () => isNameShown(tx, name, now))))
    throw new DomainError('organisation.name_known', { field: 'name', name })
  const id = newId(now)
  const slug = await freeSlug(tx, slugOf(name))
  try {
    await insertOrganisation(tx, id, slug, { name, kind, city, website, isFoundedByMember: true }, now)
  } catch (error) {
    if (violates(error, 'organisation_slug_unique')) throw new DomainError('organisation.slug_taken')
    throw error
  }
  const written = Object.entries({ name, kind, city, website }).flatMap(([field, value]) =>
    value ? [field] : []
  )
  await markWrittenByPerson(tx, id, written, now)
  await insertAffiliation(tx, { id: newId(now), personId, organisationId: id, role: 'admin' }, now)
  await noteDomain(tx, personId, { id, website })
  await recordAudit(tx, actor, 'organisation.created', { type: 'organisation', id }, now)
  return { id, slug }
}

async function isNameShown(tx: Tx, name: string, now: Instant): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o where o.name_key = ${nameKey(name)}
       and ${isShown(audienceOf(visitor(0), now))} limit 1`.execute(tx)
  return rows.length > 0
}

/** Their own domain, where website and address agree on it: colleagues are then recognised. */
async function noteDomain(tx: Tx, personId: string, one: { id: string; website: string | null }) {
  const website = websiteDomainOf(one.website)
  const domains = (await confirmedAddressesOf(tx, personId)).map(workDomainOf)
  if (website && domains.some((domain) => domain && isAtDomain(domain, website)))
    await insertEmailDomain(tx, one.id, website, 'claim')
}
