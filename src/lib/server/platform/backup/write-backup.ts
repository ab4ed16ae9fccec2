import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { ZipFile } from 'yazl'
import { tables } from '../../database/tables.ts'
import type { Instant } from '../clock.ts'
import { version } from '../version.ts'
import { keptFolders, type Manifest } from './manifest.ts'
import { columnsOf, readTable, tallied } from './table-copy.ts'

/**
 * Writes all tables of one moment (a repeatable-read snapshot) and the files of the data folder into one ZIP archive;
 * of imports the row reports, not the uploaded lists, whose rows the tables hold. Works beside a running server. The file gets its name only when it is whole.
 */
export async function writeBackup(
  databaseUrl: string,
  dataFolder: string,
  target: string,
  at: Instant
): Promise<Manifest> {
  const unfinished = `${target}.unfinished`
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(unfinished, { mode: 0o600 }))
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest: Manifest = {
      format: 'hubwerk-backup-1',
      hubwerk: version,
      schema: await schemaOf(client),
      takenAt: at.toISOString(),
      tables: [],
      files: [],
      reports: []
    }
    for (const [name, scope] of Object.entries(tables)) {
      const isThere = (await client.query(`select 1 where to_regclass($1) is not null`, [name])).rowCount
      if (scope !== 'local' && isThere) manifest.tables.push(await addTable(zip, client, name))
    }
    for (const { folder, list } of keptFolders)
      for (const path of filesBelow(join(dataFolder, folder)))
        if (isKept(folder, path)) manifest[list].push(await addFile(zip, dataFolder, folder, path))
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), 'manifest.json')
    zip.end()
    await written
    renameSync(unfinished, target)
    return manifest
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** The schema as it is in the database: a backup before an upgrade is taken by the newer release. */
async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select max(name) as name from kysely_migration')
  return rows[0]!.name
}

async function addTable(zip: ZipFile, client: pg.Client, name: string) {
  const columns = await columnsOf(client, name)
  const { stream, tally } = tallied(await readTable(client, name, columns))
  zip.addReadStream(stream, `tables/${name}.copy`)
  await ended(stream)
  const { rows, sha256 } = tally()
  return { name, columns, rows, sha256 }
}

/** An upload may still be on its way, and vanishes if it cannot be read. */
const isKept = (folder: string, path: string) => folder !== 'imports' || basename(path) !== 'upload'

async function addFile(zip: ZipFile, dataFolder: string, folder: string, path: string) {
  const { stream, tally } = tallied(createReadStream(path))
  const name = relative(join(dataFolder, folder), path).split(sep).join('/')
  zip.addReadStream(stream, `${folder}/${name}`, { compress: false })
  await ended(stream)
  const { bytes, sha256 } = tally()
  return { path: name, bytes, sha256 }
}

const ended = (stream: NodeJS.ReadableStream) =>
  new Promise<void>((resolve, reject) => stream.on('end', resolve).on('error', reject))

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort()
}
