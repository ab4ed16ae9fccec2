import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'

/** A contact nobody has said to be yet, noted under one of these addresses; held until the transaction ends. */
export async function lockOpenContact(
  tx: Tx,
  hub: number,
  id: string,
  addresses: readonly string[]
): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from hub_contact where hub_id = ${hub} and id = ${id} and person_id is null
       and email_key = any(${[...addresses]}::text[]) for update`.execute(tx)
  return rows[0]
}

export async function linkContact(tx: Tx, hub: number, id: string, personId: string) {
  await tx
    .updateTable('hub_contact')
    .set({ person_id: personId, version: sql`version + 1` })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}
