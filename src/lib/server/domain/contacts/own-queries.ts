import { sql } from 'kysely'
import { enterHub, type Tx } from '../../database/connection.ts'
import type { Actor } from '../actor.ts'
import { confirmedAddressesOf } from '../people/address-store.ts'

export interface OwnContact {
  id: string
  hub: string
  hubName: string
  name: string
  address: string
  organisation: string | null
}

/**
 * What hubs have noted under an address this person confirmed, and nobody has said yet to be them. Each hub is asked in
 * its own context; the person sees that and under which name they are noted, and no hub sees another's note.
 */
export async function ownContacts(tx: Tx, actor: Actor): Promise<OwnContact[]> {
  const addresses = await confirmedAddressesOf(tx, actor.personId!)
  const hubs = await tx.selectFrom('hub').select(['id', 'slug', 'name']).orderBy('id').execute()
  const all: OwnContact[] = []
  for (const hub of hubs) {
    await enterHub(tx, { hub: hub.id, person: actor.personId })
    const { rows } = await sql<OwnContact>`
      select c.id, ${hub.slug} as hub, ${hub.name} as "hubName", c.name, c.email_key as address, o.name as organisation
        from hub_contact c left join organisation named on named.id = c.organisation_id
        left join organisation o on o.id = coalesce(named.merged_into, named.id)
       where c.hub_id = ${hub.id} and c.person_id is null and c.email_key = any(${addresses}::text[])
       order by c.id`.execute(tx)
    all.push(...rows)
  }
  await enterHub(tx, { hub: actor.hub, person: actor.personId })
  return all
}
