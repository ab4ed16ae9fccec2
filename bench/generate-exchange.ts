import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#lib/server/database/connection.ts'
import { newAnonymousId, newId } from '#lib/server/platform/identifiers.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'

export interface ExchangeSize {
  organisations: number
  needs: number
  offers: number
}

const kinds = ['technology', 'service', 'product', 'expertise', 'researchResult', 'testbed']

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The words of the concepts that ship with the project, German and English side by side. */
function conceptWords(): { de: string; en: string }[] {
  const lines = readFileSync(join(projectRoot, 'vocabulary', 'vocabulary.tsv'), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(1).map((line) => {
    const [, , de, en] = line.split('\t')
    return { de: de!, en: en! }
  })
}

const sentence = (noun: 'need' | 'offer', lang: 'de' | 'en', words: readonly string[]) => {
  const [a, b, c] = words
  if (lang === 'de')
    return noun === 'need'
      ? {
          title: `Gesucht: ${a} und ${b}`,
          body: `Wir suchen einen Partner mit Erfahrung in ${a}, ${b} und ${c}.`
        }
      : { title: `${a} mit ${b}`, body: `Wir bieten ${a} und ${b}, auf Wunsch auch ${c}.` }
  return noun === 'need'
    ? {
        title: `Wanted: ${a} and ${b}`,
        body: `We look for a partner with experience in ${a}, ${b} and ${c}.`
      }
    : { title: `${a} with ${b}`, body: `We offer ${a} and ${b}, and ${c} if you wish.` }
}

/**
 * Fills a hub with members, one person each, and with offers and needs made of vocabulary words, half of them German and half
 * English. Always the same texts; ids are new.
 */
export async function generateExchange(owner: Db, hub: number, size: ExchangeSize, at: Date): Promise<void> {
  const next = numbers(7)
  const concepts = conceptWords()
  const organisations = Array.from({ length: size.organisations }, (_, number) => ({ id: newId(at), number }))
  await insertMembers(owner, hub, organisations, at)
  for (const noun of ['need', 'offer'] as const) {
    const rows = Array.from({ length: noun === 'need' ? size.needs : size.offers }, (_, number) => {
      const lang = next() < 0.5 ? ('de' as const) : ('en' as const)
      const words = Array.from({ length: 3 }, () => concepts[Math.floor(next() * concepts.length)]![lang])
      const { id } = organisations[Math.floor(next() * organisations.length)]!
      const kind = kinds[number % kinds.length]!
      return {
        id: newId(at),
        listing: newAnonymousId(),
        organisation: id,
        kind,
        lang,
        ...sentence(noun, lang, words)
      }
    })
    await insertRecords(owner, hub, noun, rows, at)
  }
  await sql`analyze`.execute(owner)
}

async function insertMembers(
  owner: Db,
  hub: number,
  organisations: { id: string; number: number }[],
  at: Date
) {
  const people = organisations.map(({ id, number }) => ({ id: newId(at), organisation: id, number }))
  await sql`insert into organisation (id, slug, name, name_key, kind, city, country, created_at, changed_at)
    select (one->>'id')::uuid, 'haus-' || (one->>'number'), 'Haus ' || (one->>'number'), 'haus ' || (one->>'number'),
           'startUp', 'Leipzig', 'DE', ${at}::timestamptz, ${at}::timestamptz from jsonb_array_elements(${JSON.stringify(organisations)}::jsonb) one`.execute(
    owner
  )
  await sql`insert into membership (hub_id, id, organisation_id, status, visibility, level, changed_at)
    select ${hub}::integer, gen_random_uuid(), (one->>'id')::uuid, 'active', 'public', 'member', ${at}::timestamptz
      from jsonb_array_elements(${JSON.stringify(organisations)}::jsonb) one`.execute(owner)
  await sql`
    with p as (select (one->>'id')::uuid as id, (one->>'organisation')::uuid as organisation, one->>'number' as number
                 from jsonb_array_elements(${JSON.stringify(people)}::jsonb) one),
         made as (insert into person (id, display_name, language, created_at)
                  select id, 'Person ' || number, case when number::int % 2 = 0 then 'de' else 'en' end, ${at}::timestamptz from p),
         mail as (insert into person_email (address, person_id, confirmed_at, is_primary)
                  select 'person' || number || '@haus' || number || '.example', id, ${at}::timestamptz, true from p)
    insert into affiliation (id, person_id, organisation_id, role, valid_during, changed_at)
    select gen_random_uuid(), id, organisation, 'admin', '[2026-01-01,)', ${at}::timestamptz from p`.execute(
    owner
  )
}

interface RecordRow {
  id: string
  listing: string
  organisation: string
  kind: string
  lang: 'de' | 'en'
  title: string
  body: string
}

async function insertRecords(
  owner: Db,
  hub: number,
  noun: 'need' | 'offer',
  rows: readonly RecordRow[],
  at: Date
) {
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(id uuid, listing uuid, organisation uuid, kind text, lang text, title text, body text)`
  await sql`insert into ${sql.table(noun)}
      (hub_id, id, organisation_id, kind, visibility, status, listing_id, published_at, expires_on, changed_at)
    select ${hub}::integer, id, organisation, kind, 'public', 'published', listing, ${at}::timestamptz, ${at}::timestamptz::date + 180, ${at}::timestamptz from ${given}`.execute(
    owner
  )
  await sql`insert into ${sql.table(`${noun}_text`)} (hub_id, id, language, origin, title, body)
    select ${hub}::integer, id, lang, 'author', title, body from ${given}`.execute(owner)
  await sql`insert into listing (hub_id, id, home_hub_id, noun, record_id, organisation_id, kind, visibility,
      title_de, body_de, title_en, body_en, expires_on, changed_at)
    select ${hub}::integer, listing, ${hub}::integer, ${noun}::text, id, organisation, kind, 'public',
           case lang when 'de' then title end, case lang when 'de' then body end,
           case lang when 'en' then title end, case lang when 'en' then body end, ${at}::timestamptz::date + 180, ${at}::timestamptz
      from ${given}`.execute(owner)
}
