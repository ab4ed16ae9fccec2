import { sql } from 'kysely'
import { type Db, enterHub, networkHub, type Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { mailCounts } from '../mail/store.ts'
import { idsOf } from '../people/person-now.ts'

export interface OfficeHub {
  id: number
  slug: string
  name: string
  members: number
  mailsWaiting: number
  mailsUnclear: number
}

/** Hubs in whose office a person works today. Everybody may read their own roles, so one question at the network is enough. */
export async function officeHubsOf(tx: Tx, personId: string, now: Instant): Promise<number[]> {
  const hubs = new Set<number>()
  const accounts = await idsOf(tx, personId)
  const hub = accounts.length > 1 ? await currentHub(tx) : networkHub
  for (const account of accounts) {
    // The policy that lets people read their own roles compares a column: an account that was joined is asked as itself.
    if (accounts.length > 1) await enterHub(tx, { hub, person: account })
    const rows = await tx
      .selectFrom('role_grant')
      .select('hub_id')
      .where('person_id', '=', account)
      .where('role', 'in', ['office', 'officeLead'])
      .where(sql<boolean>`valid_during @> ${now.toISOString().slice(0, 10)}::date`)
      .execute()
    for (const row of rows) hubs.add(row.hub_id)
  }
  if (accounts.length > 1) await enterHub(tx, { hub, person: personId })
  return [...hubs].toSorted((a, b) => a - b)
}

async function currentHub(tx: Tx): Promise<number> {
  const { rows } = await sql<{ hub: number }>`select current_hub() as hub`.execute(tx)
  return rows[0]!.hub
}

/** The hubs whose office the actor may enter, an operator all of them, with what is to be seen there at a glance. */
export async function officesFor(tx: Tx, actor: Actor, now: Instant): Promise<OfficeHub[]> {
  const hubs = await tx.selectFrom('hub').select(['id', 'slug', 'name']).orderBy('id').execute()
  const own = actor.personId ? await officeHubsOf(tx, actor.personId, now) : []
  const offices: OfficeHub[] = []
  for (const hub of hubs.filter((one) => actor.isOperator || own.includes(one.id))) {
    await enterHub(tx, { hub: hub.id, person: actor.personId })
    const counts = await mailCounts(tx, hub.id)
    offices.push({
      ...hub,
      members: await membersOf(tx, hub.id),
      mailsWaiting: counts.waiting ?? 0,
      mailsUnclear: counts.unclear ?? 0
    })
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return offices
}

async function membersOf(db: Db, hub: number): Promise<number> {
  const row = await db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('hub_id', '=', hub)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
