import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { dayOf, remindDaysBefore } from './lifecycle.ts'
import { findRecord, updateRecord } from './record-store.ts'
import { renewalToken } from './renewal-token.ts'
import { hubWords } from './settings.ts'
import { ownersToTell } from './tell-owner.ts'

const atOnce = 100

/**
 * Reminds the owners of what ends within two weeks, once for each end, with a link that puts it off. Two processes at once
 * remind of different ones. @returns how many it was; call again until none is left.
 */
export async function remindOfExpiry(tx: Tx, actor: Actor, now: Instant): Promise<number> {
  const { hub } = actor
  const last = dayOf(new Date(now.getTime() + remindDaysBefore * 86_400_000))
  let count = 0
  for (const noun of ['offer', 'need'] as const) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(noun)}
       where hub_id = ${hub} and status = 'published' and expires_on between ${dayOf(now)}::date and ${last}::date
         and reminded_of is distinct from expires_on
         and (listing_id is null or listing_id not in (select listings_of_former_members(${dayOf(now)}::date)))
       order by expires_on, id limit ${atOnce} for update skip locked`.execute(tx)
    for (const { id } of rows) await remind(tx, actor, id, now)
    count += rows.length
  }
  return count
}

async function remind(tx: Tx, actor: Actor, id: string, now: Instant) {
  const { hub } = actor
  const record = (await findRecord(tx, hub, id))!
  const { slug, name } = await hubWords(tx, hub)
  const expiresOn = record.expiresOn!
  const path = `/hub/${slug}/renewal/${renewalToken(hub, id, expiresOn)}`
  const days = Math.round((Date.parse(expiresOn) - Date.parse(dayOf(now))) / 86_400_000)
  const params = { title: record.texts[0]?.title ?? '', hub: name, days, count: days }
  for (const personId of await ownersToTell(tx, record, now)) {
    const mail = { template: 'listingExpiring' as const, params, path, isPathSecret: true }
    await mailPerson(tx, actor, personId, mail, now)
  }
  await updateRecord(tx, hub, record, { remindedOf: expiresOn }, now)
  await recordAudit(tx, actor, `${record.noun}.reminded`, { type: record.noun, id }, now)
}
