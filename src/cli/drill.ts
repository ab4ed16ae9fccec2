import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { drillBackup } from '#lib/server/platform/backup/drill.ts'
import { backupsIn } from '#lib/server/jobs/scheduled-backup.ts'
import { type Command, dataOption, type Given, jsonOption } from './command.ts'
import { configOf } from './installation.ts'
import { restoreRefusal } from './restore.ts'

export const drillCommand: Command = {
  usage: 'drill [FILE] [--data DIR]',
  summary: 'cli.drill',
  words: 1,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    const file = chosen(given)
    if (!file || !existsSync(file)) {
      io.say(file ? io.t('cli.fileMissing', { file }) : io.t('cli.drill.none'))
      return 1
    }
    try {
      const drilled = await drillBackup(file)
      const seconds = Math.round(drilled.tookMs / 1000)
      io.out(
        given.values.json
          ? JSON.stringify({ file, ...drilled })
          : io.t('cli.drill.done', { file, ...drilled, seconds })
      )
      return 0
    } catch (error) {
      io.say(restoreRefusal(error, file, io))
      return 1
    }
  }
}

/** The file that was named, else the newest of the scheduled ones. */
function chosen(given: Given): string | undefined {
  const [name] = given.positionals
  if (name) return resolve(name)
  const { backupFolder } = configOf(given)
  return backupFolder && backupsIn(backupFolder)[0]?.file
}
