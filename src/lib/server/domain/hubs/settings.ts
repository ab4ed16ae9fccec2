import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import { type Accent, accentOf } from './look.ts'

export interface HubSettings {
  id: number
  version: number
  slug: string
  name: string
  place: string
  purposeDe: string
  purposeEn: string
  contactEmail: string | null
  timeZone: string
  /** In which the hub works; the default one is among them. */
  languages: ('de' | 'en')[]
  defaultLanguage: 'de' | 'en'
  accent: Accent
  topics: string[]
}

export async function hubSettings(db: Db, hub: number): Promise<HubSettings | undefined> {
  const { rows } = await sql<Omit<HubSettings, 'accent'> & { accent: string | null }>`
    select id, version, slug, name, place, purpose_de as "purposeDe", purpose_en as "purposeEn",
           contact_email as "contactEmail", time_zone as "timeZone", languages,
           default_language as "defaultLanguage", look->>'accent' as accent,
           array(select concept from hub_topic where hub = hub.id order by position) as topics
      from hub where id = ${hub}`.execute(db)
  const found = rows[0]
  return found && { ...found, accent: accentOf(found) }
}

export type HubFacts = Omit<HubSettings, 'id' | 'version'>

/** Replaces the settings if nobody has since the given version. @returns false if somebody has. */
export async function updateHub(tx: Tx, hub: number, version: number, facts: HubFacts): Promise<boolean> {
  const result = await tx
    .updateTable('hub')
    .set({
      slug: facts.slug,
      name: facts.name,
      place: facts.place,
      purpose_de: facts.purposeDe,
      purpose_en: facts.purposeEn,
      contact_email: facts.contactEmail,
      time_zone: facts.timeZone,
      languages: facts.languages,
      default_language: facts.defaultLanguage,
      look: JSON.stringify({ accent: facts.accent }),
      version: sql`version + 1`
    })
    .where('id', '=', hub)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await tx.deleteFrom('hub_topic').where('hub', '=', hub).execute()
  if (facts.topics.length > 0)
    await tx
      .insertInto('hub_topic')
      .values(facts.topics.map((concept, position) => ({ hub, concept, position })))
      .execute()
  return true
}
