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
      created_at: at
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
