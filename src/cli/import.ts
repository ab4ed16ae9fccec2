import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { stdin, stderr } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { randomUUID } from 'node:crypto'
import { networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import type { FieldName } from '#lib/server/domain/imports/mapping/fields.ts'
import { reportHeader, reportLine, type ReportWords } from '#lib/server/domain/imports/report.ts'
import type { ImportResult } from '#lib/server/domain/imports/rules.ts'
import { type OpenedFile, openImport, runImport } from '#lib/server/jobs/run-import.ts'
import { importFolder, LineFile } from '#lib/server/platform/import-folder.ts'
import { type Command, dataOption, type Given, jsonOption, WrongUsage } from './command.ts'
import { hubNumber, type Installation, withInstallation } from './installation.ts'
import type { CommandIo } from './io.ts'

export const importCommand: Command = {
  usage: 'import FILE [--hub H] [--source S] [--dry-run] [--yes] [--json]',
  summary: 'cli.import',
  words: 1,
  options: {
    hub: { type: 'string', help: 'cli.import.help.hub' },
    source: { type: 'string', help: 'cli.import.help.source' },
    'dry-run': { type: 'boolean', help: 'cli.import.help.dryRun' },
    yes: { type: 'boolean', help: 'cli.import.help.yes' },
    'accept-moved': { type: 'boolean', help: 'cli.import.help.acceptMoved' },
    data: dataOption,
    json: jsonOption
  },
  run: importFile
}

async function importFile(given: Given, io: CommandIo): Promise<number> {
  const [file] = given.positionals
  if (!file) throw new WrongUsage(importCommand.usage)
  if (!existsSync(file)) {
    io.say(io.t('cli.fileMissing', { file }))
    return 1
  }
  const source = given.values.source
  if (typeof source === 'string' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source))
    throw new WrongUsage(`--source: ${io.t('form.slug')}`)
  return withInstallation(given, async (installation) => {
    const { hub } = given.values
    const number = typeof hub === 'string' ? await hubNumber(installation.db, hub, io) : networkHub
    if (number === undefined) return 1
    const actor = operatorAtTheConsole(number)
    const opened = await openImport(installation.db, actor, file)
    if (!given.values.json) showMapping(file, opened, io)
    if (!(await isConfirmed(given, io))) return 1
    const { result, report } = await take(installation, given, io, { file, opened, hub: number })
    if (given.values.json) io.out(JSON.stringify(contract(result, report)))
    else showResult(result, report, given.values['dry-run'] === true, io)
    return 0
  })
}

/** The stable answer for machines; see the guide. */
function contract(result: ImportResult, report: string) {
  const { rows, created, updated, unchanged, rejected, organisations, activities, duplicatesProposed, sums } =
    result
  return {
    rows,
    created,
    updated,
    unchanged,
    rejected,
    organisations,
    activities,
    duplicatesProposed,
    sums,
    report
  }
}

async function take(
  { db, config }: Installation,
  given: Given,
  io: CommandIo,
  { file, opened, hub }: { file: string; opened: OpenedFile; hub: number }
) {
  const { report } = importFolder(config.dataFolder, randomUUID())
  const lines = new LineFile(report)
  const words: ReportWords = { t: io.t, delimiter: io.locale === 'de' ? ';' : ',' }
  lines.write(reportHeader(words))
  let told = performance.now()
  const source = given.values.source
  try {
    const result = await runImport(db, operatorAtTheConsole(hub), {
      file,
      fileName: basename(file),
      opened,
      mapping: null,
      runId: null,
      sourceSlug: typeof source === 'string' ? source : null,
      acceptMoved: given.values['accept-moved'] === true,
      trial: given.values['dry-run'] === true,
      started: () => {},
      report: (problem) => lines.write(reportLine(problem, words)),
      progress: (rows) => {
        if (performance.now() - told < 2000) return
        told = performance.now()
        io.say(io.t('cli.import.progress', { rows }))
      }
    })
    return { result, report }
  } finally {
    lines.close()
  }
}

function showMapping(file: string, { table, proposal }: OpenedFile, io: CommandIo) {
  const format = table.sheet ? `XLSX „${table.sheet}“` : table.format.toUpperCase()
  const { encoding } = table
  io.say(io.t('cli.import.reading', { file: basename(file), format, encoding, row: proposal.headerRow }))
  io.say(io.t('cli.import.mapping'))
  const position = ([, column]: [FieldName, string]) => proposal.header.indexOf(column)
  const columns = (Object.entries(proposal.mapping.columns) as [FieldName, string][]).sort(
    (one, other) => position(one) - position(other)
  )
  for (const [field, column] of columns) io.say(`  ${column}  ->  ${io.t(`import.field.${field}`)}`)
  const used = new Set(columns.map(([, column]) => column))
  const ignored = proposal.header.filter((column) => !used.has(column))
  if (ignored.length) io.say(io.t('cli.import.ignored', { columns: ignored.join(', ') }))
  for (const { doubt, column } of proposal.doubts) io.say(io.t(`import.doubt.${doubt}`, { column }))
}

async function isConfirmed(given: Given, io: CommandIo): Promise<boolean> {
  if (given.values.yes || given.values['dry-run']) return true
  if (!stdin.isTTY) {
    io.say(io.t('cli.import.needsYes'))
    return false
  }
  const dialogue = createInterface({ input: stdin, output: stderr })
  const answer = (await dialogue.question(io.t('cli.import.question'))).trim().toLowerCase()
  dialogue.close()
  const agreed = answer !== '' && io.t('cli.import.yesLetters').includes(answer[0]!)
  if (!agreed) io.say(io.t('cli.import.declined'))
  return agreed
}

function showResult(result: ImportResult, report: string, trial: boolean, io: CommandIo) {
  const { duplicatesProposed: duplicates, sums, examples: _, ...counts } = result
  io.out(io.t('cli.import.done', { ...counts, duplicates }))
  for (const [column, sum] of Object.entries(sums)) io.out(io.t('cli.import.sum', { column, sum }))
  io.out(io.t('cli.import.report', { file: report }))
  if (trial) io.out(io.t('cli.import.trial'))
}
