import { createMatchingIndex, type MatchingIndex } from '#lib/engines/matching/matching-index.ts'
import type { Db } from '../../database/connection.ts'
import { currentListingIds, type IndexedListing, listingsToIndex } from '../../domain/matches/index-store.ts'
import { listingText } from '../../domain/matching/store.ts'
import type { Instant } from '../clock.ts'
import { matchingLanguage } from './language.ts'

const firstId = '00000000-0000-0000-0000-000000000000'
const batch = 500

/**
 * What stands in the exchange at the moment, each listing as one member of its index, whoever may see it: matching reads all
 * of it, and asks before showing. Anonymous listings have no owner here either.
 */
export class ExchangeIndex {
  readonly offers: MatchingIndex = createMatchingIndex(matchingLanguage())
  readonly needs: MatchingIndex = createMatchingIndex(matchingLanguage())
  readonly listings = new Map<string, IndexedListing>()

  /** Reads everything (null) or what changed since. `turn` lets others work between two batches. */
  async read(db: Db, since: Instant | null, today: string, turn: () => Promise<void>): Promise<number> {
    let count = 0
    for (let after = firstId, rows; ; after = rows.at(-1)!.id) {
      rows = await listingsToIndex(db, after, batch, since, today)
      for (const row of rows) this.#put(row)
      count += rows.length
      if (rows.length < batch) break
      await turn()
    }
    const current = await currentListingIds(db, today)
    for (const [id, { noun }] of this.listings) if (!current.has(id)) this.#remove(noun, id)
    return count
  }

  #put(listing: IndexedListing) {
    const { id, noun, organisation, texts } = listing
    this.listings.set(id, listing)
    this.#of(noun).putOrganisation({
      id,
      // A name would be found, too; a listing is found by what it says.
      name: '',
      kind: organisation?.kind ?? null,
      city: organisation?.city ?? null,
      country: organisation?.country ?? null,
      texts: texts.map(({ language, ...text }) => ({
        id: `${id}-${language}`,
        source: noun,
        text: listingText(text),
        lang: language
      }))
    })
  }

  #remove(noun: 'offer' | 'need', id: string) {
    this.#of(noun).removeOrganisation(id)
    this.listings.delete(id)
  }

  #of = (noun: 'offer' | 'need') => (noun === 'offer' ? this.offers : this.needs)
}
