import { sql } from 'kysely'
import type { Locale } from '#lib/i18n/catalogue.ts'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { listingStands } from '../organisations/shown.ts'
import { bestPairs, notIntroduced } from './pair-store.ts'
import { lastRounds } from './round-store.ts'
import { shownPairs } from './shown-pair-queries.ts'
import { dayOf } from './store.ts'

const pairsShown = 8
const listLength = 20
const freshDays = 30
const silentDays = 90
const dayMs = 24 * 3600 * 1000

/** What an office sees of matching: the best that nobody acted on, needs without one, who gets many, who is not heard of. */
export async function matchBoard(tx: Tx, actor: Actor, locale: Locale, now: Instant) {
  const since = new Date(now.getTime() - freshDays * dayMs)
  const best = await bestPairs(tx, actor.hub, { since, limit: pairsShown, untouched: notIntroduced }, now)
  return {
    best: await shownPairs(
      tx,
      actor,
      best.map((pair) => ({ ...pair, side: null })),
      locale,
      now
    ),
    unmatched: await unmatchedNeeds(tx, actor.hub, locale, now),
    often: await oftenMatched(tx, actor.hub, since),
    silent: await silentMembers(tx, actor.hub, now),
    rounds: await lastRounds(tx, actor.hub, 4)
  }
}

export interface BoardNeed {
  id: string
  title: string
  organisation: string
  publishedAt: Instant | null
}

/** Needs that stand and have no match left, the oldest first. */
async function unmatchedNeeds(db: Db, hub: number, locale: Locale, now: Instant): Promise<BoardNeed[]> {
  const other = locale === 'de' ? 'en' : 'de'
  const { rows } = await sql<BoardNeed>`
    select r.id, coalesce(${sql.ref(`l.title_${locale}`)}, ${sql.ref(`l.title_${other}`)}) as title,
           o.name as organisation, r.published_at as "publishedAt"
      from need r join listing l on l.hub_id = r.hub_id and l.id = r.listing_id
      join listing_look k on k.hub_id = l.hub_id and k.id = l.id
      join organisation o on o.id = r.organisation_id
     where r.hub_id = ${hub} and r.status = 'published' and ${listingStands(dayOf(now))}
       and not exists (
         select 1 from match m where m.hub_id = r.hub_id and m.need_id = r.id
            and not exists (select 1 from match_dismissal d where d.hub_id = m.hub_id and d.match_id = m.id))
     order by r.published_at limit ${listLength}`.execute(db)
  return rows
}

export interface BoardMember {
  slug: string
  name: string
  count: number
}

/** Organisations that were found for the needs of others most often since `since`. */
async function oftenMatched(db: Db, hub: number, since: Instant): Promise<BoardMember[]> {
  const { rows } = await sql<BoardMember>`
    select o.slug, o.name, count(distinct m.need_id)::int as count
      from match m
      left join offer f on f.hub_id = m.hub_id and f.id = m.offer_id
      join organisation found on found.id = coalesce(m.organisation_id, f.organisation_id)
      join organisation o on o.id = coalesce(found.merged_into, found.id)
     where m.hub_id = ${hub} and m.found_at >= ${since}
     group by o.id, o.slug, o.name having count(distinct m.need_id) > 1
     order by count desc, o.name collate name_order limit ${listLength / 2}`.execute(db)
  return rows
}

export interface SilentMember {
  slug: string
  name: string
  /** When one of its people was last here; null = never. */
  seenAt: Instant | null
}

/** Members none of whose people were here lately and who neither offer nor need anything, the longest silence first. */
async function silentMembers(db: Db, hub: number, now: Instant): Promise<SilentMember[]> {
  const before = new Date(now.getTime() - silentDays * dayMs)
  const { rows } = await sql<SilentMember>`
    select o.slug, o.name, seen.at as "seenAt"
      from membership m join organisation o on o.id = m.organisation_id
      left join lateral (
        select max(s.seen_at) as at from affiliation a join person named on named.id = a.person_id
          join session s on s.person_id = coalesce(named.merged_into, named.id)
         where a.organisation_id = o.id and a.valid_during @> ${dayOf(now)}::date) seen on true
     where m.hub_id = ${hub} and m.status = 'active' and o.merged_into is null
       and (m.valid_to is null or m.valid_to >= ${dayOf(now)}::date)
       and (m.valid_from is null or m.valid_from < ${dayOf(before)}::date)
       and (seen.at is null or seen.at < ${before})
       and not exists (select 1 from offer r where r.hub_id = m.hub_id and r.organisation_id = o.id
                          and r.status = 'published')
       and not exists (select 1 from need r where r.hub_id = m.hub_id and r.organisation_id = o.id
                          and r.status = 'published')
     order by seen.at nulls first, o.name collate name_order limit ${listLength}`.execute(db)
  return rows
}
