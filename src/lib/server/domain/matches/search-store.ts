import type { Db, Tx } from '../../database/connection.ts'
import type { MatchSide } from '../../database/schema-matches.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { isPerson } from '../people/person-now.ts'

export interface SavedSearch {
  id: string
  text: string
  noun: MatchSide | null
  createdAt: Instant
}

export async function searchesOf(db: Db, hub: number, personId: string): Promise<SavedSearch[]> {
  return db
    .selectFrom('saved_search')
    .select(['id', 'text', 'noun', 'created_at as createdAt'])
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .orderBy('id')
    .execute()
}

export async function insertSearch(
  tx: Tx,
  hub: number,
  personId: string,
  { text, noun }: Pick<SavedSearch, 'text' | 'noun'>,
  at: Instant
): Promise<string> {
  const id = newId(at)
  const row = { hub_id: hub, id, person_id: personId, text, noun, created_at: at }
  await tx.insertInto('saved_search').values(row).execute()
  return id
}

export async function deleteSearch(tx: Tx, hub: number, personId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('saved_search')
    .where('hub_id', '=', hub)
    .where(isPerson('person_id', personId))
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}
