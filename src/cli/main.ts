import { DomainError } from '#lib/server/domain/errors.ts'
import { Trouble } from '#lib/server/platform/trouble.ts'
import { version } from '#lib/server/platform/version.ts'
import { auditExportCommand } from './audit-export.ts'
import { backupCommand } from './backup.ts'
import { bounceCommand } from './bounce.ts'
import { mailInCommand } from './mail-in.ts'
import { type Command, helpOf, mustUseAll, readArguments, UnreadableInput, WrongUsage } from './command.ts'
import { demoCommand } from './demo.ts'
import { drillCommand } from './drill.ts'
import { doctorCommand } from './doctor.ts'
import { hubCommand } from './hub.ts'
import { importCommand } from './import.ts'
import { type CommandIo, consoleIo } from './io.ts'
import { matchCommand } from './match.ts'
import { planCommand } from './plan.ts'
import { restoreCommand } from './restore.ts'
import { secretsCommand } from './secrets.ts'
import { signInLinkCommand } from './sign-in-link.ts'
import { startCommand } from './start.ts'

const commands: Record<string, Command> = {
  start: startCommand,
  hub: hubCommand,
  import: importCommand,
  match: matchCommand,
  plan: planCommand,
  demo: demoCommand,
  backup: backupCommand,
  restore: restoreCommand,
  drill: drillCommand,
  bounce: bounceCommand,
  'mail-in': mailInCommand,
  doctor: doctorCommand,
  'audit-export': auditExportCommand,
  secrets: secretsCommand,
  'sign-in-link': signInLinkCommand
}

/** Exit codes: 0 done, 1 refused or in trouble (a sentence says why), 2 the command could not be read. */
async function main(args: string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  if (!name || name === '--help' || name === 'help') {
    ;(name ? io.out : io.say)(overview(io))
    return name ? 0 : 2
  }
  if (name === '--version') {
    io.out(version)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.say(`${io.t('cli.unknownCommand', { name })}\n\n${overview(io)}`)
    return 2
  }
  if (rest.includes('--help')) {
    io.out(helpOf(name, command, io))
    return 0
  }
  const given = readArguments(command, rest)
  mustUseAll(command, given, io)
  return command.run(given, io)
}

function overview(io: CommandIo): string {
  const lines = Object.entries(commands).map(
    ([name, command]) => `  ${name.padEnd(16)}${io.t(command.summary)}`
  )
  return [io.t('cli.usage'), '', io.t('cli.commands'), ...lines, '', io.t('cli.moreHelp')].join('\n')
}

/** Known trouble becomes its sentence; anything else keeps its stack, for a report. */
function failed(error: unknown, io: CommandIo): number {
  if (error instanceof WrongUsage) {
    io.say(
      error instanceof UnreadableInput ? error.message : io.t('cli.wrongUsage', { reason: error.message })
    )
    return 2
  }
  if (error instanceof Trouble) io.say(io.t(`trouble.${error.code}`, error.params))
  else if (error instanceof DomainError) io.say(io.t(`error.${error.code}`, error.params))
  else io.say(String((error as Error)?.stack ?? error))
  return 1
}

const io = consoleIo()
process.exitCode = await main(process.argv.slice(2), io).catch((error: unknown) => failed(error, io))
