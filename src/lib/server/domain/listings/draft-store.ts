import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { RecordStatus } from '../../database/schema-exchange.ts'
import type { Visibility } from '../../database/schema.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { isPerson, personNow } from '../people/person-now.ts'

export interface Draft {
  noun: 'offer' | 'need'
  id: string
  /** Under the id it bears now. */
  organisationId: string
  authorId: string | null
  kind: string
  visibility: Visibility
  status: RecordStatus
  texts: { language: 'de' | 'en'; title: string; body: string }[]
}

/** Drafts written for an organisation in a hub, oldest first. */
export const draftsFor = (db: Db, hub: number, organisationId: string): Promise<Draft[]> =>
  written(
    db,
    hub,
    sql`r.status = 'draft' and r.organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)})`
  )

/** What one person wrote in a hub, oldest first: drafts and what came of them. */
export const writtenBy = (db: Db, hub: number, personId: string): Promise<Draft[]> =>
  written(db, hub, sql`${isPerson('r.author_id', personId)} and r.status <> 'withdrawn'`)

async function written(db: Db, hub: number, which: RawBuilder<unknown>): Promise<Draft[]> {
  const of = (noun: 'offer' | 'need') => sql`
    select ${sql.lit(noun)} as noun, r.id, (select coalesce(merged_into, id) from organisation o where o.id = r.organisation_id) as "organisationId", ${personNow('r.author_id')} as "authorId", r.kind, r.visibility, r.status,
           (select json_agg(json_build_object('language', t.language, 'title', t.title, 'body', t.body)
                            order by t.language)
              from ${sql.table(`${noun}_text`)} t where t.hub_id = r.hub_id and t.id = r.id) as texts
      from ${sql.table(noun)} r where r.hub_id = ${hub} and ${which}`
  const { rows } = await sql<Draft>`${of('offer')} union all ${of('need')} order by id`.execute(db)
  return rows
}

export async function deleteDraft(tx: Tx, hub: number, draft: Pick<Draft, 'noun' | 'id'>) {
  await tx.deleteFrom(`${draft.noun}_text`).where('hub_id', '=', hub).where('id', '=', draft.id).execute()
  await tx.deleteFrom(draft.noun).where('hub_id', '=', hub).where('id', '=', draft.id).execute()
}
