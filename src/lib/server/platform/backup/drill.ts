import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../database/open-database.ts'
import { openArchive } from './read-archive.ts'
import { restoreBackup } from './restore-backup.ts'

export interface Drilled {
  tables: number
  rows: number
  files: number
  takenAt: string
  tookMs: number
}

/**
 * Restores a backup to see that it can be: into a database and a folder made for it and taken away afterwards, comparing
 * every count and checksum on the way, and migrating up to this release. Nothing of the installation is touched.
 * @throws what `restoreBackup` throws
 */
export async function drillBackup(file: string): Promise<Drilled> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-drill-'))
  // The embedded server may run as a user of its own, who has to reach it.
  chmodSync(folder, 0o755)
  const archive = await openArchive(file)
  try {
    const database = await openDatabase({ dataFolder: folder, databaseUrl: undefined })
    try {
      const manifest = await restoreBackup(database.url, folder, archive)
      return {
        tables: manifest.tables.length,
        rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
        files: manifest.files.length,
        takenAt: manifest.takenAt,
        tookMs: Math.round(performance.now() - started)
      }
    } finally {
      await database.close()
    }
  } finally {
    archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
