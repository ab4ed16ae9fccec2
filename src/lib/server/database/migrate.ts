import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { Trouble } from '../platform/trouble.ts'
import type { Db } from './connection.ts'
import * as network from './migrations/0001-network.ts'
import * as hubWork from './migrations/0002-hub-work.ts'
import * as exchange from './migrations/0003-exchange.ts'
import * as imports from './migrations/0004-imports.ts'
import * as directory from './migrations/0005-directory.ts'
import * as signIn from './migrations/0006-sign-in.ts'
import * as belonging from './migrations/0007-belonging.ts'
import * as people from './migrations/0008-people.ts'
import * as peopleMerge from './migrations/0009-people-merge.ts'
import * as matches from './migrations/0010-matches.ts'
import * as listings from './migrations/0011-listings.ts'
import * as introductions from './migrations/0012-introductions.ts'
import * as membershipOver from './migrations/0013-membership-over.ts'
import * as privacy from './migrations/0014-privacy.ts'
import * as desk from './migrations/0015-desk.ts'
import * as officeLists from './migrations/0016-lists.ts'
import * as files from './migrations/0017-files.ts'
import * as jobs from './migrations/0018-jobs.ts'
import * as acting from './migrations/0019-acting.ts'
import * as silentAccounts from './migrations/0020-silent-accounts.ts'
import * as catalogue from './migrations/0021-catalogue.ts'

/** In order; a released migration is never edited. */
const migrations: Record<string, Migration> = {
  '0001-network': network,
  '0002-hub-work': hubWork,
  '0003-exchange': exchange,
  '0004-imports': imports,
  '0005-directory': directory,
  '0006-sign-in': signIn,
  '0007-belonging': belonging,
  '0008-people': people,
  '0009-people-merge': peopleMerge,
  '0010-matches': matches,
  '0011-listings': listings,
  '0012-introductions': introductions,
  '0013-membership-over': membershipOver,
  '0014-privacy': privacy,
  '0015-desk': desk,
  '0016-lists': officeLists,
  '0017-files': files,
  '0018-jobs': jobs,
  '0019-acting': acting,
  '0020-silent-accounts': silentAccounts,
  '0021-catalogue': catalogue
}

export const schemaVersion = Object.keys(migrations).sort().at(-1) ?? ''

/**
 * Brings the schema to `target` (default: the newest). Needs the owner's connection.
 * @returns the names of the migrations that were applied.
 */
export async function migrate(owner: Db, target?: string): Promise<string[]> {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } })
  const { error, results } = await (target ? migrator.migrateTo(target) : migrator.migrateToLatest())
  if (error) throw error
  return (results ?? []).filter((one) => one.status === 'Success').map((one) => one.migrationName)
}

/** @throws Trouble when the database was migrated by a newer release than this one. */
export async function mustKnowSchema(owner: Db): Promise<void> {
  const found = await appliedMigrations(owner)
  const unknown = found.find((name) => !(name in migrations))
  if (unknown) throw new Trouble('database.newer_schema', { found: unknown, known: schemaVersion })
}

export async function appliedMigrations(owner: Db): Promise<string[]> {
  const exists = await sql<{
    yes: boolean
  }>`select to_regclass('kysely_migration') is not null as yes`.execute(owner)
  if (!exists.rows[0]?.yes) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(owner)
  return rows.map((row) => row.name)
}

export const knownMigrations = (): string[] => Object.keys(migrations).sort()
