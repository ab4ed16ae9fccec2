import type { Instant } from '../../platform/clock.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { FieldVisibility } from '../../database/schema-belonging.ts'
import type { OrganisationKind, SizeClass } from '../../database/schema.ts'
import type { Actor } from '../actor.ts'
import { standsInHub } from '../affiliations/stands-in-hub.ts'
import type { Audience } from '../audience.ts'
import { allNamesOf, fieldShown, isShown } from '../organisations/shown.ts'
import type { IdentifierScheme } from './identifiers.ts'
import { mayEditProfile } from './policy.ts'
import { completeness, type ProfileField, profileFields } from './rules.ts'

interface ProfileRow {
  id: string
  slug: string
  name: string
  version: number
  kind: OrganisationKind | null
  city: string | null
  website: string | null
  sizeClass: SizeClass | null
  naceSection: string | null
  naceCode: string | null
  languages: string[]
  sites: string[]
  descriptions: Partial<Record<'de' | 'en', string>>
  topics: string[]
  identifiers: Partial<Record<IdentifierScheme, string>>
  narrowed: Partial<Record<ProfileField, FieldVisibility>>
  logo: string | null
  listings: number
}

/** Everything of a profile, for who may change it; for anybody else nothing. */
export async function profileToEdit(db: Db, actor: Actor, slug: string, now: Instant) {
  const { rows } = await sql<ProfileRow>`
    select o.id, o.slug, o.name, o.version, o.kind, o.city, o.website, o.size_class as "sizeClass",
           o.nace_section as "naceSection", o.nace_code as "naceCode", o.languages,
           array(select city from organisation_site s where s.organisation_id = o.id and not s.is_main
                  order by s.city collate name_order) as sites,
           (select coalesce(json_object_agg(t.language, t.description), '{}') from organisation_text t
             where t.organisation_id = o.id) as descriptions,
           array(select concept from organisation_topic t where t.organisation_id = o.id order by concept) as topics,
           (select coalesce(json_object_agg(i.scheme, i.value), '{}') from organisation_identifier i
             where i.organisation_id = o.id) as identifiers,
           (select coalesce(json_object_agg(v.field, v.visibility), '{}') from organisation_field_visibility v
             where v.organisation_id = o.id) as narrowed,
           (select sha256 from organisation_logo l where l.organisation_id = o.id) as logo,
           (select count(*)::int from listing l
             where l.organisation_id = any(${allNamesOf(sql`o.id`)})) as listings
      from organisation o where o.slug = ${slug} and o.merged_into is null`.execute(db)
  const found = rows[0]
  if (!found) return undefined
  const isHere = await standsInHub(db, actor.hub, found.id, now)
  if (!mayEditProfile(actor, found.id, isHere)) return undefined
  const visibility = Object.fromEntries(
    profileFields.map((field) => [field, found.narrowed[field] ?? 'public'])
  ) as Record<ProfileField, FieldVisibility>
  return { ...found, visibility, completeness: completeness(filledOf(found)) }
}

export type ProfileToEdit = NonNullable<Awaited<ReturnType<typeof profileToEdit>>>

const filledOf = (row: ProfileRow) => ({
  description: Object.values(row.descriptions).some(Boolean),
  otherLanguage: Boolean(row.descriptions.de && row.descriptions.en),
  topics: row.topics.length > 0,
  website: row.website !== null,
  size: row.sizeClass !== null,
  sector: row.naceSection !== null,
  listing: row.listings > 0,
  logo: row.logo !== null
})

/** The logo of an organisation, where the audience sees the organisation and its logo. */
export async function logoOf(db: Db, audience: Audience, slug: string) {
  const { rows } = await sql<{ type: string; content: Buffer; sha256: string }>`
    select l.media_type as type, l.content, l.sha256 from organisation o
      join organisation_logo l on l.organisation_id = o.id
     where o.slug = ${slug} and ${isShown(audience)} and ${fieldShown(audience, 'o.id', 'logo')}`.execute(db)
  return rows[0]
}
