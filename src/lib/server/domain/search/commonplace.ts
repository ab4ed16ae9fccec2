import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { SearchWord } from './words.ts'

/** A word in more activities than this is looked for in names, topics and own texts only. */
export const mostActivities = 5000

/**
 * Marks the words that stand in too many activities to tell anybody apart, by the statistics the database keeps. A
 * hub-sized network never reaches the limit, and there every word is searched everywhere.
 */
export async function withCommonplace(db: Db, words: readonly SearchWord[]): Promise<SearchWord[]> {
  if (words.length === 0) return []
  const { rows } = await sql<{ activities: number }>`
    with kept as (
      select element, frequency * greatest((select reltuples from pg_class where oid = 'activity'::regclass), 0) as count
        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as held (element, frequency)
       where schemaname = 'public' and tablename = 'activity' and attname = 'words' and element is not null
    )
    select coalesce((
        select sum(kept.count)::float8 from kept where exists (
          select 1 from unnest(tsvector_to_array(to_tsvector('german_words', word)
                               || to_tsvector('english_words', word))) stem
           where starts_with(kept.element, stem))
      ), 0) as activities
      from unnest(${words.map((word) => word.text)}::text[]) with ordinality as asked (word, place)
     order by place`.execute(db)
  return words.map((word, index) => ({
    ...word,
    isCommonplace: (rows[index]?.activities ?? 0) > mostActivities
  }))
}
