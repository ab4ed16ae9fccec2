import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Where an import's uploaded file and its report lie, in the data folder. */
export interface ImportFolder {
  upload: string
  problems: string
  report: string
}

export function importFolder(dataFolder: string, runId: string): ImportFolder {
  if (!/^[0-9a-f-]{36}$/.test(runId)) throw new Error('not a run id')
  const folder = join(dataFolder, 'imports', runId)
  mkdirSync(folder, { recursive: true })
  return {
    upload: join(folder, 'upload'),
    problems: join(folder, 'problems.jsonl'),
    report: join(folder, 'report.csv')
  }
}

/**
 * A file that grows line by line; lines are gathered so that a million of them are not a million writes. What stood in it
 * before goes only when it is opened, by hand or with the first line: an import that is refused before it begins leaves
 * the report of the one that runs alone.
 */
export class LineFile {
  readonly #path: string
  #handle: number | null = null
  #waiting: string[] = []
  #length = 0

  constructor(path: string) {
    this.#path = path
  }

  open(): number {
    return (this.#handle ??= openSync(this.#path, 'w', 0o600))
  }

  write(text: string) {
    this.#waiting.push(text)
    this.#length += text.length
    if (this.#length > 65_536) this.#flush()
  }

  close() {
    if (this.#length > 0) this.#flush()
    if (this.#handle !== null) closeSync(this.#handle)
  }

  #flush() {
    writeSync(this.open(), this.#waiting.join(''))
    this.#waiting = []
    this.#length = 0
  }
}

/** The JSON values of a file, one a line. */
export async function* jsonLines<T>(path: string): AsyncGenerator<T> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line) yield JSON.parse(line) as T
  }
}
