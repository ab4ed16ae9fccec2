import { sql } from 'kysely'
import type { Component } from '#lib/engines/catalogue/compatibility/component.ts'
import type { Db } from '../../database/connection.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import type { Audience } from '../audience.ts'
import { componentShown } from '../components/browse.ts'
import { componentsFrom } from '../components/component-store.ts'
import { engineComponent } from '../components/engine-component.ts'
import type { Terms } from '../components/terms.ts'

/** A component with the words it is found by. */
export interface ListedComponent {
  component: Component
  name: string
  texts: { lang: 'de' | 'en'; text: string }[]
}

/** Everything of a hub's catalogue that an audience may see. */
export async function listedComponents(db: Db, audience: Audience, terms: Terms): Promise<ListedComponent[]> {
  const { rows } = await sql<{
    id: string
    class: string
    name: string
    summaryDe: string
    summaryEn: string
    stated: Stated
    organisationId: string
  }>`
    select c.id, c.class, c.name, c.summary_de as "summaryDe", c.summary_en as "summaryEn", c.stated, o.id as "organisationId"
      from ${componentsFrom} where ${componentShown(audience)} order by c.id`.execute(db)
  return rows.map((row) => ({
    component: engineComponent(row, terms),
    name: row.name,
    texts: (
      [
        ['de', row.summaryDe],
        ['en', row.summaryEn]
      ] as const
    ).flatMap(([lang, text]) => (text ? [{ lang, text: `${row.name}. ${text}` }] : []))
  }))
}

/** Changes whenever the answer of `listedComponents` may: what was counted, and the newest of it. */
export async function catalogueStamp(db: Db, hub: number): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), max(changed_at)) from component where hub_id = ${hub}),
      (select count(*) from catalogue_term where hub_id = ${hub}),
      (select concat_ws(' ', count(*), max(changed_at)) from membership where hub_id = ${hub}),
      current_date) as stamp`.execute(db)
  return rows[0]!.stamp
}

/** Pairs of organisations that did something together, among those given. */
export async function workedTogether(db: Db, organisations: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ a: string; b: string }>`
    with own as (
      select p.activity_id, coalesce(o.merged_into, o.id) as id from activity_participant p
        join organisation o on o.id = p.organisation_id
       where coalesce(o.merged_into, o.id) = any(${[...organisations]}::uuid[]))
    select distinct x.id as a, y.id as b from own x join own y on y.activity_id = x.activity_id and y.id > x.id
     order by 1, 2`.execute(db)
  return rows.map(({ a, b }) => [a, b])
}
