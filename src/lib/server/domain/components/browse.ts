import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import type { Audience } from '../audience.ts'
import { allNamesOf, isShown } from '../organisations/shown.ts'
import { anyOf, type SearchWord, searchWords } from '../search/words.ts'
import { type CatalogueQuestion, componentsOnPage, type Demand } from './catalogue-question.ts'
import { componentsFrom } from './component-store.ts'

/** A component as a list shows it. */
export interface FoundComponent {
  id: string
  class: string
  name: string
  article: string
  summaryDe: string
  summaryEn: string
  stated: Stated
  organisation: string
  organisationSlug: string
}

export interface Facet {
  property: string
  option: string
  count: number
}

export interface FoundCatalogue {
  components: FoundComponent[]
  count: number
  classes: { class: string; count: number }[]
  members: { slug: string; name: string; count: number }[]
  /** Options of what was found, the most frequent first. */
  options: Facet[]
}

/** Components that an audience may see: shown, of a member that is shown. Conditions on `c` and `o`. */
export const componentShown = (audience: Audience): RawBuilder<boolean> => sql<boolean>`
  c.hub_id = ${audience.hub} and c.status = 'published' and c.visibility = any(${[...audience.visibilities]}::text[])
  and ${isShown(audience)}`

/** Every word must be somewhere; a word counts in each of its forms. */
const holds = (words: readonly SearchWord[]): RawBuilder<unknown> =>
  words.length === 0
    ? sql`true`
    : sql.join(
        words.map((word) => sql`c.words @@ ${anyOf([word])}`),
        sql` and `
      )

export function meets(demand: Demand): RawBuilder<unknown> {
  const fact = sql`f.hub_id = c.hub_id and f.component_id = c.id and f.property = ${demand.property}`
  if ('options' in demand)
    return sql`exists (select from component_fact f where ${fact} and f.option = any(${demand.options}::text[]))`
  const { from, to, isCovering } = demand
  const [low, high] = [from ?? (isCovering ? to : -Infinity), to ?? (isCovering ? from : Infinity)]
  return isCovering
    ? sql`exists (select from component_fact f where ${fact} and f.option is null and f.low <= ${low} and f.high >= ${high})`
    : sql`exists (select from component_fact f where ${fact} and f.option is null and f.low >= ${low} and f.high <= ${high})`
}

const conditions = (audience: Audience, question: CatalogueQuestion): RawBuilder<unknown> =>
  sql.join(
    [
      componentShown(audience),
      question.class ? sql`c.class = ${question.class}` : sql`true`,
      question.member ? sql`o.slug = ${question.member}` : sql`true`,
      holds(searchWords(question.text)),
      ...question.demands.map(meets)
    ],
    sql` and `
  )

/** One page of the catalogue, with what the whole answer could be narrowed by. */
export async function browseCatalogue(
  db: Db,
  audience: Audience,
  question: CatalogueQuestion
): Promise<FoundCatalogue> {
  const { page } = question
  const { rows } = await sql<Omit<FoundCatalogue, 'components'> & { components: FoundComponent[] | null }>`
    with hit as materialized (
      select c.id, c.class, c.name, o.id as owner from ${componentsFrom} where ${conditions(audience, question)}
    ),
    here as (select id, name from hit order by name collate name_order, id limit ${componentsOnPage} offset ${(page - 1) * componentsOnPage})
    select (select count(*)::int from hit) as count,
           (select json_agg(json_build_object('id', c.id, 'class', c.class, 'name', c.name, 'article', c.article,
                      'summaryDe', c.summary_de, 'summaryEn', c.summary_en, 'stated', c.stated,
                      'organisation', o.name, 'organisationSlug', o.slug) order by here.name collate name_order, here.id)
              from here join ${componentsFrom} on c.id = here.id where c.hub_id = ${audience.hub}) as components,
           (select coalesce(json_agg(one), '[]') from (
              select class, count(*)::int as count from hit group by 1 order by 2 desc, 1) one) as classes,
           (select coalesce(json_agg(one), '[]') from (
              select o.slug, o.name, count(*)::int as count from hit join organisation o on o.id = hit.owner
               group by 1, 2 order by 3 desc, 2 limit 12) one) as members,
           (select coalesce(json_agg(one), '[]') from (
              select f.property, f.option, count(*)::int as count
                from component_fact f join hit on hit.id = f.component_id
               where f.hub_id = ${audience.hub} and f.option is not null and position(' ' in f.option) = 0
               group by 1, 2 order by 1, 3 desc, 2) one) as options`.execute(db)
  const { components, ...rest } = rows[0]!
  return { ...rest, components: components ?? [] }
}

/** One component that the audience may see, or undefined. */
export async function shownComponents(db: Db, audience: Audience, ids: readonly string[]) {
  const { rows } = await sql<
    FoundComponent & {
      readiness: number | null
      organisationId: string
      changedAt: Date
      visibility: string
      city: string | null
      kind: string | null
    }
  >`
    select c.id, c.class, c.name, c.article, c.summary_de as "summaryDe", c.summary_en as "summaryEn", c.stated, c.readiness,
           o.id as "organisationId", o.name as organisation, o.slug as "organisationSlug", o.city, o.kind,
           c.changed_at as "changedAt", c.visibility
      from ${componentsFrom} where ${componentShown(audience)} and c.id = any(${[...ids]}::uuid[])`.execute(
    db
  )
  const places = new Map(ids.map((id, at) => [id, at]))
  return rows.sort((a, b) => places.get(a.id)! - places.get(b.id)!)
}

export type ShownComponent = Awaited<ReturnType<typeof shownComponents>>[number]

/** What a member has in the catalogue, for its page. */
export async function componentsOfMember(db: Db, audience: Audience, organisationId: string, most = 12) {
  const { rows } = await sql<{ id: string; class: string; name: string }>`
    select c.id, c.class, c.name from ${componentsFrom}
     where ${componentShown(audience)} and c.organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})
     order by c.name collate name_order limit ${most}`.execute(db)
  return rows
}
