import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { join } from 'node:path'

/**
 * Which erasures were carried out, in the file `erasures` of the data folder: one line each with a token that names nobody,
 * what it was, and when. It is no part of a backup and outlives a restore; whoever moves to another machine takes it along.
 */
export const ledgerFile = 'erasures'

export interface LedgerLine {
  token: string
  kind: 'person' | 'contact'
  erasedAt: Date
}

export function readLedger(folder: string): LedgerLine[] {
  const path = join(folder, ledgerFile)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => /^([0-9a-f-]{36}) (person|contact) (\S+)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, token, kind, at]) => ({
      token: token!,
      kind: kind as 'person' | 'contact',
      erasedAt: new Date(at!)
    }))
}

/** Adds the lines that are not there yet, and waits for the disk. */
export function appendToLedger(folder: string, lines: readonly LedgerLine[]): void {
  const known = new Set(readLedger(folder).map((one) => one.token))
  const fresh = lines.filter((one) => !known.has(one.token))
  if (fresh.length === 0) return
  const handle = openSync(join(folder, ledgerFile), 'a', 0o600)
  try {
    writeSync(handle, fresh.map((one) => `${one.token} ${one.kind} ${one.erasedAt.toISOString()}\n`).join(''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Rewrites the texts that imports left behind. @returns how many files changed. */
export function rewriteImportTexts(folder: string, rewrite: (text: string) => string): number {
  const imports = join(folder, 'imports')
  if (!existsSync(imports)) return 0
  let changed = 0
  for (const name of readdirSync(imports, { recursive: true, encoding: 'utf8' })) {
    const path = join(imports, name)
    if (!/\.(jsonl|csv)$/.test(name) || !statSync(path).isFile()) continue
    const text = readFileSync(path, 'utf8')
    const next = rewrite(text)
    if (next === text) continue
    writeFileSync(path, next, { mode: 0o600 })
    changed++
  }
  return changed
}
