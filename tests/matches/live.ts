import { createMatchingIndex } from '#lib/engines/matching/matching-index.ts'
import { connect, type Db } from '#lib/server/database/connection.ts'
import { indexerRole } from '#lib/server/database/row-security.ts'
import { organisationsToIndex } from '#lib/server/domain/matching/store.ts'
import type { Instant } from '#lib/server/platform/clock.ts'
import { ExchangeIndex } from '#lib/server/platform/matching/exchange-index.ts'
import { matchingLanguage } from '#lib/server/platform/matching/language.ts'
import type { LiveIndex } from '#lib/server/platform/matching/live-index.ts'

/** The index as a web process holds it at this moment, read from the database with the indexer's rights. */
export async function readLive(url: string, now: Instant): Promise<LiveIndex> {
  const db: Db = connect(url, { role: indexerRole, size: 1 })
  const today = now.toISOString().slice(0, 10)
  try {
    const index = createMatchingIndex(matchingLanguage())
    const hubsOf = new Map<string, readonly number[]>()
    const first = '00000000-0000-0000-0000-000000000000'
    for (const { hubs, ...organisation } of await organisationsToIndex(db, first, 100_000, null, today)) {
      if (hubs.length === 0) continue
      index.putOrganisation(organisation)
      hubsOf.set(organisation.id, hubs)
    }
    const exchange = new ExchangeIndex()
    await exchange.read(db, null, today, async () => {})
    return { index, hubsOf, exchange }
  } finally {
    await db.destroy()
  }
}
