import type { Db, Tx } from '../../database/connection.ts'

/** Whether the office looks at offers and needs before others see them. */
export async function checksListings(db: Db, hub: number): Promise<boolean> {
  const row = await db.selectFrom('hub').select('checks_listings').where('id', '=', hub).executeTakeFirst()
  return row?.checks_listings ?? false
}

export async function setChecksListings(tx: Tx, hub: number, isOn: boolean) {
  await tx.updateTable('hub').set({ checks_listings: isOn }).where('id', '=', hub).execute()
}

/** Name and short name, for mails and addresses. */
export async function hubWords(db: Db, hub: number): Promise<{ slug: string; name: string }> {
  const row = await db.selectFrom('hub').select(['slug', 'name']).where('id', '=', hub).executeTakeFirst()
  return row ?? { slug: '', name: '' }
}
