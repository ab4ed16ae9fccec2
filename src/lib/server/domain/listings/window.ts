import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { newAnonymousId } from '../../platform/identifiers.ts'
import { putFilesOnView } from './attachments.ts'
import { hasWindow } from './lifecycle.ts'
import { type ExchangeRecord, updateRecord } from './record-store.ts'

/** An anonymous listing shares no instant with its record or with what its owner did besides: only the day. */
export const shownInstant = (visibility: string, at: Instant): Instant =>
  visibility === 'anonymous' ? new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`) : at

/**
 * Shows an offer or need as it stands now, through its listing. One that becomes anonymous gets a new listing under a random
 * id: the former one was seen with its owner.
 */
export async function putOnView(tx: Tx, hub: number, record: ExchangeRecord, at: Instant) {
  const { visibility } = record
  if (!hasWindow(visibility)) return hideFromView(tx, hub, record, at)
  const former = record.listingId ? await formerOf(tx, hub, record.listingId) : undefined
  const becomesAnonymous = visibility === 'anonymous' && former && former.visibility !== 'anonymous'
  if (becomesAnonymous) await hideFromView(tx, hub, record, at)
  const id = former && !becomesAnonymous ? record.listingId! : newAnonymousId()
  const shown = { ...shownWords(record), ...ownerIn(record), version: record.version }
  const changed = { ...shown, is_withdrawn: false, changed_at: shownInstant(visibility, at) }
  await tx
    .insertInto('listing')
    .values({ hub_id: hub, id, home_hub_id: hub, ...changed })
    .onConflict((conflict) => conflict.columns(['hub_id', 'id']).doUpdateSet(changed))
    .execute()
  await keepVersion(tx, hub, id, record, at)
  await putFilesOnView(tx, hub, id, record)
  if (id !== record.listingId) await updateRecord(tx, hub, record, { listingId: id }, at)
}

/** The same for a row that is there: by what is on view, which may differ from a draft of its next version. */
const touched = (at: Instant) =>
  sql<Date>`case when visibility = 'anonymous' then ${shownInstant('anonymous', at)}::timestamptz else ${at}::timestamptz end`

/** Nobody but owner and office reads it from this moment on. */
export async function hideFromView(tx: Tx, hub: number, { listingId }: ExchangeRecord, at: Instant) {
  if (!listingId) return
  await tx
    .updateTable('listing')
    .set({ is_withdrawn: true, is_released: false, changed_at: touched(at) })
    .where('hub_id', '=', hub)
    .where('id', '=', listingId)
    .execute()
}

/** What of its life shows: how long, and for whom. */
export async function setShownLife(
  tx: Tx,
  hub: number,
  { listingId }: ExchangeRecord,
  change: { expiresOn?: string; isReleased?: boolean },
  at: Instant
) {
  if (!listingId) return
  await tx
    .updateTable('listing')
    .set({ expires_on: change.expiresOn, is_released: change.isReleased, changed_at: touched(at) })
    .where('hub_id', '=', hub)
    .where('id', '=', listingId)
    .execute()
}

function formerOf(tx: Tx, hub: number, id: string) {
  return tx
    .selectFrom('listing')
    .select('visibility')
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** For an anonymous one, nothing in it leads to its owner. */
function ownerIn(record: ExchangeRecord) {
  const isAnonymous = record.visibility === 'anonymous'
  return {
    visibility: record.visibility as 'public' | 'network' | 'hub' | 'matching' | 'anonymous',
    record_id: isAnonymous ? null : record.id,
    organisation_id: isAnonymous ? null : record.organisationId,
    is_released: record.releasedAt !== null,
    expires_on: record.expiresOn
  }
}

function shownWords({ noun, kind, details, texts }: ExchangeRecord) {
  const text = (language: 'de' | 'en') => texts.find((one) => one.language === language)
  return {
    noun,
    kind,
    details: JSON.stringify(details),
    title_de: text('de')?.title ?? null,
    body_de: text('de')?.body ?? null,
    title_en: text('en')?.title ?? null,
    body_en: text('en')?.body ?? null
  }
}

/** What was shown under a version stays as it was: matches and introductions refer to it. */
async function keepVersion(tx: Tx, hub: number, listingId: string, record: ExchangeRecord, at: Instant) {
  await tx
    .insertInto('listing_version')
    .values({
      hub_id: hub,
      id: newAnonymousId(),
      listing_id: listingId,
      version: record.version,
      ...shownWords(record),
      at: shownInstant(record.visibility, at)
    })
    .onConflict((conflict) => conflict.constraint('listing_version_once').doNothing())
    .execute()
}
