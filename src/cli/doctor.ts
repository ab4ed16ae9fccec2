import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { connect, type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { appliedMigrations, knownMigrations, schemaVersion } from '#lib/server/database/migrate.ts'
import { openDatabase } from '#lib/server/database/open-database.ts'
import { trailFinding } from './doctor-trail.ts'
import { findNetwork } from '#lib/server/domain/hubs/store.ts'
import { mailCounts } from '#lib/server/domain/mail/store.ts'
import { backupsIn, unfinishedIn } from '#lib/server/jobs/scheduled-backup.ts'
import { sealedSamples } from '#lib/server/jobs/rotate-secrets.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Config } from '#lib/server/platform/config.ts'
import { folderStore } from '#lib/server/platform/files/file-store.ts'
import { keyFile, keysIn } from '#lib/server/platform/secrets.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { type Command, dataOption, jsonOption } from './command.ts'
import { configOf, mustBeInstalled } from './installation.ts'
import type { CommandIo } from './io.ts'

export interface Finding {
  name: string
  ok: boolean
  detail: string
}

export const doctorCommand: Command = {
  usage: 'doctor [--data DIR] [--json]',
  summary: 'cli.doctor',
  words: 0,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    const findings = await examine(configOf(given), io)
    const ok = findings.every((finding) => finding.ok)
    if (given.values.json) io.out(JSON.stringify({ ok, checks: findings }))
    else for (const finding of findings) io.out(sentence(finding, io))
    return ok ? 0 : 1
  }
}

function sentence({ name, ok, detail }: Finding, io: CommandIo): string {
  const head = `${ok ? '✓' : '✗'} ${io.t(`doctor.${name}` as MessageKey)}: ${io.t(ok ? 'doctor.good' : 'doctor.bad')}`
  return detail ? `${head} (${detail})` : head
}

async function examine(config: Config, io: CommandIo): Promise<Finding[]> {
  mustBeInstalled(config)
  const database = await openDatabase(config)
  const owner = connect(database.url, { role: null, size: 1 })
  const db = connect(database.url, { size: 1 })
  try {
    const findings = [await databaseFinding(owner), diskFinding(config), buildFinding(io)]
    const applied = await appliedMigrations(owner)
    const pending = knownMigrations().length - applied.length
    const isCurrent = pending === 0 && applied.at(-1) === schemaVersion
    findings.push({
      name: 'schema',
      ok: isCurrent,
      detail: isCurrent ? schemaVersion : io.t('doctor.schemaBehind', { pending })
    })
    if (isCurrent) findings.push(await roleFinding(db), await setupFinding(db, io), await mailFinding(db, io))
    if (isCurrent)
      findings.push(await secretsFinding(owner, config, io), await filesFinding(owner, config, io))
    findings.push(backupFinding(config, io))
    if (isCurrent) findings.push(await trailFinding(db, io))
    return findings
  } finally {
    await db.destroy()
    await owner.destroy()
    await database.close()
  }
}

async function databaseFinding(owner: Db): Promise<Finding> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(owner)
  return { name: 'database', ok: true, detail: `PostgreSQL ${rows[0]?.version}` }
}

function diskFinding({ dataFolder }: Config): Finding {
  const disk = statfsSync(existsSync(dataFolder) ? dataFolder : projectRoot)
  const free = disk.bavail * disk.bsize
  return { name: 'disk', ok: free > 1e9, detail: `${(free / 1e9).toFixed(1)} GB` }
}

function buildFinding(io: CommandIo): Finding {
  const isBuilt = existsSync(join(projectRoot, 'build/handler.js'))
  return { name: 'build', ok: isBuilt, detail: isBuilt ? '' : io.t('doctor.noBuild') }
}

/** The key of the installation: there, its owner's alone, and the one that sealed what is to be opened. */
async function secretsFinding(owner: Db, { dataFolder }: Config, io: CommandIo): Promise<Finding> {
  const bad = (key: MessageKey, params = {}): Finding => ({
    name: 'secrets',
    ok: false,
    detail: io.t(key, params)
  })
  const file = join(dataFolder, keyFile)
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return bad('doctor.noSecrets', { file })
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) return bad('doctor.secretsOpen', { file })
  process.env.HUBWERK_DATA = dataFolder
  const keys = keysIn(dataFolder)
  if ((await sealedSamples(owner)).includes(false)) return bad('doctor.otherSecrets', { file })
  if (keys.length > 1) return bad('doctor.secretsUnfinished')
  return { name: 'secrets', ok: true, detail: '' }
}

/** Every file that a record speaks of lies in its place, as long as it was. */
async function filesFinding(owner: Db, { dataFolder }: Config, io: CommandIo): Promise<Finding> {
  const store = folderStore(dataFolder)
  const { rows } = await sql<{ key: string; bytes: number }>`
    select storage_key as key, bytes::float8 as bytes from file where removed_at is null`.execute(owner)
  const count = rows.filter(({ key, bytes }) => store.bytesOf(key) !== bytes).length
  return {
    name: 'files',
    ok: count === 0,
    detail: count === 0 ? String(rows.length) : io.t('doctor.filesMissing', { count })
  }
}

/** Where backups are scheduled: one that is not older than two days, and none that was broken off since. */
function backupFinding({ backupFolder }: Config, io: CommandIo): Finding {
  if (!backupFolder) return { name: 'backup', ok: true, detail: io.t('doctor.backupNotScheduled') }
  const newest = backupsIn(backupFolder)[0]
  const unfinished = unfinishedIn(backupFolder)
  const isRecent = newest !== undefined && now().getTime() - newest.at.getTime() < 2 * 86_400_000
  const said = newest ? newest.at.toISOString().slice(0, 16) : io.t('doctor.backupNone')
  const broken =
    unfinished.length > 0 ? `; ${io.t('doctor.backupUnfinished', { count: unfinished.length })}` : ''
  return { name: 'backup', ok: isRecent && unfinished.length === 0, detail: said + broken }
}

async function roleFinding(db: Db): Promise<Finding> {
  const { rows } = await sql<{ name: string; exempt: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as exempt from pg_roles where rolname = current_user`.execute(
    db
  )
  return { name: 'role', ok: rows[0]?.exempt === false, detail: rows[0]?.name ?? '' }
}

async function setupFinding(db: Db, io: CommandIo): Promise<Finding> {
  const network = await inHub(db, { hub: networkHub }, findNetwork)
  return { name: 'setup', ok: network !== undefined, detail: network?.name ?? io.t('doctor.notSetUp') }
}

async function mailFinding(db: Db, io: CommandIo): Promise<Finding> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) => tx.selectFrom('hub').select('id').execute())
  let unclear = 0
  let waiting = 0
  for (const hub of [networkHub, ...hubs.map((one) => one.id)]) {
    const counts = await inHub(db, { hub }, (tx) => mailCounts(tx, hub))
    unclear += counts.unclear ?? 0
    waiting += counts.waiting ?? 0
  }
  return { name: 'mail', ok: unclear === 0, detail: io.t('doctor.mailUnclear', { unclear, waiting }) }
}
