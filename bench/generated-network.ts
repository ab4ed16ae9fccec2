import { sql } from 'kysely'
import type { Db } from '#lib/server/database/connection.ts'
import type { OrganisationKind } from '#lib/server/database/schema.ts'
import { nameKey, slugOf } from '#lib/server/domain/organisations/names.ts'
import { vocabulary } from '#lib/server/domain/topics/vocabulary.ts'

/** A made-up network of any size, the same for the same seed: texts are built from the words of the vocabulary. */
export interface Sizes {
  hubs: number
  organisations: number
  activities: number
  listings: number
}

export const networkSize: Sizes = { hubs: 12, organisations: 30_000, activities: 100_000, listings: 6_000 }

const kinds: readonly OrganisationKind[] = [
  'establishedCompany',
  'establishedCompany',
  'establishedCompany',
  'startUp',
  'startUp',
  'researchInstitution',
  'digitalPartner',
  'financingPartner',
  'publicBody',
  'multiplier'
]
const batch = 2_000
const at = new Date('2026-01-15T09:00:00Z')

/** Fills an empty, migrated database. Needs the owner's connection: a million rows through deeds would take hours. */
export async function generateNetwork(owner: Db, sizes: Sizes, seed = 7) {
  const random = mulberry32(seed)
  const words = wordsOf()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const text = (language: 'de' | 'en', count: number) =>
    Array.from({ length: count }, () => pick(random() < 0.7 ? words[language] : filler[language])).join(' ')
  const id = () => uuid(random)
  const cities = Array.from({ length: 900 }, (_, index) => `${pick(places)}${index > 60 ? ` ${index}` : ''}`)

  await insertHubs(owner, sizes.hubs, words.ids)
  const organisations = Array.from({ length: sizes.organisations }, (_, index) => {
    const name = `${pick(syllables)}${pick(syllables)} ${pick(words.de)} ${pick(forms)} ${index}`
    const language = random() < 0.75 ? ('de' as const) : ('en' as const)
    return {
      id: id(),
      slug: slugOf(name),
      name,
      kind: pick(kinds),
      city: cities[Math.floor(random() ** 3 * cities.length)]!,
      language,
      description: text(language, 20 + Math.floor(random() * 50)),
      // Most belong to one hub, some to two; a tenth is known to nobody and must stay unseen.
      hubs:
        random() < 0.1
          ? []
          : [...new Set([pick(hubNumbers(sizes)), random() < 0.2 ? pick(hubNumbers(sizes)) : 0])].filter(
              Boolean
            ),
      topics: [...new Set(Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(words.ids)))]
    }
  })
  for (const part of parts(organisations)) await insertOrganisations(owner, part, id)
  const activities = Array.from({ length: sizes.activities }, (_, index) => ({
    id: id(),
    key: String(index),
    language: random() < 0.7 ? ('de' as const) : ('en' as const),
    title: text('de', 5),
    summary: text('de', 20 + Math.floor(random() * 40)),
    start: `20${10 + Math.floor(random() * 16)}-0${1 + Math.floor(random() * 9)}-01`,
    // A few organisations do much, most do little.
    participants: [
      ...new Set(
        Array.from(
          { length: 1 + Math.floor(random() * 4) },
          () => organisations[Math.floor(random() ** 2.2 * organisations.length)]!.id
        )
      )
    ]
  }))
  for (const part of parts(activities)) await insertActivities(owner, part)
  await insertListings(owner, sizes, organisations, { id, pick, text })
  for (const table of [
    'organisation',
    'organisation_text',
    'organisation_topic',
    'membership',
    'activity',
    'activity_participant',
    'listing'
  ])
    await sql.raw(`vacuum analyze ${table}`).execute(owner)
}

const hubNumbers = ({ hubs }: Sizes) => Array.from({ length: hubs }, (_, index) => index + 1)

async function insertHubs(owner: Db, count: number, topics: readonly string[]) {
  await owner
    .insertInto('network')
    .values({ id: 0, name: 'Generated', base_url: 'http://localhost', created_at: at })
    .execute()
  for (let hub = 1; hub <= count; hub++) {
    await owner
      .insertInto('hub')
      .values({ id: hub, slug: `hub-${hub}`, name: `Hub ${hub}`, place: 'Ort', created_at: at })
      .execute()
    await owner
      .insertInto('hub_topic')
      .values([0, 1, 2].map((position) => ({ hub, concept: topics[hub * 7 + position]!, position })))
      .execute()
  }
}

interface GeneratedOrganisation {
  id: string
  slug: string
  name: string
  kind: OrganisationKind
  city: string
  language: 'de' | 'en'
  description: string
  hubs: number[]
  topics: string[]
}

