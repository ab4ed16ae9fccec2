import * as v from 'valibot'

const table = v.object({
  name: v.string(),
  columns: v.array(v.string()),
  rows: v.number(),
  /** SHA-256 of the rows as PostgreSQL writes them in COPY's text format, ordered by primary key. */
  sha256: v.string()
})

const file = v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })

/** The folders of the data folder that a backup keeps, under the same name in the archive, and where the manifest lists them. */
export const keptFolders = [
  { folder: 'files', list: 'files' },
  { folder: 'imports', list: 'reports' }
] as const

/** What a backup says of itself, in `manifest.json` inside the archive. */
export const manifestForm = v.object({
  format: v.literal('hubwerk-backup-1'),
  hubwerk: v.string(),
  schema: v.string(),
  takenAt: v.string(),
  /** In the order in which they can be copied in. */
  tables: v.array(table),
  files: v.array(file),
  /** Row reports of imports; backups of the first releases have none. */
  reports: v.optional(v.array(file), [])
})

export type Manifest = v.InferOutput<typeof manifestForm>
export type ManifestTable = v.InferOutput<typeof table>
