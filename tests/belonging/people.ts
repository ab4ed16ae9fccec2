import { type Db, inHub, networkHub, type Tx } from '#lib/server/database/connection.ts'
import { type Actor, operatorAtTheConsole, visitor } from '#lib/server/domain/actor.ts'
import { createHub } from '#lib/server/domain/hubs/create-hub.ts'
import { standingOf } from '#lib/server/domain/people/standing.ts'
import { insertConfirmedEmail } from '#lib/server/domain/people/address-store.ts'
import { insertPerson } from '#lib/server/domain/people/store.ts'
import { renderMail } from '#lib/server/platform/mail/render-mail.ts'
import type { Instant } from '#lib/server/platform/clock.ts'
import { newId } from '#lib/server/platform/identifiers.ts'

export const at = (minutes: number): Instant => new Date(Date.UTC(2026, 2, 2, 9, minutes))

/** A person with confirmed addresses, as signing in leaves one behind. */
export function enterPerson(db: Db, displayName: string, addresses: readonly string[]): Promise<string> {
  const id = newId(at(0))
  return inHub(db, { hub: networkHub }, async (tx) => {
    await insertPerson(tx, { id, displayName, language: 'de', isOperator: false }, at(0))
    for (const address of addresses) await insertConfirmedEmail(tx, id, address, at(0))
    return id
  })
}

/** Does something as a person in a hub, with the roles and organisations they hold at that moment. */
export function asPerson<T>(
  db: Db,
  hub: number,
  personId: string,
  work: (tx: Tx, actor: Actor) => Promise<T>,
  now: Instant = at(1)
): Promise<T> {
  return inHub(db, { hub, person: personId }, async (tx) => {
    const standing = await standingOf(tx, hub, personId, now)
    return work(tx, { ...visitor(hub), personId, ...standing })
  })
}

export const asOffice = <T>(db: Db, hub: number, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  inHub(db, { hub }, (tx) => work(tx, operatorAtTheConsole(hub)))

export function enterHubNamed(db: Db, slug: string): Promise<number> {
  const rest = {
    place: 'Ort',
    purposeDe: '',
    purposeEn: '',
    timeZone: 'Europe/Berlin',
    contactEmail: null,
    topics: []
  }
  return asOffice(db, networkHub, (tx, actor) =>
    createHub(tx, actor, { slug, name: `Hub ${slug}`, ...rest }, at(0))
  )
}

/** What the newest mail from the network to an address says, and which one it is. */
export async function newestMail(db: Db, address: string): Promise<{ template: string; text: string }> {
  const mail = await inHub(db, { hub: networkHub }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['template', 'language', 'params'])
      .where('hub_id', '=', networkHub)
      .where('recipient', '=', address)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  )
  return {
    template: mail.template,
    text: renderMail({ ...mail, params: mail.params as Record<string, unknown> }).text
  }
}
