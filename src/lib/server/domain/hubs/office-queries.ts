import { type Db, enterHub, type Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { mailCounts } from '../mail/store.ts'

export interface OfficeHub {
  id: number
  slug: string
  name: string
  members: number
  mailsWaiting: number
  mailsUnclear: number
}

/** The hubs whose office the actor may enter. An operator sees all; roles are read hub by hub, each in its own context. */
export async function officesFor(tx: Tx, actor: Actor): Promise<OfficeHub[]> {
  const hubs = await tx.selectFrom('hub').select(['id', 'slug', 'name']).orderBy('id').execute()
  const offices: OfficeHub[] = []
  for (const hub of hubs) {
    await enterHub(tx, { hub: hub.id, person: actor.personId })
    if (!actor.isOperator && !(await worksInOffice(tx, hub.id, actor.personId))) continue
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

async function worksInOffice(db: Db, hub: number, personId: string | null): Promise<boolean> {
  if (!personId) return false
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('hub_id', '=', hub)
    .where('person_id', '=', personId)
    .where('role', 'in', ['office', 'officeLead'])
    .executeTakeFirst()
  return row !== undefined
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
