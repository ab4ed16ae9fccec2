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
  'introduction_side'
] as const
const texts = { offer: 'offer_text', need: 'need_text' } as const

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
  for (const [parent, table] of Object.entries(texts))
    shares.push(
      await share(
        table,
        sql`(hub_id, id) in (select hub_id, id from ${sql.table(parent)} where organisation_id = any(${names}))`
      )
    )
  return shares.filter((one) => one.rows.length > 0)
}
