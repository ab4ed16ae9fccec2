import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '../audience.ts'
import type { ProfileField } from '../profiles/rules.ts'
import type { SearchWord } from '../search/words.ts'

/**
 * Conditions that say which organisations an audience sees, for the queries of this folder and of the search.
 * An organisation is shown where a hub shows its membership. One that was merged away is shown as the one it became,
 * and whatever was noted under its name counts there: references stay as they were written, reads resolve them.
 */
export function isShown(audience: Audience, organisation = 'o'): RawBuilder<boolean> {
  const id = sql.ref(`${organisation}.id`)
  const isCurrent = sql`${sql.ref(`${organisation}.merged_into`)} is null`
  const own = sql`exists (select 1 from membership m where m.organisation_id = ${id} and ${membershipShown(audience)})`
  // Who decides a merge knows both, so in the network the kept one's own membership tells; in another hub it may not.
  if (audience.hub === null) return sql`${isCurrent} and ${own}`
  return sql`${isCurrent} and (${own} or exists (
    select 1 from organisation merged join membership m on m.organisation_id = merged.id
     where merged.merged_into = ${id} and ${membershipShown(audience)}))`
}

/** Which organisation stands in which hub's shown list, each once a hub, under the name it bears now. */
export function shownMemberships(audience: Audience): RawBuilder<unknown> {
  return sql`(
    select m.organisation_id, m.hub_id from membership m
     where ${membershipShown(audience)}
       and m.organisation_id not in (select gone.id from organisation gone where gone.merged_into is not null)
    union all
    select distinct merged.merged_into, m.hub_id
      from organisation merged join membership m on m.organisation_id = merged.id
     where merged.merged_into is not null and ${membershipShown(audience)}
       and not exists (select 1 from membership own where own.organisation_id = merged.merged_into
                          and own.hub_id = m.hub_id and ${membershipShown(audience, 'own')}))`
}

/** The organisation itself and those that became it. */
export function allNamesOf(organisation: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`array(select ${organisation} union all
    select part.id from organisation part where part.merged_into = ${organisation})`
}

/** Those who took part in an activity and are shown, each once, as JSON; `except` is left out. */
export function shownPartners(
  audience: Audience,
  activity: RawBuilder<unknown>,
  except: string | null = null
): RawBuilder<unknown> {
  return sql`coalesce((
    select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'kind', o.kind, 'city', o.city)
                    order by o.name collate name_order)
      from (select distinct coalesce(taking.merged_into, taking.id) as id from activity_participant p
              join organisation taking on taking.id = p.organisation_id where p.activity_id = ${activity}) taking
      join organisation o on o.id = taking.id
     where o.id is distinct from ${except}::uuid and ${isShown(audience)}), '[]')`
}

/** Whether the audience may read one detail of an organisation: its admins may have narrowed it. */
export function fieldShown(audience: Audience, owner: string, field: ProfileField): RawBuilder<boolean> {
  return sql`not exists (select 1 from organisation_field_visibility narrowed
    where narrowed.organisation_id = ${sql.ref(owner)} and narrowed.field = ${sql.lit(field)}
      and narrowed.visibility <> all(${[...audience.visibilities]}::text[]))`
}

export function membershipShown(audience: Audience, membership = 'm'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${membership}.${name}`)
  const inHub = audience.hub === null ? sql`` : sql` and ${column('hub_id')} = ${audience.hub}`
  return sql`${column('status')} in ('known','active')
    and (${column('valid_to')} is null or ${column('valid_to')} >= ${audience.today}::date)
    and ${column('visibility')} = any(${[...audience.visibilities]}::text[])${inHub}`
}

/**
 * Whether a listing stands on a day ('YYYY-MM-DD'): not withdrawn, not run out, and its owner's membership of the hub not over.
 * For every query that shows, finds, compares or introduces listings.
 */
export function listingStands(today: string, listing = 'l'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${listing}.${name}`)
  return sql`not ${column('is_withdrawn')}
    and (${column('expires_on')} is null or ${column('expires_on')} >= ${today}::date)
    and ${column('id')} not in (select listings_of_former_members(${today}::date))`
}

/**
 * What does not stand is shown to nobody. What was released to the network is read with the network's eyes, wherever it is
 * at home.
 */
export function listingShown(audience: Audience, listing = 'l'): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${listing}.${name}`)
  const inHub = audience.hub === null ? sql`` : sql` and ${column('hub_id')} = ${audience.hub}`
  const isReleased = audience.visibilities.includes('network') ? sql` or ${column('is_released')}` : sql``
  return sql`${listingStands(audience.today, listing)}
    and (${column('visibility')} = any(${[...audience.visibilities]}::text[])${isReleased})${inHub}`
}

/**
 * Ids of organisations in which every word is found, wherever each may stand, with a weight: names weigh most, then
 * topics, then what the organisation says, then what it did.
 */
export function foundOrganisations(audience: Audience, words: readonly SearchWord[]): RawBuilder<unknown> {
  const perWord = words.map((word, index) => hitsOf(audience, word, index))
  return sql`select id, sum(weight) as weight from (
      select coalesce(merged.merged_into, hit.id) as id, word, max(weight) as weight
        from (${sql.join(perWord, sql` union all `)}) hit
        left join organisation merged on merged.id = hit.id and merged.merged_into is not null
       group by 1, word
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
      where t.concept = any(${word.topics}::text[]) and ${fieldShown(audience, 't.organisation_id', 'topics')}
    union all select d.organisation_id, ${number}, 3 from organisation_text d
      where d.words @@ ${word.query} and ${fieldShown(audience, 'd.organisation_id', 'description')}
    union all select l.organisation_id, ${number}, 3 from listing l
      where l.organisation_id is not null and l.words @@ ${word.query} and ${listingShown(audience)}
    ${word.isCommonplace ? sql`` : activityHits(word, number)}`
}

const activityHits = (word: SearchWord, number: RawBuilder<unknown>) => sql`
    union all select p.organisation_id, ${number}, 1 from activity a
      join activity_participant p on p.activity_id = a.id where a.words @@ ${word.query}`
