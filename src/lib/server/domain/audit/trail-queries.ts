import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { AuditCode } from './codes.ts'
import type { SealedEntry } from './sealing.ts'

const batch = 2000

export type TrailRow = Omit<SealedEntry, 'code'> & { code: AuditCode; seal: number | null }

/** The next entries of a hub after a number, with the position of the seal each stands under. */
export async function trailBatch(db: Db, hub: number, after: bigint): Promise<TrailRow[]> {
  const { rows } = await sql<TrailRow>`
    select e.seq, e.at, e.code, e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf", e.params,
           e.for_organisation_id as "forOrganisationId",
           e.subject_type as "subjectType", e.subject_id as "subjectId", e.correlation_id as "correlationId",
           (select s.position from audit_seal s
             where s.hub_id = ${hub} and e.seq between s.first_seq and s.last_seq) as seal
      from audit_entry e where e.hub_id = ${hub} and e.seq > ${after} order by e.seq limit ${batch}`.execute(
    db
  )
  return rows
}
