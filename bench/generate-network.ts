import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, enterHub, type Tx } from '#lib/server/database/connection.ts'
import { nameKey, slugOf } from '#lib/server/domain/organisations/names.ts'
import { newId } from '#lib/server/platform/identifiers.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'

/** Ten times a large hub, over: what lists and search must still answer quickly. */
export interface NetworkSize {
  organisations: number
  activities: number
  hubs: number
}

const at = new Date('2026-06-01T08:00:00Z')
const batch = 1000
const kinds = [
  'establishedCompany',
  'startUp',
  'financingPartner',
  'researchInstitution',
  'digitalPartner',
  'publicBody',
  'multiplier'
]
const syllables = [
  'al',
  'ber',
  'con',
  'dor',
  'elb',
  'fin',
  'gar',
  'hol',
  'ina',
  'jus',
  'kel',
  'lor',
  'mar',
  'nor',
  'olt',
  'pas',
  'rin',
  'sol',
  'tek',
  'ulm',
  'ver',
  'wal',
  'zen'
]
const forms = ['GmbH', 'AG', 'e. V.', 'KG', 'GmbH & Co. KG', 'UG (haftungsbeschränkt)', 'eG']
const cities = [
  'Leipzig',
  'Dresden',
  'Chemnitz',
  'Halle (Saale)',
  'Zwickau',
  'Plauen',
  'Görlitz',
  'Freiberg',
  'Bautzen',
  'Pirna',
  'Döbeln',
  'Grimma',
  'Meißen',
  'Torgau',
  'Riesa',
  'Aue-Bad Schlema',
  'Mittweida',
  'Zittau',
  'Borna',
  'Radebeul'
]

/** The same numbers for the same seed (mulberry32), so that two runs measure the same network. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Concept {
  id: string
  de: string
  en: string
}

function concepts(): Concept[] {
  const lines = readFileSync(join(projectRoot, 'vocabulary/vocabulary.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const [id, , de, en] = line.split('\t') as [string, string, string, string]
    return { id, de, en }
  })
}

/** Fills an empty, migrated database. Texts are made of the vocabulary's own words, so searches find something. */
export async function generateNetwork(owner: Db, size: NetworkSize, say: (text: string) => void) {
  const random = seeded(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words = concepts()
  // A few fields are busy and most are not, as in life.
  const pickConcept = () => words[Math.floor(random() ** 2 * words.length)]!
  await owner.transaction().execute(async (tx) => {
    await insertHubs(tx, size.hubs, words)
    const organisations: string[] = []
    for (let done = 0; done < size.organisations; done += batch) {
      const rows = Array.from({ length: Math.min(batch, size.organisations - done) }, (_one, index) => {
        const name = `${title(Array.from({ length: 3 }, () => pick(syllables)).join(''))} ${title(pick(syllables) + pick(syllables))} ${pick(forms)}`
        const topics = [pickConcept(), pickConcept(), pickConcept()]
        const id = newId(at)
        organisations.push(id)
        return {
          id,
          name,
          key: nameKey(name),
          slug: `${slugOf(name)}-${done + index}`,
          kind: pick(kinds),
          city: random() < 0.6 ? pick(cities) : `${title(pick(syllables) + pick(syllables))}stadt`,
          hub: 1 + Math.floor(random() ** 1.5 * size.hubs),
          topics: topics.map((topic) => topic.id),
          text: `Wir arbeiten an ${topics.map((topic) => topic.de).join(', ')} für Betriebe in der Region. Seit ${1950 + Math.floor(random() * 75)} entwickeln und betreuen wir Lösungen mit Schwerpunkt ${topics[0]!.de}.`
        }
      })
      await insertOrganisations(tx, rows)
    }
    say(`${organisations.length} organisations`)
    for (let done = 0; done < size.activities; done += batch) {
      const rows = Array.from({ length: Math.min(batch, size.activities - done) }, (_one, index) => {
        const language = random() < 0.7 ? 'de' : 'en'
        const [first, second, third] = [pickConcept(), pickConcept(), pickConcept()] as [
          Concept,
          Concept,
          Concept
        ]
        const title = language === 'de' ? `${first.de} und ${second.de}` : `${first.en} and ${second.en}`
        const summary =
          language === 'de'
            ? `Im Vorhaben wurden ${first.de}, ${second.de} und ${third.de} erprobt, mit Messungen über ${1 + Math.floor(random() * 36)} Monate.`
            : `The project tested ${first.en}, ${second.en} and ${third.en}, with measurements over ${1 + Math.floor(random() * 36)} months.`
        const participants = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(organisations))
        return {
          id: newId(at),
          key: String(done + index),
          language,
          title,
          summary,
          year: 2015 + Math.floor(random() * 11),
          participants: [...new Set(participants)]
        }
      })
      await insertActivities(tx, rows)
    }
    say(`${size.activities} activities`)
  })
  // What autovacuum does within a minute of the last write.
  await sql`vacuum analyze`.execute(owner)
}

const title = (word: string) => word[0]!.toUpperCase() + word.slice(1)

async function insertHubs(tx: Tx, count: number, words: readonly Concept[]) {
  await enterHub(tx, { hub: 0 })
  await sql`insert into network values (0, 'Messnetz', 'http://127.0.0.1:3000', true, ${at})`.execute(tx)
  for (let id = 1; id <= count; id++) {
    await sql`insert into hub (id, slug, name, place, created_at) values (${id}, ${`hub-${id}`}, ${`Hub ${id}`}, 'Leipzig', ${at})`.execute(
      tx
    )
    await sql`insert into hub_topic values (${id}, ${words[id * 7]!.id}, 0), (${id}, ${words[id * 11]!.id}, 1)`.execute(
      tx
    )
  }
}

async function insertOrganisations(tx: Tx, rows: readonly object[]) {
  const json = JSON.stringify(rows)
  await sql`
    with r as (select * from json_to_recordset(${json}::json) as r(id uuid, name text, key text, slug text, kind text,
                      city text, hub int, topics json, text text)),
         o as (insert into organisation (id, slug, name, name_key, kind, country, city, created_at, changed_at)
               select id, slug, name, key, kind, 'DE', city, ${at}, ${at} from r),
         n as (insert into organisation_name (organisation_id, name, name_key) select id, name, key from r),
         t as (insert into organisation_text (organisation_id, language, description, origin)
               select id, 'de', text, 'author' from r),
         c as (insert into organisation_topic (organisation_id, concept, origin)
               select distinct id, value, 'machine' from r, json_array_elements_text(topics) on conflict do nothing)
    insert into membership (hub_id, id, organisation_id, status, changed_at)
    select hub, id, id, case when random() < 0.3 then 'active' else 'known' end, ${at} from r`.execute(tx)
}

async function insertActivities(tx: Tx, rows: readonly object[]) {
  const json = JSON.stringify(rows)
  await sql`
    with r as (select * from json_to_recordset(${json}::json) as r(id uuid, key text, language text, title text,
                      summary text, year int, participants json)),
         a as (insert into activity (id, source_slug, natural_key, language, title, summary, starts_on, changed_at)
               select id, 'measure', key, language, title, summary, make_date(year, 1, 1), ${at} from r)
    insert into activity_participant (activity_id, organisation_id)
    select id, value::uuid from r, json_array_elements_text(participants)`.execute(tx)
}
