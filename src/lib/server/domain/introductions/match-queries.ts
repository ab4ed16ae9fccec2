import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import { isId } from '../../platform/identifiers.ts'
import type { ArrangedSide } from './arrange-introduction.ts'

interface MatchRow {
  needListing: string
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
    select need_listing_id as "needListing", offer_listing_id as "offerListing",
           offer_hub_id as "offerHub", organisation_id as "organisationId"
      from match where hub_id = ${hub} and id = ${matchId}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { needListing, offerListing, offerHub, organisationId } = row
  const offer = offerListing && offerHub !== null ? listed(offerHub, offerListing) : null
  return { asking: listed(hub, needListing), asked: offer ?? { organisationId, listing: null } }
}

const listed = (hub: number, id: string): ArrangedSide => ({ organisationId: null, listing: { hub, id } })
