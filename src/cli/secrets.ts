import { rotateSecrets } from '#lib/server/jobs/rotate-secrets.ts'
import { type Command, dataOption, jsonOption, WrongUsage } from './command.ts'
import { configOf, mustBeInstalled, withInstallation } from './installation.ts'

export const secretsCommand: Command = {
  usage: 'secrets rotate [--data DIR] [--json]',
  summary: 'cli.secrets',
  words: 1,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    if (given.positionals[0] !== 'rotate') throw new WrongUsage('secrets rotate')
    mustBeInstalled(configOf(given))
    return withInstallation(given, async ({ owner, config }) => {
      const counts = await rotateSecrets(owner, config.dataFolder)
      if (given.values.json) io.out(JSON.stringify(counts))
      else io.out(io.t('cli.secrets.rotated', { sealed: counts.sealed, lost: counts.lost }))
      return 0
    })
  }
}
