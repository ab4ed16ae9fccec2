import { existsSync, readFileSync, statSync } from 'node:fs'
import type { MessageKey, Params } from '#lib/i18n/catalogue.ts'
import { type Command, type Given, jsonOption, UnreadableInput, WrongUsage } from './command.ts'
import type { CommandIo } from './io.ts'
import { planB2bFile } from './plan-b2b.ts'
import { planJuryFile } from './plan-jury.ts'
import { planMeetingsFile } from './plan-meetings.ts'

/** What a planning command is given, with its files read and its numbers checked. */
export interface PlanRequest {
  file: string
  text: string
  given: Given
  io: CommandIo
  /** Seconds since the command began. */
  seconds(): number
  /** Whether the time limit has passed. */
  isOver(): boolean
}

const largestFile = 200_000_000
const defaultSeconds = 60

export const planCommand: Command = {
  usage: 'plan meetings|jury FILE [--time-limit 60] [--json]',
  summary: 'cli.plan',
  words: 2,
  options: {
    json: jsonOption,
    'time-limit': { type: 'string', help: 'plan.help.timeLimit' },
    fairness: { type: 'string', help: 'plan.help.fairness' },
    seed: { type: 'string', help: 'plan.help.seed' },
    announced: { type: 'string', help: 'plan.help.announced' },
    objective: { type: 'string', help: 'plan.help.objective' },
    reviews: { type: 'string', help: 'plan.help.reviews' },
    'min-load': { type: 'string', help: 'plan.help.minLoad' },
    'max-load': { type: 'string', help: 'plan.help.maxLoad' }
  },
  run: plan
}

async function plan(given: Given, io: CommandIo): Promise<number> {
  const [what, file] = given.positionals
  if (what !== 'meetings' && what !== 'jury') throw new WrongUsage(io.t('plan.whichPlan'))
  if (file === undefined) throw new WrongUsage(io.t('plan.whichFile'))
  const limit = numberOption(given, 'time-limit', io, { low: 0.1, high: 86_400, isWhole: false })
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const request: PlanRequest = {
    file,
    text: readInput(file, io),
    given,
    io,
    seconds,
    isOver: () => seconds() >= (limit ?? defaultSeconds)
  }
  if (what === 'jury') return planJuryFile(request)
  return file.endsWith('.json') ? planMeetingsFile(request) : planB2bFile(request)
}

/** @throws UnreadableInput for a file that is missing, a folder, or larger than a plan can be. */
export function readInput(file: string, io: CommandIo): string {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UnreadableInput(io.t('cli.fileMissing', { file }))
  if (statSync(file).size > largestFile)
    throw new UnreadableInput(io.t('plan.fileTooLarge', { file, megabytes: largestFile / 1e6 }))
  return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
}

/** @throws UnreadableInput: the file, and what is wrong where. */
export function refuse({ file, io }: PlanRequest, key: MessageKey, params: Params = {}): never {
  throw new UnreadableInput(`${file}: ${io.t(key, params)}`)
}

export function numberOption(
  { values }: Given,
  name: string,
  io: CommandIo,
  { low, high, isWhole = true }: { low: number; high: number; isWhole?: boolean }
): number | null {
  const text = values[name]
  if (text === undefined) return null
  const number = Number(text)
  const isNumber =
    String(text).trim() !== '' && (isWhole ? Number.isInteger(number) : Number.isFinite(number))
  if (!isNumber || number < low || number > high)
    throw new WrongUsage(io.t('plan.optionRange', { name: `--${name}`, low, high, given: String(text) }))
  return number
}

/** Seconds as results show them. */
export const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000