async function insertOrganisations(owner: Db, part: readonly GeneratedOrganisation[], id: () => string) {
  await owner
    .insertInto('organisation')
    .values(
      part.map(({ id, slug, name, kind, city }) => ({
        id,
        slug,
        name,
        name_key: nameKey(name),
        kind,
        city,
        country: 'DE',
        region: null,
        legal_form: null,
        website: null,
        merged_into: null,
        created_at: at,
        changed_at: at
      }))
    )
    .execute()
  await owner
    .insertInto('organisation_name')
    .values(part.map(({ id, name }) => ({ organisation_id: id, name, name_key: nameKey(name) })))
    .execute()
  await owner
    .insertInto('organisation_text')
    .values(
      part.map(({ id, language, description }) => ({
        organisation_id: id,
        language,
        description,
        origin: 'author' as const
      }))
    )
    .execute()
  await owner
    .insertInto('organisation_topic')
    .values(
      part.flatMap((one) =>
        one.topics.map((concept) => ({ organisation_id: one.id, concept, origin: 'machine' as const }))
      )
    )
    .execute()
  await owner
    .insertInto('membership')
    .values(
      part.flatMap((one) =>
        one.hubs.map((hub) => ({
          hub_id: hub,
          id: id(),
          organisation_id: one.id,
          status: 'active' as const,
          level: null,
          valid_from: null,
          valid_to: null,
          changed_at: at
        }))
      )
    )
    .execute()
}

interface GeneratedActivity {
  id: string
  key: string
  language: 'de' | 'en'
  title: string
  summary: string
  start: string
  participants: string[]
}

async function insertActivities(owner: Db, part: readonly GeneratedActivity[]) {
  await owner
    .insertInto('activity')
    .values(
      part.map((one) => ({
        id: one.id,
        source_slug: 'generated',
        natural_key: one.key,
        language: one.language,
        title: one.title,
        summary: one.summary,
        place: null,
        programme: null,
        starts_on: one.start,
        ends_on: null,
        amount_cents: null,
        currency: null,
        changed_at: at
      }))
    )
    .execute()
  await owner
    .insertInto('activity_participant')
    .values(
      part.flatMap((one) =>
        one.participants.map((organisation) => ({ activity_id: one.id, organisation_id: organisation }))
      )
    )
    .execute()
}

interface Dice {
  id: () => string
  pick: <T>(list: readonly T[]) => T
  text: (language: 'de' | 'en', count: number) => string
}

async function insertListings(
  owner: Db,
  sizes: Sizes,
  organisations: readonly GeneratedOrganisation[],
  { id, pick, text }: Dice
) {
  const members = organisations.filter((one) => one.hubs.length > 0)
  const rows = Array.from({ length: sizes.listings }, (_, index) => {
    const owned = pick(members)
    return {
      hub_id: owned.hubs[0]!,
      id: id(),
      home_hub_id: owned.hubs[0]!,
      noun: index % 2 === 0 ? ('offer' as const) : ('need' as const),
      record_id: null,
      organisation_id: owned.id,
      kind: 'technology',
      visibility: 'public' as const,
      title_de: text('de', 5),
      body_de: text('de', 30),
      title_en: null,
      body_en: null,
      expires_on: null,
      changed_at: at
    }
  })
  for (const part of parts(rows)) await owner.insertInto('listing').values(part).execute()
}

function* parts<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += batch) yield list.slice(start, start + batch)
}

function wordsOf() {
  const concepts = [...vocabulary().concepts.values()]
  const labels = (language: 'de' | 'en') =>
    concepts.flatMap((one) => [one.labels[language], ...one.synonyms[language]])
  return { ids: concepts.map((one) => one.id), de: labels('de'), en: labels('en') }
}

/** Small, fast, repeatable (Tommy Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function uuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

const filler = {
  de: 'wir entwickeln gemeinsam mit Partnern Lösungen für Betriebe und Kommunen aus der Region die im Alltag bestehen und sich rechnen neue Verfahren Anlagen Daten Projekt Entwicklung System'.split(
    ' '
  ),
  en: 'we develop solutions with partners for companies and cities in the region that last in daily use new methods plants data project development system'.split(
    ' '
  )
}
const syllables = [
  'Al',
  'Ber',
  'Cor',
  'Dan',
  'El',
  'Fer',
  'Gol',
  'Hel',
  'In',
  'Jo',
  'Kan',
  'Lor',
  'Mer',
  'Nor',
  'Os',
  'Pen',
  'Quan',
  'Ros',
  'Sil',
  'Tor'
]
const forms = ['GmbH', 'AG', 'GmbH & Co. KG', 'e. V.', 'SE', 'UG', 'Ltd', 'SARL']
const places = [
  'Leipzig',
  'Dresden',
  'Chemnitz',
  'Berlin',
  'Hamburg',
  'München',
  'Köln',
  'Wien',
  'Zürich',
  'Lyon',
  'Turin',
  'Brno'
]
