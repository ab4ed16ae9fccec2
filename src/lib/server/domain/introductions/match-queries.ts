import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import { isId } from '../../platform/identifiers.ts'
import type { ArrangedSide } from './arrange-introduction.ts'

interface MatchRow {
  needListing: string | null
  needHub: number | null
  offerListing: string | null
  offerHub: number | null
  organisationId: string | null
}

/** The two sides of a match of this hub: the need asks, and whoever was found for it is asked. */
export async function sidesOfMatch(
  db: Db,
  hub: number,
  matchId: string
): Promise<{ asking: ArrangedSide; asked: ArrangedSide } | undefined> {
  if (!isId(matchId)) return undefined
  const { rows } = await sql<MatchRow>`
    select need_listing_id as "needListing", need_hub_id as "needHub", offer_listing_id as "offerListing",
           offer_hub_id as "offerHub", organisation_id as "organisationId"
      from match where hub_id = ${hub} and id = ${matchId}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { needListing, needHub, offerListing, offerHub, organisationId } = row
  const need = needListing && needHub !== null ? listed(needHub, needListing) : null
  const offer = offerListing && offerHub !== null ? listed(offerHub, offerListing) : null
  const found: ArrangedSide = { organisationId, listing: null }
  return { asking: need ?? offer ?? found, asked: need && offer ? offer : found }
}

const listed = (hub: number, id: string): ArrangedSide => ({ organisationId: null, listing: { hub, id } })
