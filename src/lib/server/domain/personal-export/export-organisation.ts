import { sql } from 'kysely'
import { asOwner, type Tx } from '../../database/connection.ts'
import { personalData } from '../../database/personal-data/registry.ts'
import type { Instant } from '../../platform/clock.ts'
import { type Actor, isAdminOf } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { allNamesOf } from '../organisations/shown.ts'
import type { Row, TableShare } from './rows.ts'

/** What is an organisation's own to take along: not what offices noted of it, and nothing of other people. */
const owned = [
  'organisation_text',
  'organisation_name',
  'organisation_identifier',
  'organisation_site',
  'organisation_email_domain',
  'organisation_topic',
  'organisation_field_visibility',
  'affiliation',
  'claim',
  'invitation',
  'membership',
  'membership_application',
  'offer',
  'need',
  'listing',
  'activity_participant',
  'file'
] as const
const texts = { offer: 'offer_text', need: 'need_text' } as const

/** A side learns of an introduction when it is asked, or has spoken itself; until then it is the other side's and the office's. */
const knowsOfIt = sql`(asked_at is not null or exists (
  select from introduction_answer a
   where a.hub_id = t.hub_id and a.introduction_id = t.introduction_id and a.side = t.side))`

/** Everything an organisation entered and that was decided of it, for those who answer for it. */
export async function exportOrganisation(
  tx: Tx,
  actor: Actor,
  { organisationId }: { organisationId: string },
  now: Instant
): Promise<TableShare[]> {
  if (!isAdminOf(actor, organisationId)) throw new DomainError('not_found')
  const shares = await asOwner(tx, () => ownedBy(tx, organisationId))
  const subject = { type: 'organisation', id: organisationId }
  await recordAudit(tx, actor, 'personalData.exported', subject, now)
  return shares
}

async function ownedBy(tx: Tx, organisationId: string): Promise<TableShare[]> {
  const names = allNamesOf(sql`${organisationId}::uuid`)
  const share = async (table: string, where: ReturnType<typeof sql>): Promise<TableShare> => {
    const { rows } = await sql<{ row: Row }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where ${where}`.execute(tx)
    const entry = personalData[table]!
    const kept = new Set([...entry.plain, ...(entry.text ?? [])])
    const shown = rows.map(({ row }) =>
      Object.fromEntries(Object.entries(row).filter(([one]) => kept.has(one)))
    )
    return { table, rows: shown, done: [], mentions: [] }
  }
  const shares = [await share('organisation', sql`id = any(${names})`)]
  for (const table of owned) shares.push(await share(table, sql`organisation_id = any(${names})`))
  shares.push(await share('introduction_side', sql`organisation_id = any(${names}) and ${knowsOfIt}`))
  for (const [parent, table] of Object.entries(texts))
    shares.push(
      await share(
        table,
        sql`(hub_id, id) in (select hub_id, id from ${sql.table(parent)} where organisation_id = any(${names}))`
      )
    )
  return shares.filter((one) => one.rows.length > 0)
}

/** What an organisation uploaded in all hubs and did not remove, as it lies in the store. */
export async function filesOfOrganisation(
  tx: Tx,
  actor: Actor,
  organisationId: string
): Promise<{ name: string; storageKey: string }[]> {
  if (!isAdminOf(actor, organisationId)) throw new DomainError('not_found')
  return asOwner(tx, async () => {
    const { rows } = await sql<{ name: string; storageKey: string }>`
      select name, storage_key as "storageKey" from file
       where organisation_id = any(${allNamesOf(sql`${organisationId}::uuid`)}) and removed_at is null
       order by uploaded_at, id`.execute(tx)
    return rows
  })
}
