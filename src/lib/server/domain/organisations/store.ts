import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Instant } from '../../platform/clock.ts'
import { nameKey } from './names.ts'

export interface NewOrganisation {
  name: string
  kind: OrganisationKind | null
  legalForm?: string | null
  country?: string | null
  region?: string | null
  city?: string | null
  website?: string | null
  descriptions?: { de?: string; en?: string }
  topics?: readonly string[]
  emailDomain?: string
  /** Only its founder says so yet: no import and no e-mail domain may lean on it. */
  isFoundedByMember?: boolean
}

/** The slug itself, or with the smallest number behind it that nobody uses yet. */
export async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx
    .selectFrom('organisation')
    .select('slug')
    .where((where) => where.or([where('slug', '=', wanted), where('slug', 'like', `${wanted}-%`)]))
    .execute()
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}

export async function insertOrganisation(
  tx: Tx,
  id: string,
  slug: string,
  one: NewOrganisation,
  at: Instant
) {
  await tx
    .insertInto('organisation')
    .values({
      id,
      slug,
      name: one.name,
      name_key: nameKey(one.name),
      kind: one.kind,
      legal_form: one.legalForm ?? null,
      country: one.country ?? null,
      region: one.region ?? null,
      city: one.city ?? null,
      website: one.website ?? null,
      merged_into: null,
      is_vouched: !one.isFoundedByMember,
      website_by_member: one.isFoundedByMember ?? false,
      created_at: at,
      changed_at: at
    })
    .execute()
  await tx
    .insertInto('organisation_name')
    .values({ organisation_id: id, name: one.name, name_key: nameKey(one.name) })
    .execute()
  await writeDescriptions(tx, id, one.descriptions ?? {})
  await writeTopics(tx, id, one.topics ?? [])
  if (one.emailDomain) {
    await tx
      .insertInto('organisation_email_domain')
      .values({ domain: one.emailDomain, organisation_id: id })
      .execute()
  }
}

export async function writeDescriptions(tx: Tx, id: string, texts: { de?: string; en?: string }) {
  for (const language of ['de', 'en'] as const) {
    const description = texts[language]
    if (!description) continue
    await tx
      .insertInto('organisation_text')
      .values({ organisation_id: id, language, description, origin: 'author' })
      .onConflict((conflict) =>
        conflict.columns(['organisation_id', 'language']).doUpdateSet({ description, origin: 'author' })
      )
      .execute()
  }
}

export async function writeTopics(tx: Tx, id: string, concepts: readonly string[]) {
  if (concepts.length === 0) return
  await tx
    .insertInto('organisation_topic')
    .values(concepts.map((concept) => ({ organisation_id: id, concept, origin: 'author' as const })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Notes that a person wrote these fields: an import proposes from now on instead of overwriting. */
export async function markWrittenByPerson(tx: Tx, id: string, fields: readonly string[], at: Instant) {
  if (fields.length === 0) return
  await tx
    .insertInto('organisation_field_origin')
    .values(
      fields.map((field) => ({ organisation_id: id, field, origin: 'person' as const, written_at: at }))
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'field']).doUpdateSet({ origin: 'person', written_at: at })
    )
    .execute()
}

/** Replaces the facts if nobody has since the given version. @returns false if somebody has. */
export async function updateOrganisation(
  tx: Tx,
  id: string,
  version: number,
  facts: Pick<NewOrganisation, 'name' | 'kind' | 'city' | 'website'>,
  at: Instant
): Promise<boolean> {
  const result = await tx
    .updateTable('organisation')
    .set({
      name: facts.name,
      name_key: nameKey(facts.name),
      kind: facts.kind,
      city: facts.city ?? null,
      website: facts.website ?? null,
      changed_at: at,
      version: sql`version + 1`
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
