import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeBackup } from '#lib/server/platform/backup/write-backup.ts'
import { now } from '#lib/server/platform/clock.ts'
import { type Command, dataOption, jsonOption, WrongUsage } from './command.ts'
import { withInstallation } from './installation.ts'

export const backupCommand: Command = {
  usage: 'backup [--data DIR] FILE',
  summary: 'cli.backup',
  words: 1,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    const [name] = given.positionals
    if (!name) throw new WrongUsage('backup FILE')
    const file = resolve(name)
    if (existsSync(file)) {
      io.say(io.t('cli.backup.exists', { file }))
      return 1
    }
    return withInstallation(
      given,
      async ({ config, url }) => {
        const manifest = await writeBackup(url, config.dataFolder, file, now())
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
        const facts = { file, tables: manifest.tables.length, rows, bytes: statSync(file).size }
        io.out(
          given.values.json
            ? JSON.stringify({ ...facts, schema: manifest.schema })
            : io.t('cli.backup.done', facts)
        )
        return 0
      },
      { keepsSchema: true }
    )
  }
}
