import { sql } from 'kysely'
import * as v from 'valibot'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { optional } from '../forms.ts'
import { type OfficePerson, worksInOffice } from './office-people.ts'
import { isAbout, mustKnow, mustWorkHere } from './subject.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const inChargeForm = v.object({ organisationId: id, personId: optional(id) })

/** Says who of the office looks after an organisation; null: nobody in particular. */
export async function putInCharge(
  tx: Tx,
  actor: Actor,
  input: { organisationId: string; personId: string | null },
  now: Instant
): Promise<void> {
  mustWorkHere(actor)
  const { personId } = input
  const subject = await mustKnow(tx, actor.hub, { kind: 'organisation', id: input.organisationId }, now)
  if (personId && !(await worksInOffice(tx, actor.hub, personId, now)))
    throw new DomainError('task.not_of_office', { field: 'personId' })
  const before = await inChargeOf(tx, actor.hub, subject.id)
  if ((before?.id ?? null) === personId) return
  // Under every name it had: what a merge brought along must not speak beside what is said now.
  await sql`delete from in_charge i where i.hub_id = ${actor.hub} and ${isAbout(actor.hub, subject, 'i')}`.execute(
    tx
  )
  if (personId)
    await tx
      .insertInto('in_charge')
      .values({ hub_id: actor.hub, organisation_id: subject.id, person_id: personId, changed_at: now })
      .execute()
  const about = {
    type: 'organisation',
    id: subject.id,
    params: { person: personId, before: before?.id ?? null }
  }
  await recordAudit(tx, actor, 'inCharge.changed', about, now)
}

export async function inChargeOf(
  db: Db,
  hub: number,
  organisationId: string
): Promise<OfficePerson | undefined> {
  const { rows } = await sql<OfficePerson>`
    select p.id, p.display_name as name from in_charge i join person named on named.id = i.person_id
      join person p on p.id = coalesce(named.merged_into, named.id)
     where i.hub_id = ${hub} and ${isAbout(hub, { kind: 'organisation', id: organisationId }, 'i')}
     order by i.organisation_id <> ${organisationId}, i.organisation_id limit 1`.execute(db)
  return rows[0]
}
