import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Subject } from '../desk/subject.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { personsUnder } from '../people/person-now.ts'

/** A row of a list as it is named in a form and kept in a table. */
export interface RowKey {
  membership_id: string | null
  contact_id: string | null
  person_id: string | null
}

export interface BulkRow {
  id: string
  name: string
  /** Whom tags and tasks are about. */
  subject: Subject
  tags: { id: string; name: string; at: string }[]
  membership: MembershipFacts | null
}

export interface MembershipFacts {
  status: 'known' | 'applied' | 'active' | 'ended'
  level: string | null
  visibility: 'public' | 'network' | 'hub' | 'office'
  validFrom: string | null
  validTo: string | null
  version: number
  /** Who of the office looks after the organisation. */
  charge: string | null
}

const tagsOf = sql`coalesce((select json_agg(json_build_object('id', tag.id, 'name', tag.name, 'at', t.tagged_at))
  from tagging t join tag on tag.hub_id = t.hub_id and tag.id = t.tag_id`

/** How rows stand now, by id; one that the hub does not have is not among them. */
export async function bulkRows(db: Db, hub: number, keys: readonly RowKey[]): Promise<Map<string, BulkRow>> {
  const idsOf = (column: keyof RowKey) => keys.flatMap((key) => key[column] ?? [])
  const { rows } = await sql<BulkRow>`
    select m.id, o.name, json_build_object('kind', 'organisation', 'id', o.id) as subject,
           ${tagsOf} where t.hub_id = ${hub} and t.organisation_id = any(names.ids)), '[]') as tags,
           json_build_object('status', m.status, 'level', m.level, 'visibility', m.visibility, 'version', m.version,
             'validFrom', m.valid_from, 'validTo', m.valid_to, 'charge', (
               select coalesce(p.merged_into, p.id) from in_charge c join person p on p.id = c.person_id
                where c.hub_id = ${hub} and c.organisation_id = any(names.ids) limit 1)) as membership
      from membership m join organisation named on named.id = m.organisation_id
      join organisation o on o.id = coalesce(named.merged_into, named.id)
     cross join lateral (select ${allNamesOf(sql`o.id`)} as ids) names
     where m.hub_id = ${hub} and m.id = any(${idsOf('membership_id')}::uuid[])
    union all
    select p.id, p.display_name, json_build_object('kind', 'person', 'id', p.id),
           ${tagsOf} where t.hub_id = ${hub} and t.person_id = any(own.ids)), '[]'), null
      from person p cross join lateral (select ${personsUnder(sql`p.id`)} as ids) own
     where p.id = any(${idsOf('person_id')}::uuid[]) and p.merged_into is null
    union all
    select c.id, c.name, json_build_object('kind', 'contact', 'id', c.id),
           ${tagsOf} where t.hub_id = ${hub} and t.contact_id = c.id), '[]'), null
      from hub_contact c where c.hub_id = ${hub} and c.id = any(${idsOf('contact_id')}::uuid[])
       and c.merged_into is null`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export const idOf = (key: RowKey): string => (key.membership_id ?? key.contact_id ?? key.person_id)!
