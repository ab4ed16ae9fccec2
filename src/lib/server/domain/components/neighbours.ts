import { linkFindings, type Finding } from '#lib/engines/catalogue/compatibility/link-rules.ts'
import type { ComponentInterface } from '#lib/engines/catalogue/compatibility/component.ts'
import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Audience } from '../audience.ts'
import { componentShown, type ShownComponent } from './browse.ts'
import { componentsFrom } from './component-store.ts'
import { engineComponent } from './engine-component.ts'
import { protocolsOf, type Terms } from './terms.ts'

export interface Neighbour {
  id: string
  class: string
  name: string
  organisation: string
  organisationSlug: string
}

/** One that data can be exchanged with, over which interface, and what the rules found. */
export interface GoesWith extends Neighbour {
  protocol: string
  role: string
  findings: Finding[]
}

const most = 8
/** Candidates that the rules are asked of; more would make a page wait for what nobody reads. */
const mostAsked = 300

const columns = sql`c.id, c.class, c.name, o.name as organisation, o.slug as "organisationSlug"`

/** Components that speak the other part of one of its protocols, and hold by every rule; one's own house last. */
export async function goesWith(
  db: Db,
  audience: Audience,
  one: ShownComponent,
  terms: Terms
): Promise<GoesWith[]> {
  const protocols = protocolsOf(terms)
  const own = engineComponent(one, terms).interfaces
  const sought = [...new Set(own.flatMap((each) => counterparts(each, protocols)))]
  if (sought.length === 0) return []
  const { rows } = await sql<Neighbour & { organisationId: string; stated: ShownComponent['stated'] }>`
    select ${columns}, o.id as "organisationId", c.stated from ${componentsFrom}
     where ${componentShown(audience)} and c.id <> ${one.id} and exists (
       select from component_fact f where f.hub_id = c.hub_id and f.component_id = c.id
          and f.property = 'interfaces' and f.option = any(${sought}::text[]))
     order by (o.id = ${one.organisationId}), c.readiness desc nulls last, c.name, c.id limit ${mostAsked}`.execute(
    db
  )
  const found: GoesWith[] = []
  for (const { organisationId, stated, ...row } of rows) {
    if (found.length >= most) break
    const other = engineComponent({ ...row, organisationId, stated }, terms).interfaces
    const link = firstLink(own, other, protocols)
    if (link) found.push({ ...row, ...link })
  }
  return found
}

type Protocols = ReturnType<typeof protocolsOf>

/** "protocol role" of whoever may stand before or behind an interface. */
const counterparts = ({ protocol, role }: ComponentInterface, protocols: Protocols): string[] =>
  (protocols.get(protocol)?.pairs ?? []).flatMap(([before, behind]) => [
    ...(before === role ? [`${protocol} ${behind}`] : []),
    ...(behind === role ? [`${protocol} ${before}`] : [])
  ])

/** Data may go either way: the first pair of interfaces that holds in one of the two directions. */
function firstLink(
  own: readonly ComponentInterface[],
  other: readonly ComponentInterface[],
  protocols: Protocols
) {
  const context = { protocols, region: null }
  for (const a of own)
    for (const b of other)
      for (const findings of [linkFindings(a, b, context), linkFindings(b, a, context)])
        if (findings.every((each) => each.holds)) return { protocol: a.protocol, role: b.role, findings }
  return null
}

/** Components of the same class that share most options; those without any are not similar. */
export async function similarTo(
  db: Db,
  audience: Audience,
  one: ShownComponent
): Promise<(Neighbour & { shared: number })[]> {
  const { rows } = await sql<Neighbour & { shared: number }>`
    with own as (select property, option from component_fact
                  where hub_id = ${audience.hub} and component_id = ${one.id} and option is not null),
    near as (select f.component_id as id, count(*)::int as shared from component_fact f
               join own using (property, option)
               join component same on same.hub_id = f.hub_id and same.id = f.component_id and same.class = ${one.class}
              where f.hub_id = ${audience.hub} and f.component_id <> ${one.id}
              group by 1 order by 2 desc, 1 limit 60)
    select ${columns}, near.shared from near join ${componentsFrom} on c.id = near.id
     where ${componentShown(audience)} order by near.shared desc, c.name, c.id limit 6`.execute(db)
  return rows
}
