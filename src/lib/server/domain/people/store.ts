import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'

export interface NewPerson {
  id: string
  displayName: string
  language: 'de' | 'en'
  isOperator: boolean
}

export async function insertPerson(tx: Tx, person: NewPerson, at: Instant) {
  const { id, language } = person
  await tx
    .insertInto('person')
    .values({
      id,
      display_name: person.displayName,
      language,
      is_operator: person.isOperator,
      created_at: at,
      last_seen_at: at
    })
    .execute()
}

export async function firstOperator(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('is_operator', '=', true)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export interface PersonCard {
  displayName: string
  language: 'de' | 'en'
  isOperator: boolean
  version: number
}

export async function personCard(db: Db, id: string): Promise<PersonCard | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['display_name', 'language', 'is_operator', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      displayName: row.display_name,
      language: row.language,
      isOperator: row.is_operator,
      version: row.version
    }
  )
}

/** Until the end of the transaction nobody else changes what belongs to this account. */
export async function lockPerson(tx: Tx, id: string) {
  await tx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
}

/** @returns false when somebody saved in between. */
export async function updatePerson(
  tx: Tx,
  id: string,
  change: { displayName: string; language: 'de' | 'en'; version: number }
): Promise<boolean> {
  const result = await tx
    .updateTable('person')
    .set({ display_name: change.displayName, language: change.language, version: change.version + 1 })
    .where('id', '=', id)
    .where('version', '=', change.version)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
