import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { connect } from '../../database/connection.ts'
import { knownMigrations, migrate } from '../../database/migrate.ts'
import { tables } from '../../database/tables.ts'
import { keptFolders, type Manifest } from './manifest.ts'
import { type Archive, UnreadableBackup } from './read-archive.ts'
import { advanceSequences, readTable, tallied, tallyOf, writeTable } from './table-copy.ts'

/** Data stands where the backup should go. */
export class NotEmpty extends Error {}
/** The backup was made by a newer release. */
export class NewerBackup extends Error {}
/** What was copied in is not what the backup promised; nothing of it stays. */
export class Mismatch extends Error {
  readonly table: string
  readonly found: string
  readonly expected: string
  constructor(table: string, found: string, expected: string) {
    super(`${table}: ${found} instead of ${expected}`)
    this.table = table
    this.found = found
    this.expected = expected
  }
}

/**
 * Restores into an empty database: schema of the backup's release, rows, sequences, comparison of counts and checksums
 * with the manifest, then the migrations up to this release.
 */
export async function restoreBackup(
  databaseUrl: string,
  dataFolder: string,
  archive: Archive
): Promise<Manifest> {
  const { manifest } = archive
  if (!knownMigrations().includes(manifest.schema)) throw new NewerBackup(manifest.schema)
  await mustBeEmpty(databaseUrl)
  await migrateTo(databaseUrl, manifest.schema)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const table of manifest.tables) await restoreTable(client, archive, table)
    for (const { folder, list } of keptFolders)
      await restoreFiles(dataFolder, folder, archive, archive.manifest[list])
    await client.query('commit')
  } finally {
    await client.end()
  }
  await migrateTo(databaseUrl)
  return manifest
}

async function migrateTo(databaseUrl: string, target?: string) {
  const owner = connect(databaseUrl, { role: null, size: 1 })
  await migrate(owner, target).finally(() => owner.destroy())
}

async function mustBeEmpty(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const table of Object.keys(tables)) {
      const there = await client.query<{ name: string | null }>(`select to_regclass($1) as name`, [table])
      if (!there.rows[0]?.name) continue
      if ((await client.query(`select 1 from ${table} limit 1`)).rowCount) throw new NotEmpty(table)
    }
  } finally {
    await client.end()
  }
}

async function restoreTable(client: pg.Client, archive: Archive, table: Manifest['tables'][number]) {
  if (!/^[a-z_]+$/.test(table.name)) throw new UnreadableBackup(`table name ${table.name}`)
  await writeTable(client, table.name, table.columns, await archive.open(`tables/${table.name}.copy`))
  await advanceSequences(client, table.name)
  const found = await tallyOf(await readTable(client, table.name, table.columns))
  if (found.rows !== table.rows) throw new Mismatch(table.name, String(found.rows), String(table.rows))
  if (found.sha256 !== table.sha256) throw new Mismatch(table.name, found.sha256, table.sha256)
}

async function restoreFiles(dataFolder: string, folder: string, archive: Archive, files: Manifest['files']) {
  const target = join(dataFolder, folder)
  for (const file of files) {
    const path = resolve(target, file.path)
    // A name that leads out of the folder is not from us.
    if (!path.startsWith(resolve(target) + sep)) throw new UnreadableBackup(`file name ${file.path}`)
    mkdirSync(dirname(path), { recursive: true })
    const { stream, tally } = tallied(await archive.open(`${folder}/${file.path}`))
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    if (tally().sha256 !== file.sha256) {
      rmSync(path)
      throw new Mismatch(file.path, tally().sha256, file.sha256)
    }
  }
}
