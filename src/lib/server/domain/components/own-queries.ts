import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { ownMembers, ownPeoples } from '../listings/policy.ts'
import { type ComponentRecord, componentRows, findComponent } from './component-store.ts'
import { mayLookAfterComponent } from './policy.ts'

/** What the actor's organisations have in the catalogue, drafts first, then the newest. */
export async function ownComponents(db: Db, actor: Actor): Promise<ComponentRecord[]> {
  const own = ownMembers(actor)
  if (own.length === 0) return []
  return componentRows(
    db,
    actor.hub,
    sql`o.id = any(${own}::uuid[]) and (c.visibility <> 'private' or o.id = any(${ownPeoples(actor)}::uuid[]))
        order by case c.status when 'draft' then 0 when 'published' then 1 else 2 end, c.changed_at desc, c.id`
  )
}

/** One of them, for its people; undefined for everybody else. */
export async function componentToEdit(
  db: Db,
  actor: Actor,
  id: string
): Promise<ComponentRecord | undefined> {
  const found = await findComponent(db, actor.hub, id)
  return found && mayLookAfterComponent(actor, found) ? found : undefined
}
