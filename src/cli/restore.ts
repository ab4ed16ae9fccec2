import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { connect } from '#lib/server/database/connection.ts'
import { applyErasures } from '#lib/server/jobs/apply-erasures.ts'
import { now } from '#lib/server/platform/clock.ts'
import { schemaVersion } from '#lib/server/database/migrate.ts'
import { openDatabase } from '#lib/server/database/open-database.ts'
import { openArchive, UnreadableBackup } from '#lib/server/platform/backup/read-archive.ts'
import { Mismatch, NewerBackup, NotEmpty, restoreBackup } from '#lib/server/platform/backup/restore-backup.ts'
import { type Command, dataOption, type Given, jsonOption, WrongUsage } from './command.ts'
import { configOf } from './installation.ts'
import type { CommandIo } from './io.ts'

export const restoreCommand: Command = {
  usage: 'restore [--data DIR] FILE',
  summary: 'cli.restore',
  words: 1,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    const [name] = given.positionals
    if (!name) throw new WrongUsage('restore FILE')
    const file = resolve(name)
    if (!existsSync(file)) {
      io.say(io.t('cli.fileMissing', { file }))
      return 1
    }
    try {
      return await restore(given, file, io)
    } catch (error) {
      io.say(restoreRefusal(error, file, io))
      return 1
    }
  }
}

async function restore(given: Given, file: string, io: CommandIo): Promise<number> {
  const archive = await openArchive(file)
  const config = configOf(given)
  const database = await openDatabase(config)
  try {
    const manifest = await restoreBackup(database.url, config.dataFolder, archive)
    const again = await eraseAgain(database.url, config.dataFolder)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const facts = { tables: manifest.tables.length, rows }
    io.out(
      given.values.json
        ? JSON.stringify({ ...facts, schema: manifest.schema })
        : io.t('cli.restore.done', facts)
    )
    if (again > 0) io.say(io.t('cli.restore.erasedAgain', { count: again }))
    return 0
  } finally {
    archive.close()
    await database.close()
  }
}

/** Whoever was erased after the backup was made is erased again. */
async function eraseAgain(url: string, folder: string): Promise<number> {
  const db = connect(url, { size: 2 })
  return applyErasures(db, folder, now()).finally(() => db.destroy())
}

/** The sentence for what a restore can meet; anything else goes on up. */
export function restoreRefusal(error: unknown, file: string, io: CommandIo): string {
  if (error instanceof NotEmpty) return io.t('cli.restore.notEmpty')
  if (error instanceof UnreadableBackup)
    return io.t('cli.restore.unreadable', { file, reason: error.message })
  if (error instanceof NewerBackup)
    return io.t('cli.restore.newer', { found: error.message, known: schemaVersion })
  if (error instanceof Mismatch) {
    return io.t('cli.restore.mismatch', { table: error.table, found: error.found, expected: error.expected })
  }
  throw error
}
