import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import type { CommandIo } from './io.ts'

/** Thrown for arguments that cannot be read: the sentence and exit code 2. */
export class WrongUsage extends Error {}

/** Thrown for a file whose content cannot be read; the message says where and why. Exit code 2, too. */
export class UnreadableInput extends WrongUsage {}

export interface Option {
  type: 'string' | 'boolean'
  /** Key of the help line. */
  help: MessageKey
}

export interface Command {
  /** How it is called, without the program's name: `hub create --slug S --name N`. */
  usage: string
  summary: MessageKey
  /** How many words without a dash it takes; more than these are a mistake and not to be passed over. */
  words: number
  options: Record<string, Option>
  run(given: Given, io: CommandIo): Promise<number>
}

export interface Given {
  values: Record<string, string | boolean | undefined>
  positionals: string[]
}

export const dataOption: Option = { type: 'string', help: 'cli.option.data' }
export const jsonOption: Option = { type: 'boolean', help: 'cli.option.json' }

export function readArguments(command: Command, args: string[]): Given {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean' } }
  for (const [name, option] of Object.entries(command.options)) options[name] = { type: option.type }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    return { values: values as Given['values'], positionals }
  } catch (error) {
    throw new WrongUsage((error as Error).message)
  }
}

/** @throws WrongUsage for a word that the command would not look at. */
export function mustUseAll(command: Command, { positionals }: Given, io: CommandIo) {
  const surplus = positionals.slice(command.words)
  if (surplus.length) throw new WrongUsage(io.t('cli.surplus', { words: surplus.join(' ') }))
}

export function helpOf(name: string, command: Command, io: CommandIo): string {
  const lines = [`./hubwerk ${command.usage}`, '', io.t(command.summary), '', io.t('cli.options')]
  const options: Record<string, Option> = {
    ...command.options,
    help: { type: 'boolean', help: 'cli.option.help' }
  }
  for (const [option, { type, help }] of Object.entries(options)) {
    const left = `  --${option}${type === 'string' ? ' …' : ''}`
    lines.push(left.padEnd(20) + io.t(help))
  }
  return lines.join('\n')
}
