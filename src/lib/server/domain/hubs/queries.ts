import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { OrganisationKind } from '../../database/schema.ts'
import type { Audience } from '../audience.ts'
import { isShown, listingShown, shownMemberships } from '../organisations/shown.ts'
import { countActivities } from '../search/queries.ts'

export interface HubCard {
  id: number
  slug: string
  name: string
  place: string
  purposeDe: string
  purposeEn: string
  accent: string | null
  contactEmail: string | null
  topics: string[]
  /** In which the hub works. */
  languages: ('de' | 'en')[]
}

/** All hubs of the network, with what tells them apart. */
export async function hubCards(db: Db): Promise<HubCard[]> {
  const { rows } = await sql<HubCard>`
    select h.id, h.slug, h.name, h.place, h.purpose_de as "purposeDe", h.purpose_en as "purposeEn",
           h.look->>'accent' as accent, h.contact_email as "contactEmail", h.languages,
           array(select concept from hub_topic where hub = h.id order by position) as topics
      from hub h order by h.id`.execute(db)
  return rows
}

export interface Overview {
  byKind: { kind: OrganisationKind | null; count: number }[]
  byHub: { slug: string; count: number }[]
  offers: number
  needs: number
  activities: number
}

/** Live figures: each is the length of a list that can be opened. */
export async function overview(db: Db, audience: Audience): Promise<Overview> {
  const kinds = await sql<Overview['byKind'][number]>`
    select o.kind, count(*)::int as count from organisation o where ${isShown(audience)} group by o.kind`.execute(
    db
  )
  const hubs = await sql<Overview['byHub'][number]>`
    select h.slug, known.count from hub h join (
      select hub_id, count(*)::int as count from ${shownMemberships(audience)} shown group by hub_id
    ) known on known.hub_id = h.id`.execute(db)
  const listings = await sql<{ noun: string; count: number }>`
    select l.noun, count(*)::int as count from listing l where ${listingShown(audience)} group by l.noun`.execute(
    db
  )
  const of = (noun: string) => listings.rows.find((row) => row.noun === noun)?.count ?? 0
  return {
    byKind: kinds.rows,
    byHub: hubs.rows,
    offers: of('offer'),
    needs: of('need'),
    activities: await countActivities(db, audience)
  }
}
