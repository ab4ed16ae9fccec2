import { sql } from 'kysely'
import type { Db } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { consentedAddresses } from '../consents/queries.ts'
import { askFrom } from '../office-lists/ask.ts'
import type { Reader } from '../office-lists/organisation-rows.ts'
import { orderOf, rowsFor } from '../office-lists/queries.ts'
import type { Recipient } from './store.ts'

/** Why somebody of the group gets no mail; the words stand in the catalogues under `groupMail.reason.<reason>`. */
export const leftOutReasons = ['noAddress', 'undeliverable', 'noConsent', 'sameAddress', 'withdrawn'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

interface Found {
  id: string
  isContact: boolean
  address: string | null
  language: 'de' | 'en'
  isUndeliverable: boolean
}

const atOnce = 1000

/**
 * Everybody whom a list of people asks for, with the address and language they would be written to in, or why not: only
 * who agreed to the hub's news gets them, each address once.
 */
export async function recipientsOf(
  db: Db,
  reader: Reader,
  address: string,
  now: Instant
): Promise<Recipient[]> {
  const found = await peopleFor(db, reader, address)
  const all: Recipient[] = []
  const written = new Set<string>()
  for (let from = 0; from < found.length; from += atOnce) {
    const some = found.slice(from, from + atOnce)
    const consents = await consentedAddresses(
      db,
      reader.hub,
      'hubNews',
      some.flatMap((one) => one.address ?? [])
    )
    for (const one of some) {
      const key = one.address?.toLowerCase() ?? ''
      const reason = reasonAgainst(one, consents.has(key), written.has(key))
      if (!reason) written.add(key)
      all.push({
        id: newId(now),
        contactId: one.isContact ? one.id : null,
        personId: one.isContact ? null : one.id,
        address: one.address,
        language: one.language,
        state: reason ? 'left_out' : 'waiting',
        reason: reason ?? ''
      })
    }
  }
  return all
}

function reasonAgainst(one: Found, hasConsent: boolean, isWritten: boolean): LeftOutReason | null {
  if (!one.address) return 'noAddress'
  if (one.isUndeliverable) return 'undeliverable'
  if (!hasConsent) return 'noConsent'
  return isWritten ? 'sameAddress' : null
}

/** A hub writes in its own languages; who reads another one, or never said, gets its default. */
async function peopleFor(db: Db, reader: Reader, address: string): Promise<Found[]> {
  const ask = askFrom('people', new URLSearchParams(address))
  const { rows } = await sql<Found>`
    with found as (${await rowsFor(db, reader, ask)}), hub_of as (select * from hub where id = ${reader.hub})
    select found.id, is_contact as "isContact", coalesce(e.address, c.email) as address,
           case when p.language = any(h.languages) then p.language else h.default_language end as language,
           (e.undeliverable_at is not null or exists (
              select from person_email known where known.address = lower(c.email) and known.undeliverable_at is not null))
             as "isUndeliverable"
      from found cross join hub_of h
      left join person p on not is_contact and p.id = found.id
      left join person_email e on e.person_id = p.id and e.is_primary
      left join hub_contact c on is_contact and c.hub_id = h.id and c.id = found.id
     order by ${orderOf(ask)}`.execute(db)
  return rows
}

/** How many would get it in which language, and how many not and why. */
export function summed(recipients: readonly Recipient[]) {
  const counts = new Map<string, number>()
  for (const { state, reason, language } of recipients) {
    const key = state === 'left_out' ? reason : language
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const of = (key: string) => counts.get(key) ?? 0
  return {
    de: of('de'),
    en: of('en'),
    leftOut: leftOutReasons.flatMap((reason) => (of(reason) > 0 ? [{ reason, count: of(reason) }] : []))
  }
}
