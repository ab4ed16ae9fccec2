import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newId } from '../../platform/identifiers.ts'
import { silentAccounts } from '../privacy-requests/plan-silent-erasures.ts'
import {
  accountRule,
  defaultRules,
  type RetentionRule,
  retentionRules,
  type RetentionWhat,
  type RowWhat
} from './rules.ts'

export interface RuleNow {
  what: RetentionWhat
  days: number
  isOn: boolean
}

/** How long a hub keeps what: its own choice, or the default. */
export async function rulesOf(db: Db, hub: number): Promise<RuleNow[]> {
  const chosen = await db
    .selectFrom('retention_rule')
    .select(['what', 'days', 'is_on as isOn'])
    .where('hub_id', '=', hub)
    .execute()
  return defaultRules(hub).map(({ what, days }) => {
    const own = chosen.find((one) => one.what === what)
    return { what, days: own?.days ?? days, isOn: own?.isOn ?? true }
  })
}

const ruleOf = (what: RowWhat): RetentionRule => retentionRules.find((rule) => rule.what === what)!

const due = ({ since, condition }: RetentionRule, hub: number, days: number, now: Instant) => {
  const before = new Date(now.getTime() - days * 86_400_000)
  return sql`t.hub_id = ${hub} and ${sql.raw(condition)} and ${sql.raw(since)} < ${before}`
}

const mostShown = 20

/** How many would go now (accounts: would be told so), and the oldest of them. */
export async function previewOf(db: Db, hub: number, { what, days }: RuleNow, now: Instant) {
  if (what === accountRule.what) {
    const { count, accounts } = await silentAccounts(db, days, now, mostShown)
    return { count, oldest: accounts.map(({ name, since }) => ({ label: name, since })) }
  }
  const rule = ruleOf(what)
  const { rows } = await sql<{ label: string; since: Instant; count: number }>`
    select ${sql.raw(rule.label)} as label, ${sql.raw(rule.since)} as since, count(*) over ()::int as count
      from ${sql.table(rule.table)} t where ${due(rule, hub, days, now)} order by since limit ${mostShown}`.execute(
    db
  )
  return {
    count: rows[0]?.count ?? 0,
    oldest: rows.map(({ label, since }) => ({ label: label ?? '', since }))
  }
}

/** Takes away what a rule names, with what hangs on it. As the owner of the schema. @returns how many. */
export async function removeDue(
  tx: Tx,
  hub: number,
  { what, days }: { what: RowWhat; days: number },
  now: Instant
): Promise<number> {
  const rule = ruleOf(what)
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(rule.table)} t where ${due(rule, hub, days, now)}`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return 0
  for (const [table, column] of rule.children ?? [])
    await sql`delete from ${sql.table(table)} where hub_id = ${hub} and ${sql.ref(column)} = any(${ids}::uuid[])`.execute(
      tx
    )
  await sql`delete from ${sql.table(rule.table)} where hub_id = ${hub} and id = any(${ids}::uuid[])`.execute(
    tx
  )
  return ids.length
}

export const lastRun = (db: Db, hub: number) =>
  db
    .selectFrom('retention_run')
    .select(['at', 'removed'])
    .where('hub_id', '=', hub)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function insertRun(tx: Tx, hub: number, removed: Record<string, number>, at: Instant) {
  await tx
    .insertInto('retention_run')
    .values({ hub_id: hub, id: newId(at), at, removed: JSON.stringify(removed) })
    .execute()
}
