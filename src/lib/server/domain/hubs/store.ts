import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface NetworkRow {
  name: string
  baseUrl: string
  isDemo: boolean
  /** Whether office and operators must give a second factor. */
  requireSecondFactor: boolean
}

export async function findNetwork(db: Db): Promise<NetworkRow | undefined> {
  const row = await db.selectFrom('network').selectAll().where('id', '=', 0).executeTakeFirst()
  return (
    row && {
      name: row.name,
      baseUrl: row.base_url,
      isDemo: row.is_demo,
      requireSecondFactor: row.require_second_factor
    }
  )
}

export type NewNetwork = Omit<NetworkRow, 'requireSecondFactor'>

/** Real installations ask office and operators for a second factor; in the demo everybody may be anybody. */
export async function insertNetwork(tx: Tx, network: NewNetwork, at: Instant): Promise<boolean> {
  const result = await tx
    .insertInto('network')
    .values({
      id: 0,
      name: network.name,
      base_url: network.baseUrl,
      is_demo: network.isDemo,
      require_second_factor: !network.isDemo,
      created_at: at
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export interface NewHub {
  slug: string
  name: string
  place: string
  purposeDe: string
  purposeEn: string
  timeZone: string
  contactEmail: string | null
  topics: readonly string[]
}

/** The next free hub number. Holds the table until the transaction ends, so that two founders do not get the same. */
export async function nextHubId(tx: Tx): Promise<number> {
  await sql`lock table hub in share row exclusive mode`.execute(tx)
  const row = await tx
    .selectFrom('hub')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertHub(tx: Tx, id: number, hub: NewHub, at: Instant) {
  await tx
    .insertInto('hub')
    .values({
      id,
      slug: hub.slug,
      name: hub.name,
      place: hub.place,
      purpose_de: hub.purposeDe,
      purpose_en: hub.purposeEn,
      time_zone: hub.timeZone,
      contact_email: hub.contactEmail,
      created_at: at
    })
    .execute()
  if (hub.topics.length === 0) return
  await tx
    .insertInto('hub_topic')
    .values(hub.topics.map((concept, position) => ({ hub: id, concept, position })))
    .execute()
}

export async function hubName(db: Db, id: number): Promise<string> {
  const row = await db.selectFrom('hub').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? ''
}

export async function findHubBySlug(db: Db, slug: string): Promise<{ id: number; name: string } | undefined> {
  return db.selectFrom('hub').select(['id', 'name']).where('slug', '=', slug).executeTakeFirst()
}
