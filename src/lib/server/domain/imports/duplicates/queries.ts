import { sql } from 'kysely'
import type { Tx } from '../../../database/connection.ts'
import type { Instant } from '../../../platform/clock.ts'
import { type Actor, isOffice } from '../../actor.ts'
import { DomainError } from '../../errors.ts'
import { allNamesOf } from '../../organisations/shown.ts'
import type { DuplicateReason } from './rules.ts'

export interface ComparedSide {
  id: string
  name: string
  slug: string
  city: string | null
  country: string | null
  website: string | null
  activities: number
  /** Who belongs to it today, those who speak for it first: a merge gives them what the other one has. */
  people: { name: string; isAdmin: boolean }[]
}

export interface DuplicateView {
  id: string
  reason: DuplicateReason
  params: Record<string, string>
  first: ComparedSide
  second: ComparedSide
}

/** Proposed duplicates that wait for a decision, the surest first. */
export async function openDuplicates(
  tx: Tx,
  actor: Actor,
  now: Instant,
  limit: number
): Promise<DuplicateView[]> {
  if (!isOffice(actor)) throw new DomainError('not_found')
  const rows = await tx
    .selectFrom('duplicate')
    .select(['id', 'reason', 'params', 'first_id', 'second_id'])
    .where('hub_id', '=', actor.hub)
    .where('status', '=', 'open')
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  const sides = await comparedSides(
    tx,
    [...new Set(rows.flatMap((row) => [row.first_id, row.second_id]))],
    now.toISOString().slice(0, 10)
  )
  return rows.flatMap((row) => {
    const [first, second] = [sides.get(row.first_id), sides.get(row.second_id)]
    if (!first || !second) return []
    const params = row.params as Record<string, string>
    return [{ id: row.id, reason: row.reason as DuplicateReason, params, first, second }]
  })
}

async function comparedSides(
  tx: Tx,
  ids: readonly string[],
  today: string
): Promise<Map<string, ComparedSide>> {
  const { rows } = await sql<Omit<ComparedSide, 'activities'> & { activities: bigint }>`
    select o.id, o.name, o.slug, o.city, o.country, o.website,
           (select count(*) from activity_participant p where p.organisation_id = o.id) as activities,
           coalesce((select json_agg(json_build_object('name', one.name, 'isAdmin', one.admin) order by not one.admin, one.name)
              from (select coalesce(nullif(p.display_name, ''), e.address, '–') as name, bool_or(a.role = 'admin') as admin
                      from affiliation a join person held on held.id = a.person_id
                      join person p on p.id = coalesce(held.merged_into, held.id)
                      left join person_email e on e.person_id = p.id and e.is_primary
                     where a.organisation_id = any(${allNamesOf(sql`o.id`)}) and a.valid_during @> ${today}::date
                     group by p.id, 1) one), '[]') as people
      from organisation o where o.id = any(${ids}::uuid[]) and o.merged_into is null`.execute(tx)
  return new Map(rows.map((row) => [row.id, { ...row, activities: Number(row.activities) }]))
}

export interface MergeView {
  id: string
  merged: string
  kept: string
  keptSlug: string
  at: Instant
}

/** Merges that can be taken back, the newest first. */
export async function standingMerges(tx: Tx, actor: Actor, limit: number): Promise<MergeView[]> {
  if (!isOffice(actor)) throw new DomainError('not_found')
  return tx
    .selectFrom('merge_record as r')
    .innerJoin('organisation as m', 'm.id', 'r.merged_id')
    .innerJoin('organisation as k', 'k.id', 'r.kept_id')
    .select(['r.id', 'm.name as merged', 'k.name as kept', 'k.slug as keptSlug', 'r.merged_at as at'])
    .where('r.hub_id', '=', actor.hub)
    .where('r.undone_at', 'is', null)
    .where('r.because_of', 'is', null)
    .orderBy('r.merged_at', 'desc')
    .limit(limit)
    .execute()
}
