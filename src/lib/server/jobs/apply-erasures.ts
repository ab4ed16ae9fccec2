import { type Db, inHub, networkHub, asOwner } from '../database/connection.ts'
import { operatorAtTheConsole } from '../domain/actor.ts'
import { eraseContact } from '../domain/erasures/erase-contact.ts'
import { type Erased, erasePerson } from '../domain/erasures/erase-person.ts'
import { erasedButThere, erasures, insertErasures } from '../domain/erasures/store.ts'
import { strikeOut } from '../domain/erasures/traces.ts'
import type { Instant } from '../platform/clock.ts'
import { appendToLedger, readLedger, rewriteImportTexts } from '../platform/erasure-ledger.ts'

/** Erases a person, in the database and beside it. */
export async function carryOutErasure(
  db: Db,
  folder: string,
  personId: string,
  at: Instant
): Promise<Erased> {
  const done = await inHub(db, { hub: networkHub }, (tx) =>
    erasePerson(tx, operatorAtTheConsole(networkHub), { personId }, at)
  )
  finishErasure(folder, done)
  return done
}

/** What an erasure leaves to do beside the database. */
export function finishErasure(folder: string, { traces, entries }: Erased): void {
  appendToLedger(folder, entries)
  rewriteImportTexts(folder, (text) => strikeOut(text, traces))
}

/**
 * Brings the ledger beside the database and the one in it together, and erases again whoever a restored backup brought back.
 * @returns how many were erased again.
 */
export async function applyErasures(db: Db, folder: string, at: Instant): Promise<number> {
  const outside = readLedger(folder)
  const { persons, contacts, inside } = await inHub(db, { hub: networkHub }, async (tx) => {
    await insertErasures(tx, outside)
    const inside = await erasures(tx)
    if (inside.length === 0) return { persons: [], contacts: [], inside }
    const tokens = new Set(inside.map((one) => one.token))
    return { ...(await asOwner(tx, () => erasedButThere(tx, tokens))), inside }
  })
  appendToLedger(folder, inside)
  for (const personId of persons) {
    const stillThere = await inHub(db, { hub: networkHub }, (tx) =>
      tx.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()
    )
    // An account that was joined to another one went with it.
    if (stillThere) await carryOutErasure(db, folder, personId, at)
  }
  for (const { hub, id: contactId } of contacts) {
    const done = await inHub(db, { hub }, async (tx) => {
      const there = await tx
        .selectFrom('hub_contact')
        .select('id')
        .where('hub_id', '=', hub)
        .where('id', '=', contactId)
        .executeTakeFirst()
      return there && eraseContact(tx, operatorAtTheConsole(hub), { contactId }, at)
    })
    if (done) finishErasure(folder, done)
  }
  return persons.length + contacts.length
}
