import type { StoredFile } from '#lib/server/domain/files/store.ts'
import type { FoundSignature } from '#lib/server/platform/files/kinds.ts'

/** What a page needs to show a file. */
export interface ToldFile {
  id: string
  name: string
  kind: string
  bytes: number
  pages: number | null
  hasPreview: boolean
  signatures: FoundSignature[]
}

export const told = ({ id, name, kind, bytes, pages, hasPreview, signatures }: StoredFile): ToldFile => ({
  id,
  name,
  kind,
  bytes,
  pages,
  hasPreview,
  signatures
})
