import { sql } from 'kysely'
import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { fileColumns, type StoredFile } from '../files/store.ts'
import { mayLookAfter } from './policy.ts'
import { type ExchangeRecord, findRecord } from './record-store.ts'
import { listingShownTo } from './shown.ts'

type Key = Pick<ExchangeRecord, 'noun' | 'id'>

/** What an offer or need carries, for who looks after it. */
export async function filesOfRecord(db: Tx, hub: number, { noun, id }: Key): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select ${fileColumns} from ${sql.table(`${noun}_file`)} link
      join file f on f.hub_id = link.hub_id and f.id = link.file_id
     where link.hub_id = ${hub} and ${sql.ref(`link.${noun}_id`)} = ${id} and f.removed_at is null
     order by f.uploaded_at, f.id`.execute(db)
  return rows
}

/** What of it is on view. */
export async function filesOfListing(db: Tx, hub: number, listingId: string): Promise<StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select ${fileColumns} from listing_file link
      join file f on f.hub_id = link.hub_id and f.id = link.file_id
     where link.hub_id = ${hub} and link.listing_id = ${listingId} and f.removed_at is null
     order by f.uploaded_at, f.id`.execute(db)
  return rows
}

/** Shows what an offer or need carries; of an anonymous one nothing, whose files would name its owner. */
export async function putFilesOnView(tx: Tx, hub: number, listingId: string, record: ExchangeRecord) {
  await tx.deleteFrom('listing_file').where('hub_id', '=', hub).where('listing_id', '=', listingId).execute()
  if (record.visibility === 'anonymous') return
  for (const { id } of await filesOfRecord(tx, hub, record))
    await tx.insertInto('listing_file').values({ hub_id: hub, listing_id: listingId, file_id: id }).execute()
}

/**
 * A file, for whom the offer or need is shown that carries it, or who looks after that; everybody else has no such file.
 * `hub` is the one it lies in, which the transaction has entered.
 */
export async function fileShownTo(
  db: Tx,
  actor: Actor,
  fileId: string,
  now: Instant
): Promise<StoredFile | undefined> {
  if (!isId(fileId)) return undefined
  const { hub } = actor
  const { rows } = await sql<StoredFile & { recordId: string | null; listingId: string | null }>`
    select ${fileColumns}, coalesce(o.offer_id, n.need_id) as "recordId", l.listing_id as "listingId" from file f
      left join offer_file o on o.hub_id = f.hub_id and o.file_id = f.id
      left join need_file n on n.hub_id = f.hub_id and n.file_id = f.id
      left join listing_file l on l.hub_id = f.hub_id and l.file_id = f.id
     where f.hub_id = ${hub} and f.id = ${fileId} and f.removed_at is null`.execute(db)
  for (const { recordId, listingId, ...file } of rows) {
    const record = recordId ? await findRecord(db, hub, recordId) : undefined
    if (record && mayLookAfter(actor, record)) return file
    if (listingId && (await listingShownTo(db, actor, hub, listingId, now))) return file
  }
  return undefined
}
