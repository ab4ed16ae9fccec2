import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import { isStopWord } from '#lib/engines/matching/stop-words.ts'
import { allNamesOf } from '../organisations/shown.ts'
import { vocabulary } from '../topics/vocabulary.ts'
import { folded, type OwnerFacts } from './give-away.ts'

type Stored = Omit<OwnerFacts, 'ownWords' | 'domains'> & { domains: string[]; addresses: string[] }

/** What the network and this hub know of an organisation that would give it away in a text of its own. */
export async function ownerFacts(
  db: Db,
  hub: number,
  organisationId: string,
  text: string
): Promise<OwnerFacts> {
  const own = allNamesOf(sql`${organisationId}::uuid`)
  const { rows } = await sql<Stored>`
    with own as (select unnest(${own}) as id),
    people as (
      select p.display_name as name, e.address, null as phone
        from affiliation a join own on own.id = a.organisation_id
        join person p on p.id = a.person_id left join person_email e on e.person_id = p.id
      union all
      select c.name, c.email, c.phone from hub_contact c join own on own.id = c.organisation_id where c.hub_id = ${hub}
    )
    select
      array(select name from organisation o join own using (id)
            union select n.name from organisation_name n join own on own.id = n.organisation_id) as names,
      array(select distinct name from people where name <> '') as people,
      array(select distinct address from people where address is not null) as addresses,
      array(select distinct phone from people where phone is not null) as phones,
      array(select d.domain from organisation_email_domain d join own on own.id = d.organisation_id
            union select website_domain from organisation o join own using (id) where website_domain is not null) as domains,
      array(select value from organisation_identifier i join own on own.id = i.organisation_id) as identifiers,
      array(select street from organisation_site s join own on own.id = s.organisation_id where street is not null) as streets,
      array(select postal_code from organisation_site s join own on own.id = s.organisation_id
             where postal_code is not null) as postcodes`.execute(db)
  const { addresses, domains, ...facts } = rows[0]!
  const mailDomains = addresses.map((address) => address.split('@')[1] ?? '').filter(Boolean)
  const known = [...new Set([...domains, ...mailDomains])].filter((domain) => !freeMail.has(domain))
  return { ...facts, domains: known, ownWords: await ownWords(db, organisationId, text) }
}

/** Domains at which everybody may have an address say nothing of an organisation. */
const freeMail = new Set(
  'gmail.com googlemail.com gmx.de gmx.net web.de t-online.de outlook.com hotmail.com yahoo.com icloud.com posteo.de'.split(
    ' '
  )
)

let common: Set<string> | undefined

/** Words of the vocabulary, and words that say nothing: they tell nobody apart. Takes a word in folded letters. */
export function isCommonWord(word: string): boolean {
  common ??= new Set(
    [...vocabulary().concepts.values()].flatMap(({ labels, synonyms }) =>
      [labels.de, labels.en, ...synonyms.de, ...synonyms.en].flatMap((name) => folded(name).split(/[\s-]+/))
    )
  )
  return common.has(word) || isStopWord(word, 'de') || isStopWord(word, 'en')
}

const mostOwnWords = 8

/**
 * Words of the text that stand in this organisation's profile or activities and in nobody else's: names of products and
 * brands, mostly. Looked for as they are written, not as stems.
 */
async function ownWords(db: Db, organisationId: string, text: string): Promise<string[]> {
  const words = [...new Set(text.match(/[\p{L}][\p{L}\p{N}]{3,}/gu) ?? [])].filter(
    (word) => /^\p{Lu}|\d|\p{Ll}\p{Lu}/u.test(word) && !isCommonWord(folded(word))
  )
  if (words.length === 0) return []
  const own = allNamesOf(sql`${organisationId}::uuid`)
  const query = sql`plainto_tsquery('simple', word)`
  const stems = sql`(to_tsquery('german_words', word) || to_tsquery('english_words', word))`
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${words.slice(0, 60)}::text[]) word
     where (exists (select 1 from organisation_text t where t.organisation_id = any(${own})
                       and to_tsvector('simple', t.description) @@ ${query})
         or exists (select 1 from activity_participant p join activity a on a.id = p.activity_id
                     where p.organisation_id = any(${own}) and to_tsvector('simple', a.title) @@ ${query}))
       and not exists (select 1 from organisation_text t where t.words @@ ${stems} and t.organisation_id <> all(${own}))
       and not exists (select 1 from activity a where a.words @@ ${stems}
                          and not exists (select 1 from activity_participant p where p.activity_id = a.id
                                             and p.organisation_id = any(${own})))
     limit ${mostOwnWords}`.execute(db)
  return rows.map((row) => row.word)
}
