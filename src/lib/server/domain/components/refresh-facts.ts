import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Stated } from '../../database/schema-catalogue.ts'
import { factsOf } from './facts.ts'
import { readTerms } from './terms.ts'
import { underTerms } from './under-terms.ts'

const atOnce = 500

/** Writes what can be filtered by anew for all components that state a property, as its newest definition reads it. */
export async function refreshFacts(tx: Tx, hub: number, property: string): Promise<void> {
  const terms = await readTerms(tx, hub)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{ id: string; class: string; stated: Stated }>`
      select id, class, stated from component
       where hub_id = ${hub} and id > ${after} and stated ? ${property} order by id limit ${atOnce}`.execute(
      tx
    )
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    const facts = rows.flatMap((row) => {
      const { values } = underTerms(row.class, row.stated, terms)
      const stated = Object.fromEntries([...values].map(([key, value]) => [key, { ...value, version: 0 }]))
      return factsOf(stated).map((one, position) => ({ hub_id: hub, component_id: row.id, position, ...one }))
    })
    const ids = rows.map((row) => row.id)
    await tx.deleteFrom('component_fact').where('hub_id', '=', hub).where('component_id', 'in', ids).execute()
    // The driver takes 65,535 values in one statement.
    for (let at = 0; at < facts.length; at += 5000)
      await tx
        .insertInto('component_fact')
        .values(facts.slice(at, at + 5000))
        .execute()
  }
}
