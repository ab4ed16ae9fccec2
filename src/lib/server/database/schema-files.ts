import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { FileKind, FoundSignature } from '../platform/files/kinds.ts'

type Instant = ColumnType<Date, Date, Date>
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>

interface Link {
  hub_id: number
  file_id: string
}

/** Files and what they belong to; see migration 0017. */
export interface FileTables {
  file: {
    hub_id: number
    id: string
    organisation_id: string | null
    storage_key: string
    name: string
    kind: FileKind
    /** A bigint, which the driver reads as text. */
    bytes: ColumnType<string, number, number>
    sha256: string
    pages: number | null
    has_preview: Generated<boolean>
    signatures: JSONColumnType<FoundSignature[], string | undefined, string>
    is_scanned: boolean
    uploaded_by: string | null
    uploaded_at: Instant
    removed_at: MaybeInstant
  }
  offer_file: Link & { offer_id: string }
  need_file: Link & { need_id: string }
  listing_file: Link & { listing_id: string }
}
