import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { FieldVisibility } from '../../database/schema-belonging.ts'
import type { OrganisationKind, SizeClass } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { nameKey } from '../organisations/names.ts'
import type { IdentifierScheme } from './identifiers.ts'
import type { ProfileField } from './rules.ts'

export interface ProfileFacts {
  name: string
  kind: OrganisationKind
  city: string | null
  website: string | null
  sizeClass: SizeClass | null
  naceSection: string | null
  naceCode: string | null
  languages: readonly string[]
  /** Written by one of the organisation's own people. */
  isByMember: boolean
}

/** Replaces the facts if nobody has since the given version. @returns false if somebody has. */
export async function updateFacts(tx: Tx, id: string, version: number, facts: ProfileFacts, at: Instant) {
  const result = await tx
    .updateTable('organisation')
    .set({
      name: facts.name,
      name_key: nameKey(facts.name),
      kind: facts.kind,
      city: facts.city,
      website: facts.website,
      size_class: facts.sizeClass,
      nace_section: facts.naceSection,
      nace_code: facts.naceCode,
      languages: [...facts.languages],
      website_by_member: sql`case when website is distinct from ${facts.website} then ${facts.isByMember} else website_by_member end`,
      changed_at: at,
      version: sql`version + 1`
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The same for what stands beside the facts: of two who save over one version, the second is refused. */
export async function nextVersion(tx: Tx, id: string, version: number, at: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('organisation')
    .set({ changed_at: at, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Something beside the facts changed: what reads the organisation reads it again. */
export async function touch(tx: Tx, id: string, at: Instant) {
  await tx.updateTable('organisation').set({ changed_at: at }).where('id', '=', id).execute()
}

/** The name that was borne until now is kept, so that who knows it still finds the organisation. */
export async function keepName(tx: Tx, id: string, name: string) {
  await tx
    .insertInto('organisation_name')
    .values({ organisation_id: id, name, name_key: nameKey(name) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function replaceDescription(tx: Tx, id: string, language: 'de' | 'en', description: string) {
  if (!description) {
    await tx
      .deleteFrom('organisation_text')
      .where('organisation_id', '=', id)
      .where('language', '=', language)
      .execute()
    return
  }
  await tx
    .insertInto('organisation_text')
    .values({ organisation_id: id, language, description, origin: 'author' })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'language']).doUpdateSet({ description, origin: 'author' })
    )
    .execute()
}

export async function replaceTopics(tx: Tx, id: string, concepts: readonly string[]) {
  await tx.deleteFrom('organisation_topic').where('organisation_id', '=', id).execute()
  if (concepts.length === 0) return
  const rows = concepts.map((concept) => ({ organisation_id: id, concept, origin: 'author' as const }))
  await tx.insertInto('organisation_topic').values(rows).execute()
}

export async function setVisibility(tx: Tx, id: string, field: ProfileField, visibility: FieldVisibility) {
  await tx
    .insertInto('organisation_field_visibility')
    .values({ organisation_id: id, field, visibility })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'field']).doUpdateSet({ visibility }))
    .execute()
}

/** Whose identifier this is already, or undefined. */
export async function ownerOfIdentifier(db: Db, scheme: IdentifierScheme, value: string) {
  const row = await db
    .selectFrom('organisation_identifier')
    .select('organisation_id')
    .where('scheme', '=', scheme)
    .where('value', '=', value)
    .executeTakeFirst()
  return row?.organisation_id
}

/** One identifier a scheme; a new one takes the place of the one before. */
export async function replaceIdentifier(tx: Tx, id: string, scheme: IdentifierScheme, value: string | null) {
  await tx
    .deleteFrom('organisation_identifier')
    .where('organisation_id', '=', id)
    .where('scheme', '=', scheme)
    .execute()
  if (value)
    await tx.insertInto('organisation_identifier').values({ scheme, value, organisation_id: id }).execute()
}

export interface Logo {
  type: 'image/png' | 'image/jpeg' | 'image/webp'
  content: Buffer
  sha256: string
  width: number
  height: number
}

export async function replaceLogo(tx: Tx, id: string, logo: Logo | null, at: Instant) {
  await tx.deleteFrom('organisation_logo').where('organisation_id', '=', id).execute()
  if (!logo) return
  const { type, content, sha256, width, height } = logo
  await tx
    .insertInto('organisation_logo')
    .values({ organisation_id: id, media_type: type, content, sha256, width, height, changed_at: at })
    .execute()
}

/** Further places, each a line; the main one is the organisation's own city. */
export async function replaceSites(tx: Tx, id: string, cities: readonly string[], at: Instant) {
  await tx
    .deleteFrom('organisation_site')
    .where('organisation_id', '=', id)
    .where('is_main', '=', false)
    .execute()
  if (cities.length === 0) return
  const rows = cities.map((city) => ({
    id: newId(at),
    organisation_id: id,
    country: null,
    region: null,
    postal_code: null,
    city,
    street: null
  }))
  await tx.insertInto('organisation_site').values(rows).execute()
}
