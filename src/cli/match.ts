import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createLanguage } from '../lib/engines/matching/language.ts'
import { createMatchingIndex } from '../lib/engines/matching/matching-index.ts'
import { ContractError, parseActivity, parseOrganisation, parseQuery } from './match-contract.ts'

/** Where a command writes: results to `out`, everything meant for a person to `err`. */
export type CommandIo = { out: (text: string) => unknown; err: (text: string) => unknown }

const usage = `Usage: hubwerk match --organisations FILE --activities FILE --queries FILE [--top N] [--reasons]

Ranks organisations for every query and prints one JSON line a query, in input order.
All files hold JSON lines. No database is needed.

  --organisations FILE  {"id","name","kind"?,"country"?,"city"?,"description"?}
  --activities FILE     {"id","text","lang"?,"date"?,"participants":["organisation id"]}
  --queries FILE        {"id","text","lang"?,"asOf"?,"from"?,"with"?,"exclude"?,"filter"?}
  --top N               length of each ranking (default 100)
  --reasons             say why, for every organisation in a ranking

Exit code 0: done. 2: wrong arguments, or a line that is not as above (named by file and line); then nothing is
printed.
`

const options = {
  organisations: { type: 'string' },
  activities: { type: 'string' },
  queries: { type: 'string' },
  top: { type: 'string', default: '100' },
  reasons: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false }
} as const

class InputError extends Error {}

async function readLines<T>(file: string, parse: (value: unknown) => T): Promise<T[]> {
  const entries: T[] = []
  let number = 0
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  try {
    for await (const line of lines) {
      number++
      const text = number === 1 ? line.replace(/^\ufeff/, '') : line
      if (text.trim() === '') continue
      entries.push(parse(JSON.parse(text)))
    }
  } catch (error) {
    if (error instanceof ContractError) throw new InputError(`${file}:${number}: ${error.message}`)
    if (error instanceof SyntaxError) throw new InputError(`${file}:${number}: not valid JSON`)
    throw new InputError(`${file}: ${(error as Error).message}`)
  }
  return entries
}

function languageFrom(folder: URL) {
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
  return createLanguage({
    vocabularyTsv: read('vocabulary.tsv'),
    ambiguousTsv: read('ambiguous.tsv'),
    lexiconTsv: read('lexicon.tsv')
  })
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new InputError(`--top must be a whole number from 1, not "${text}"`)
  return number
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true }).values
  } catch (error) {
    throw new InputError((error as Error).message)
  }
}

async function answerQueries(args: string[], io: CommandIo): Promise<void> {
  const values = parseArguments(args)
  if (values.help) return void io.out(usage)
  if (!values.organisations || !values.activities || !values.queries) {
    throw new InputError(`--organisations, --activities and --queries are needed\n\n${usage}`)
  }
  const top = wholeNumber(values.top)
  const organisations = await readLines(values.organisations, parseOrganisation)
  const activities = await readLines(values.activities, parseActivity)
  const queries = await readLines(values.queries, parseQuery)
  const index = createMatchingIndex(languageFrom(new URL('../../vocabulary/', import.meta.url)))
  for (const organisation of organisations) index.putOrganisation(organisation)
  for (const activity of activities) index.putActivity(activity)
  for (const query of queries) {
    await io.out(`${JSON.stringify(index.match(query, { top, reasons: values.reasons }))}\n`)
  }
}

/** The command `match`. Resolves to the exit code. */
export async function runMatch(args: string[], io: CommandIo): Promise<number> {
  try {
    await answerQueries(args, io)
    return 0
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    io.err(`hubwerk match: ${error.message}\n`)
    return 2
  }
}

if (import.meta.main) {
  const write =
    (stream: NodeJS.WriteStream) =>
    (text: string): Promise<void> =>
      new Promise((resolve) => (stream.write(text) ? resolve() : stream.once('drain', resolve)))
  process.exitCode = await runMatch(process.argv.slice(2), {
    out: write(process.stdout),
    err: write(process.stderr)
  })
}
