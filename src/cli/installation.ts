import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { connect, type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { appliedMigrations, migrate, mustKnowSchema } from '#lib/server/database/migrate.ts'
import { openDatabase } from '#lib/server/database/open-database.ts'
import { findHubBySlug } from '#lib/server/domain/hubs/store.ts'
import { type Config, readConfig } from '#lib/server/platform/config.ts'
import { Trouble } from '#lib/server/platform/trouble.ts'
import type { Given } from './command.ts'
import type { CommandIo } from './io.ts'

export interface Installation {
  config: Config
  /** As the app. */
  db: Db
  /** As the schema's owner: migrations, backup, restore. */
  owner: Db
  url: string
}

/** The settings, with what was given on the command line in front. */
export function configOf({ values }: Given): Config {
  const config = readConfig()
  if (typeof values.data === 'string') config.dataFolder = resolve(values.data)
  if (typeof values.port === 'string') config.port = readConfig({ PORT: values.port }).port
  return config
}

/** For commands that only look: a mistyped folder must not become an empty installation, and a backup of nothing. */
export function mustBeInstalled({ databaseUrl, dataFolder }: Config) {
  if (databaseUrl || existsSync(join(dataFolder, 'postgres/cluster/PG_VERSION'))) return
  throw new Trouble('data.none', { folder: dataFolder })
}

/**
 * Opens the database for one command, brings the schema up to date (a backup leaves it as it is), and closes all of it
 * afterwards.
 */
export async function withInstallation<T>(
  given: Given,
  work: (installation: Installation) => Promise<T>,
  { keepsSchema = false } = {}
): Promise<T> {
  const config = configOf(given)
  process.env.HUBWERK_DATA = config.dataFolder
  if (keepsSchema) mustBeInstalled(config)
  const database = await openDatabase(config)
  const owner = connect(database.url, { role: null, size: 2 })
  const db = connect(database.url, { size: 4 })
  try {
    await mustKnowSchema(owner)
    const isNew = (await appliedMigrations(owner)).length === 0
    if (isNew || !keepsSchema) await migrate(owner)
    return await work({ config, db, owner, url: database.url })
  } finally {
    await db.destroy()
    await owner.destroy()
    await database.close()
  }
}

/** The number of the hub with this short name; says which there are if it is none of them. */
export async function hubNumber(db: Db, slug: string, io: CommandIo): Promise<number | undefined> {
  return inHub(db, { hub: networkHub }, async (tx) => {
    const hub = await findHubBySlug(tx, slug)
    if (hub) return hub.id
    const known = await tx.selectFrom('hub').select('slug').orderBy('id').limit(50).execute()
    io.say(io.t('cli.hub.missing', { slug, known: known.map((one) => one.slug).join(', ') || '–' }))
    return undefined
  })
}
