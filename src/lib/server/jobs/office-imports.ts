import { createWriteStream, existsSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { Locale } from '#lib/i18n/catalogue.ts'
import { translate } from '#lib/i18n/translate.ts'
import { appDatabase, inHub } from '../database/connection.ts'
import type { Actor } from '../domain/actor.ts'
import { DomainError } from '../domain/errors.ts'
import type { Mapping } from '../domain/imports/mapping/propose-mapping.ts'
import { mayImport } from '../domain/imports/policy.ts'
import type { RowProblem } from '../domain/imports/problems.ts'
import { importRun } from '../domain/imports/queries.ts'
import { recordPreview } from '../domain/imports/record-preview.ts'
import { registerUpload } from '../domain/imports/register-upload.ts'
import { reportHeader, reportLine, type ReportWords } from '../domain/imports/report.ts'
import { now } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { newId } from '../platform/identifiers.ts'
import { importFolder, jsonLines, LineFile } from '../platform/import-folder.ts'
import { logError } from '../platform/log.ts'
import { openImport, runImport } from './run-import.ts'

const folderOf = (runId: string) => importFolder(readConfig().dataFolder, runId)
const context = (actor: Actor) => ({ hub: actor.hub, person: actor.personId })

/**
 * Keeps an uploaded file and notes it, if it can be read as a table. @returns the run's id.
 * @throws DomainError `import.file.…` for a file that cannot be read; nothing of it stays.
 */
export async function receiveUpload(actor: Actor, file: File): Promise<string> {
  if (!mayImport(actor)) throw new DomainError('forbidden')
  const runId = newId(now())
  const { upload } = folderOf(runId)
  try {
    await pipeline(
      Readable.fromWeb(file.stream() as ReadableStream),
      createWriteStream(upload, { mode: 0o600 })
    )
    await openImport(appDatabase(), actor, upload)
  } catch (error) {
    rmSync(upload, { force: true })
    throw error
  }
  const input = {
    runId,
    fileName: file.name.replaceAll('\0', '').slice(-200) || 'import',
    fileBytes: file.size
  }
  await inHub(appDatabase(), context(actor), (tx) => registerUpload(tx, actor, input, now()))
  return runId
}

/** The uploaded file of a run the actor may see, opened again. */
export async function openUpload(actor: Actor, runId: string) {
  const run = await inHub(appDatabase(), context(actor), (tx) => importRun(tx, actor, runId, now()))
  const { upload } = folderOf(run.id)
  if (!existsSync(upload)) return { run, opened: null }
  return { run, opened: await openImport(appDatabase(), actor, upload) }
}

/** Goes through the file without changing anything, and keeps what would happen for the page that asks. */
export async function previewImport(actor: Actor, runId: string, mapping: Mapping) {
  const { run, opened } = await openUpload(actor, runId)
  if (!opened || run.status === 'running' || run.status === 'done') throw new DomainError('import.not_ready')
  const problems = new LineFile(folderOf(runId).problems)
  try {
    const preview = await runImport(appDatabase(), actor, {
      ...requestFor(actor, runId, run.fileName, opened),
      mapping,
      trial: true,
      acceptMoved: true,
      report: (problem) => problems.write(JSON.stringify(problem) + '\n')
    })
    problems.open()
    await inHub(appDatabase(), context(actor), (tx) =>
      recordPreview(tx, actor, { runId, mapping, preview }, now())
    )
  } finally {
    problems.close()
  }
}

/**
 * Begins to take the file over and answers as soon as others can see that it runs; the work goes on in this process. If the
 * process ends before the work does, nothing was taken over and the run shows as interrupted.
 */
export async function launchImport(actor: Actor, runId: string, acceptMoved: boolean): Promise<void> {
  const { run, opened } = await openUpload(actor, runId)
  if (!opened || !run.mapping || run.status === 'running' || run.status === 'done')
    throw new DomainError('import.not_ready')
  const problems = new LineFile(folderOf(runId).problems)
  const mapping = run.mapping
  await new Promise<void>((started, failed) => {
    runImport(appDatabase(), actor, {
      ...requestFor(actor, runId, run.fileName, opened),
      mapping,
      acceptMoved,
      started: () => {
        problems.open()
        started()
      },
      report: (problem) => problems.write(JSON.stringify(problem) + '\n')
    })
      .then(() => started())
      .catch((error: unknown) => {
        if (!(error instanceof DomainError)) logError('import.failed', error, { run: runId })
        failed(error)
      })
      .finally(() => problems.close())
  })
}

function requestFor(
  actor: Actor,
  runId: string,
  fileName: string,
  opened: NonNullable<Awaited<ReturnType<typeof openUpload>>['opened']>
) {
  return {
    file: folderOf(runId).upload,
    fileName,
    opened,
    runId,
    sourceSlug: null,
    trial: false,
    started: () => {},
    progress: () => {}
  }
}

const wordsFor = (locale: Locale): ReportWords => ({
  t: translate(locale),
  delimiter: locale === 'de' ? ';' : ','
})

/** The row report of a run as CSV, in the reader's language. */
export async function importReport(
  actor: Actor,
  runId: string,
  locale: Locale
): Promise<AsyncGenerator<string>> {
  const run = await inHub(appDatabase(), context(actor), (tx) => importRun(tx, actor, runId, now()))
  return reportPieces(folderOf(run.id).problems, wordsFor(locale))
}

async function* reportPieces(file: string, words: ReportWords): AsyncGenerator<string> {
  yield reportHeader(words)
  if (!existsSync(file)) return
  for await (const problem of jsonLines<RowProblem>(file)) yield reportLine(problem, words)
}

/** The first lines of the report, for the page. */
export async function firstProblems(runId: string, count: number): Promise<RowProblem[]> {
  const { problems } = folderOf(runId)
  const found: RowProblem[] = []
  if (!existsSync(problems)) return found
  for await (const problem of jsonLines<RowProblem>(problems)) {
    found.push(problem)
    if (found.length >= count) break
  }
  return found
}
