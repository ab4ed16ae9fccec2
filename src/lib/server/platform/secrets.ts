import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from './config.ts'
import { Trouble } from './trouble.ts'

/**
 * The installation's own key, 256 bits in the file `secrets` of the data folder (mode 600). It seals what must be read
 * again (second factors, client secrets, links in the outbox) and keys hashes of what could be guessed. It is not part of
 * a backup: a stolen backup opens nothing.
 */
export const keyFile = 'secrets'

interface Held {
  path: string
  /** Changes when the file does: another process may have put a new key in front. */
  stamp: string
  /** The first seals; all of them open. A second one is there only while everything is sealed anew. */
  keys: Buffer[]
}
let held: Held | undefined

/** Makes the key file if there is none yet. @throws Trouble when it is not one of ours. */
export function ensureSecrets(folder = readConfig().dataFolder): Buffer {
  return keysIn(folder)[0]!
}

/** The keys of a data folder, read again whenever the file has changed. */
export function keysIn(folder = readConfig().dataFolder): Buffer[] {
  const path = join(folder, keyFile)
  const stamp = stampOf(path)
  if (stamp && held?.path === path && held.stamp === stamp) return held.keys
  const text = readText(path) ?? createKey(folder, path)
  const keys = text
    .trim()
    .split('\n')
    .map((line) => Buffer.from(line.trim(), 'base64url'))
  if (keys.length > 2 || keys.some((key) => key.length !== 32))
    throw new Trouble('data.secrets', { file: path })
  held = { path, stamp: stampOf(path) ?? '', keys }
  return keys
}

function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && `${found.ino} ${found.mtimeNs} ${found.size}`
}

/** Puts a new key in front of the present one, which still opens what it sealed. Once more changes nothing. */
export function addKey(folder = readConfig().dataFolder): void {
  const keys = keysIn(folder)
  if (keys.length === 1) writeKeys(folder, [randomBytes(32), ...keys])
}

/** Leaves only the key that seals. */
export function dropOldKey(folder = readConfig().dataFolder): void {
  writeKeys(folder, keysIn(folder).slice(0, 1))
}

function writeKeys(folder: string, keys: readonly Buffer[]) {
  const path = join(folder, keyFile)
  const aside = `${path}.${process.pid}`
  try {
    writeFileSync(aside, linesOf(keys), { mode: 0o600 })
    renameSync(aside, path)
  } catch (error) {
    throw new Trouble('data.not_writable', { folder }, error)
  }
}

const linesOf = (keys: readonly Buffer[]) => keys.map((key) => `${key.toString('base64url')}\n`).join('')

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw new Trouble('data.secrets', { file: path }, error)
  }
}

/** Written aside and linked into place: of two processes that begin at once, both end with the same key. */
function createKey(folder: string, path: string): string {
  const aside = `${path}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(aside, linesOf([randomBytes(32)]), { mode: 0o600 })
  } catch (error) {
    throw new Trouble('data.not_writable', { folder }, error)
  }
  try {
    linkSync(aside, path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return readFileSync(path, 'utf8')
}

/** AES-256-GCM: nonce (12 bytes), tag (16), text. `use` binds the text to its place, so that it cannot be moved. */
export function sealed(text: string, use: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', ensureSecrets(), nonce).setAAD(Buffer.from(use))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** @returns undefined for what another key sealed, or for another use. */
export function opened(text: string, use: string): string | undefined {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length < 28) return undefined
  for (const key of keysIn()) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(use)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    } catch {
      // Sealed by the other key, or by none of ours.
    }
  }
  return undefined
}

/** A hash that nobody can try guesses against without the key: for addresses of mail and network. */
export const keyedHash = (text: string, use: string): Buffer =>
  createHmac('sha256', ensureSecrets()).update(`${use}\n${text}`).digest()
