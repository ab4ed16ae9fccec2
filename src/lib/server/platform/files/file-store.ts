import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** Inclusive, as HTTP counts: bytes 0 to 0 is one byte. */
export interface ByteRange {
  start: number
  end: number
}

/** Where files lie: under random keys, outside whatever is served. One implementation, a folder of the data folder. */
export interface FileStore {
  /** A path for an upload on its way, and for its preview. What a crash leaves there goes at the next start. */
  arriving(): { file: string; preview: string }
  /** Takes what arrived; from now on it is a file. @returns its key: 32 hex digits. */
  keep(arrived: { file: string; preview: string }): string
  discard(arrived: { file: string; preview: string }): void
  open(key: string, range?: ByteRange): Readable
  /** Undefined where there is no preview. */
  openPreview(key: string): Readable | undefined
  /** Undefined where the file is missing. */
  bytesOf(key: string): number | undefined
  remove(key: string): void
  /** Every key that lies here, with when it came. */
  keys(): Generator<{ key: string; at: Date }>
}

export function folderStore(dataFolder: string): FileStore {
  const folder = (name: string) => {
    const path = join(dataFolder, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  }
  const place = (kind: 'files' | 'previews', key: string) => {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('not a storage key')
    return join(folder(join(kind, key.slice(0, 2))), key)
  }
  return {
    arriving: () => {
      const path = join(folder('arriving'), randomBytes(16).toString('hex'))
      return { file: path, preview: `${path}.webp` }
    },
    keep: ({ file, preview }) => {
      const key = randomBytes(16).toString('hex')
      if (existsSync(preview)) renameSync(preview, place('previews', key))
      renameSync(file, place('files', key))
      return key
    },
    discard: ({ file, preview }) => {
      rmSync(file, { force: true })
      rmSync(preview, { force: true })
    },
    open: (key, range) => createReadStream(place('files', key), range),
    openPreview: (key) => {
      const path = place('previews', key)
      return existsSync(path) ? createReadStream(path) : undefined
    },
    bytesOf: (key) => statSync(place('files', key), { throwIfNoEntry: false })?.size,
    remove: (key) => {
      rmSync(place('files', key), { force: true })
      rmSync(place('previews', key), { force: true })
    },
    *keys() {
      for (const part of readdirSync(folder('files')))
        for (const key of readdirSync(join(dataFolder, 'files', part)))
          yield { key, at: statSync(join(dataFolder, 'files', part, key)).mtime }
    }
  }
}

/** What a crash left of uploads that were on their way. */
export function clearArriving(dataFolder: string) {
  rmSync(join(dataFolder, 'arriving'), { recursive: true, force: true })
}
