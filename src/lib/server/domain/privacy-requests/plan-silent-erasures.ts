import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { daysAfter } from '../people/rules.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mailPerson } from '../mail/mail-person.ts'
import { dayOf, silenceNoticeDays } from './rules.ts'
import { insertRequest } from './store.ts'

/** One round; who is left comes with the next. */
const atOnce = 500

export interface SilentAccount {
  id: string
  name: string
  /** When any account joined to it was last used. */
  since: Instant
}

/**
 * Accounts that nobody used for `days` less the time of the notice, longest silent first. Whoever runs the installation is not
 * among them, nor whose erasure is planned.
 */
export async function silentAccounts(
  db: Db,
  days: number,
  now: Instant,
  limit = atOnce
): Promise<{ count: number; accounts: SilentAccount[] }> {
  const before = daysAfter(now, silenceNoticeDays - days)
  const { rows } = await sql<SilentAccount & { count: number }>`
    select p.id, p.display_name as name, p.last_seen_at as since, count(*) over ()::int as count
      from person p
     where p.merged_into is null and p.erased_at is null and not p.is_operator and p.last_seen_at < ${before}
       and not exists (select from person other where other.merged_into = p.id and other.last_seen_at >= ${before})
       and not exists (select from privacy_request r where r.hub_id = 0 and r.person_id = p.id
                          and r.kind = 'erase' and r.answered_at is null)
     order by p.last_seen_at, p.id limit ${limit}`.execute(db)
  return {
    count: rows[0]?.count ?? 0,
    accounts: rows.map(({ id, name, since }) => ({ id, name, since }))
  }
}

/**
 * Plans the erasure of accounts that nobody used for `days`, and says so by mail, with the way back: signing in is enough.
 * @returns how many.
 */
export async function planSilentErasures(
  tx: Tx,
  actor: Actor,
  { days }: { days: number },
  now: Instant
): Promise<number> {
  if (!actor.isOperator || actor.hub !== 0) throw new DomainError('not_found')
  const executeAt = daysAfter(now, silenceNoticeDays)
  const { accounts } = await silentAccounts(tx, days, now)
  for (const { id: personId, name, since } of accounts) {
    const who = { personId, contactId: null, name, address: null, message: '', enteredBy: null }
    const request = { ...who, kind: 'erase' as const, via: 'silence' as const, isChecked: true, executeAt }
    const id = await insertRequest(tx, 0, request, now, now)
    const params = { date: dayOf(executeAt), since: dayOf(since) }
    await mailPerson(tx, actor, personId, { template: 'accountSilent', params, path: '/sign-in' }, now)
    const subject = { type: 'privacyRequest', id, params: { kind: 'erase', because: 'silence' } }
    await recordAudit(tx, actor, 'privacyRequest.received', subject, now)
  }
  return accounts.length
}
