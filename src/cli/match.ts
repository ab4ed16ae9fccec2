import { createReadStream, existsSync } from 'node:fs'
import { createMatchingIndex } from '#lib/engines/matching/matching-index.ts'
import { matchingLanguage } from '#lib/server/platform/matching/language.ts'
import { type Command, type Given, UnreadableInput, WrongUsage } from './command.ts'
import type { CommandIo } from './io.ts'
import { ContractError, parseActivity, parseOrganisation, parseQuery } from './match-contract.ts'

/** Ranks organisations for every question of a file; the contract is told in the guide. Needs no database. */
export const matchCommand: Command = {
  usage: 'match --organisations O.jsonl --activities A.jsonl --queries Q.jsonl [--top 100] [--reasons]',
  summary: 'cli.match',
  words: 0,
  options: {
    organisations: { type: 'string', help: 'match.help.organisations' },
    activities: { type: 'string', help: 'match.help.activities' },
    queries: { type: 'string', help: 'match.help.queries' },
    top: { type: 'string', help: 'match.help.top' },
    reasons: { type: 'boolean', help: 'match.help.reasons' }
  },
  run: answerQueries
}

/** Everything is read and checked before the first answer is written. */
async function answerQueries(given: Given, io: CommandIo): Promise<number> {
  const top = wholeNumber(given.values.top ?? '100', io)
  const organisations = await readLines(fileOf(given, 'organisations', io), parseOrganisation, io)
  const activities = await readLines(fileOf(given, 'activities', io), parseActivity, io)
  const queries = await readLines(fileOf(given, 'queries', io), parseQuery, io)
  const index = createMatchingIndex(matchingLanguage())
  for (const organisation of organisations) index.putOrganisation(organisation)
  for (const activity of activities) index.putActivity(activity)
  for (const query of queries) {
    await io.out(JSON.stringify(index.match(query, { top, reasons: given.values.reasons === true })))
  }
  return 0
}

function fileOf({ values }: Given, name: string, io: CommandIo): string {
  const file = values[name]
  if (typeof file !== 'string') throw new WrongUsage(`--${name}`)
  if (!existsSync(file)) throw new UnreadableInput(io.t('cli.fileMissing', { file }))
  return file
}

function wholeNumber(text: string | boolean, io: CommandIo): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new WrongUsage(io.t('match.notNumber', { given: String(text) }))
  return number
}

/** JSON lines; an empty line is none. A byte order mark at the start is allowed. */
async function readLines<T>(file: string, parse: (value: unknown) => T, io: CommandIo): Promise<T[]> {
  const entries: T[] = []
  let number = 0
  for await (const line of linesOf(file)) {
    number++
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() === '') continue
    try {
      entries.push(parse(parseJson(text)))
    } catch (error) {
      if (!(error instanceof ContractError)) throw error
      throw new UnreadableInput(`${file}:${number}: ${io.t(`match.${error.code}`, error.params)}`)
    }
  }
  return entries
}

/** Lines end with a line feed only: node:readline would also cut at U+2028, which JSON texts may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + (chunk as string)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ContractError('notJson')
  }
}
