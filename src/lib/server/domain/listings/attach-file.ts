import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { TakenFile } from '../../platform/files/take-upload.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { DomainError } from '../errors.ts'
import { mostAttachments, quotaBytes } from '../files/rules.ts'
import { bytesKept, insertFile, markRemoved } from '../files/store.ts'
import { filesOfRecord } from './attachments.ts'
import { mayLookAfter } from './policy.ts'
import { publishRecord } from './publish-record.ts'
import { type ExchangeRecord, findRecord, lockRecord, updateRecord } from './record-store.ts'

/** @throws DomainError `not_found` where the actor does not look after it; asked before a byte is received, too. */
export async function mustMayAttach(tx: Tx, actor: Actor, recordId: string): Promise<ExchangeRecord> {
  const record = await lockRecord(tx, actor.hub, recordId)
  if (!record || !mayLookAfter(actor, record)) throw new DomainError('not_found')
  return record
}

/**
 * Lays a file beside an offer or need. One that is on view shows it at once; where the hub checks first, when the office has
 * seen it. @throws DomainError `file.tooMany`, `file.quota`
 */
export async function attachFile(
  tx: Tx,
  actor: Actor,
  input: { recordId: string; taken: TakenFile },
  now: Instant
) {
  const record = await mustMayAttach(tx, actor, input.recordId)
  const { hub } = actor
  const { organisationId } = record
  const there = await filesOfRecord(tx, hub, record)
  if (there.length >= mostAttachments)
    throw new DomainError('file.tooMany', { field: 'file', count: mostAttachments })
  if ((await bytesKept(tx, hub, organisationId)) + input.taken.bytes > quotaBytes)
    throw new DomainError('file.quota', { field: 'file', megabytes: quotaBytes / 1024 / 1024 })
  const id = newId(now)
  await insertFile(tx, hub, { id, organisationId, taken: input.taken, uploadedBy: actor.personId }, now)
  await link(tx, hub, record, id)
  await recordAudit(tx, actor, 'file.added', { type: record.noun, id: record.id, params: { file: id } }, now)
  await showAgain(tx, actor, record, now)
  return { id }
}

/** Takes a file away from an offer or need; its content goes at once, from view as well. */
export async function detachFile(
  tx: Tx,
  actor: Actor,
  input: { recordId: string; fileId: string },
  now: Instant
) {
  const record = await mustMayAttach(tx, actor, input.recordId)
  const { hub } = actor
  const file = (await filesOfRecord(tx, hub, record)).find((one) => one.id === input.fileId)
  if (!file) throw new DomainError('not_found')
  for (const table of ['offer_file', 'need_file', 'listing_file'] as const)
    await tx.deleteFrom(table).where('hub_id', '=', hub).where('file_id', '=', file.id).execute()
  await markRemoved(tx, hub, file.id, now)
  await recordAudit(
    tx,
    actor,
    'file.removed',
    { type: record.noun, id: record.id, params: { file: file.id } },
    now
  )
  return { storageKey: file.storageKey }
}

async function link(tx: Tx, hub: number, { noun, id }: ExchangeRecord, fileId: string) {
  if (noun === 'offer')
    await tx.insertInto('offer_file').values({ hub_id: hub, offer_id: id, file_id: fileId }).execute()
  else await tx.insertInto('need_file').values({ hub_id: hub, need_id: id, file_id: fileId }).execute()
}

/** What it carries is part of what it says: a new version. */
async function showAgain(tx: Tx, actor: Actor, record: ExchangeRecord, now: Instant) {
  await updateRecord(tx, actor.hub, record, {}, now, true)
  if (record.status === 'published')
    await publishRecord(tx, actor, (await findRecord(tx, actor.hub, record.id))!, now)
}
