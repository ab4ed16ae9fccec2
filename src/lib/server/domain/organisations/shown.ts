import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../audience.ts'
import type { SearchWord } from '../search/words.ts'

/**
 * Conditions that say which organisations an audience sees, for the queries of this folder and of the search.
 * An organisation is shown where a hub shows its membership; one that was merged away is shown as its successor only.
 */
export function isShown(audience: Audience, organisation = 'o'): RawBuilder<boolean> {
  const id = sql.ref(`${organisation}.id`)
  return sql`${sql.ref(`${organisation}.merged_into`)} is null and exists (
    select 1 from membership m where m.organisation_id = ${id} and ${membershipShown(audience)})`
}

export function membershipShown(audience: Audience, membership = 'm'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${membership}.${name}`)
  const inHub = audience.hub === null ? sql`` : sql` and ${column('hub_id')} = ${audience.hub}`
  return sql`${column('status')} in ('known','active')
    and ${column('visibility')} = any(${[...audience.visibilities]}::text[])${inHub}`
}

export function listingShown(audience: Audience, listing = 'l'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${listing}.${name}`)
  const inHub = audience.hub === null ? sql`` : sql` and ${column('hub_id')} = ${audience.hub}`
  return sql`${column('visibility')} = any(${[...audience.visibilities]}::text[])
    and (${column('expires_on')} is null or ${column('expires_on')} >= ${audience.today}::date)${inHub}`
}

/**
 * Ids of organisations in which every word is found, wherever each may stand, with a weight: names weigh most, then
 * topics, then what the organisation says, then what it did.
 */
export function foundOrganisations(audience: Audience, words: readonly SearchWord[]): RawBuilder<unknown> {
  const perWord = words.map((word, index) => hitsOf(audience, word, index))
  return sql`select id, sum(weight) as weight from (
      select id, word, max(weight) as weight from (${sql.join(perWord, sql` union all `)}) hit group by id, word
    ) best group by id having count(*) = ${words.length}`
}

function hitsOf(audience: Audience, word: SearchWord, index: number): RawBuilder<unknown> {
  const name = `%${word.nameKey}%`
  const number = sql.lit(index)
  return sql`
    select o.id, ${number} as word, case when o.name_key like ${`${word.nameKey}%`} then 9 else 8 end as weight
      from organisation o where o.name_key like ${name}
    union all select n.organisation_id, ${number}, 6 from organisation_name n where n.name_key like ${name}
    union all select t.organisation_id, ${number}, 5 from organisation_topic t
      where t.concept = any(${word.topics}::text[])
    union all select d.organisation_id, ${number}, 3 from organisation_text d where d.words @@ ${word.query}
    union all select l.organisation_id, ${number}, 3 from listing l
      where l.organisation_id is not null and l.words @@ ${word.query} and ${listingShown(audience)}
    ${word.isCommonplace ? sql`` : activityHits(word, number)}`
}

const activityHits = (word: SearchWord, number: RawBuilder<unknown>) => sql`
    union all select p.organisation_id, ${number}, 1 from activity a
      join activity_participant p on p.activity_id = a.id where a.words @@ ${word.query}`
