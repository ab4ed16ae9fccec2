import { sql } from 'kysely'
import type { Db, Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { FileKind, FoundSignature } from '../../platform/files/kinds.ts'
import type { TakenFile } from '../../platform/files/take-upload.ts'

/** A file as those see it who may read it. */
export interface StoredFile {
  id: string
  storageKey: string
  name: string
  kind: FileKind
  bytes: number
  sha256: string
  pages: number | null
  hasPreview: boolean
  signatures: FoundSignature[]
  isScanned: boolean
  uploadedAt: Instant
}

export const fileColumns = sql`f.id, f.storage_key as "storageKey", f.name, f.kind, f.bytes::float8 as bytes, f.sha256, f.pages,
  f.has_preview as "hasPreview", f.signatures, f.is_scanned as "isScanned", f.uploaded_at as "uploadedAt"`

export interface NewFile {
  id: string
  organisationId: string
  taken: TakenFile
  uploadedBy: string | null
}

export async function insertFile(
  tx: Tx,
  hub: number,
  { id, organisationId, taken, uploadedBy }: NewFile,
  at: Instant
) {
  await tx
    .insertInto('file')
    .values({
      hub_id: hub,
      id,
      organisation_id: organisationId,
      storage_key: taken.storageKey,
      name: taken.name,
      kind: taken.kind,
      bytes: taken.bytes,
      sha256: taken.sha256,
      pages: taken.pages,
      has_preview: taken.hasPreview,
      signatures: JSON.stringify(taken.signatures),
      is_scanned: taken.isScanned,
      uploaded_by: uploadedBy,
      uploaded_at: at
    })
    .execute()
}

/** What an organisation keeps in this hub, in bytes. Held until the transaction ends: of two files at once, both count. */
export async function bytesKept(tx: Tx, hub: number, organisationId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(${hub}, hashtext(${organisationId}))`.execute(tx)
  const row = await tx
    .selectFrom('file')
    .select(sql<number>`coalesce(sum(bytes), 0)::float8`.as('bytes'))
    .where('hub_id', '=', hub)
    .where('organisation_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.bytes
}

/** Its name goes with it: names tell, too. */
export async function markRemoved(tx: Tx, hub: number, id: string, at: Instant) {
  await tx
    .updateTable('file')
    .set({ removed_at: at, name: '-', signatures: '[]' })
    .where('hub_id', '=', hub)
    .where('id', '=', id)
    .execute()
}

/** The keys among these that some file of the hub bears. */
export async function keysInUse(db: Db, hub: number, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('file')
    .select('storage_key')
    .where('hub_id', '=', hub)
    .where('removed_at', 'is', null)
    .where('storage_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.storage_key))
}
