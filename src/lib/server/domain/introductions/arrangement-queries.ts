import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, belongsTo } from '../actor.ts'
import { ownerOf } from '../listings/owner.ts'
import { listingStands } from '../organisations/shown.ts'
import { inHubOf } from './in-hub-of.ts'
import type { ArrangedSide } from './arrange-introduction.ts'
import { sidesOfMatch } from './match-queries.ts'
import { organisationsNamed } from './queries.ts'

export interface MemberToArrange {
  id: string
  name: string
  /** What of theirs is on view in this hub. */
  listings: { id: string; noun: 'offer' | 'need'; title: string }[]
}

/** The hub's members, with what an introduction of theirs can be about. */
export async function membersToArrange(
  db: Db,
  hub: number,
  language: 'de' | 'en',
  now: Instant
): Promise<MemberToArrange[]> {
  const today = now.toISOString().slice(0, 10)
  const title =
    language === 'de' ? sql`coalesce(l.title_de, l.title_en)` : sql`coalesce(l.title_en, l.title_de)`
  const of = (noun: 'offer' | 'need') => sql`
    select coalesce(o.merged_into, o.id) as organisation, l.id, ${sql.lit(noun)} as noun, ${title} as title
      from ${sql.table(noun)} r join listing l on l.hub_id = r.hub_id and l.id = r.listing_id
      join organisation o on o.id = r.organisation_id
     where r.hub_id = ${hub} and ${listingStands(today)}`
  const { rows } = await sql<MemberToArrange>`
    select o.id, o.name, coalesce((
             select json_agg(json_build_object('id', one.id, 'noun', one.noun, 'title', one.title) order by one.noun, one.title)
               from (${of('need')} union all ${of('offer')}) one where one.organisation = o.id), '[]') as listings
      from organisation o
     where o.id in (select coalesce(named.merged_into, named.id) from membership m
                      join organisation named on named.id = m.organisation_id
                     where m.hub_id = ${hub} and m.status <> 'ended'
                       and (m.valid_to is null or m.valid_to >= ${today}::date))
     order by o.name collate name_order`.execute(db)
  return rows
}

/** A match of this hub in words: what each side brings in. A side whose owner is not shown has no name here. */
export async function matchToArrange(tx: Tx, actor: Actor, matchId: string, language: 'de' | 'en') {
  const sides = await sidesOfMatch(tx, actor.hub, matchId)
  if (!sides) return undefined
  return {
    asking: await sideInWords(tx, actor, sides.asking, language),
    asked: await sideInWords(tx, actor, sides.asked, language)
  }
}

async function sideInWords(tx: Tx, actor: Actor, side: ArrangedSide, language: 'de' | 'en') {
  const { listing, organisationId } = side
  if (!listing) return { isShown: true, title: null, name: await nameOf(tx, organisationId) }
  return inHubOf(tx, actor, listing.hub, async () => {
    const row = await tx
      .selectFrom('listing')
      .select(['title_de', 'title_en', 'organisation_id', 'visibility'])
      .where('hub_id', '=', listing.hub)
      .where('id', '=', listing.id)
      .executeTakeFirst()
    const title =
      (language === 'de' ? row?.title_de : row?.title_en) ?? row?.title_de ?? row?.title_en ?? null
    // What is matched and shown to nobody stays so: also its words.
    const isShown = row?.visibility !== 'matching'
    return { isShown, title, name: await nameOf(tx, row?.organisation_id ?? null) }
  })
}

const nameOf = async (db: Db, id: string | null): Promise<string | null> =>
  id ? ((await organisationsNamed(db, [id]))[0]?.name ?? null) : null

/** A match for somebody of one of its sides: what is theirs, and of the other what it shows. Undefined for everybody else. */
export async function matchToPropose(tx: Tx, actor: Actor, matchId: string, language: 'de' | 'en') {
  const sides = await sidesOfMatch(tx, actor.hub, matchId)
  if (!sides) return undefined
  const both = [sides.asking, sides.asked]
  const owners: (string | null)[] = []
  for (const { listing, organisationId } of both)
    owners.push(
      listing
        ? await inHubOf(
            tx,
            actor,
            listing.hub,
            async () => (await ownerOf(tx, listing.hub, listing.id))?.organisationId ?? null
          )
        : organisationId
    )
  const own = owners.findIndex((owner) => owner !== null && belongsTo(actor, owner))
  if (own < 0) return undefined
  const mine = await sideInWords(tx, actor, both[own]!, language)
  const theirs = await sideInWords(tx, actor, both[1 - own]!, language)
  return { own: mine.title, other: theirs.isShown ? theirs : { title: null, name: null } }
}
