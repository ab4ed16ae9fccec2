import { type Db, inHub, networkHub } from '../database/connection.ts'

/** The hubs of this installation, by number; the network itself is not among them. */
export async function hubIds(db: Db): Promise<number[]> {
  const rows = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  return rows.map((row) => row.id)
}
