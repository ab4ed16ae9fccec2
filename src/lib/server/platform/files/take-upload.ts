import type { Config } from '../config.ts'
import { examineFile } from './examine-file.ts'
import { folderStore } from './file-store.ts'
import type { ExaminedFile, RefusalReason } from './kinds.ts'
import { type Received, receiveUpload, UploadFailed } from './receive-upload.ts'
import { scanFile } from './scanner.ts'

/** A file that arrived, was looked at and may be kept. */
export interface TakenFile extends ExaminedFile, Received {
  storageKey: string
  isScanned: boolean
}

export class UploadRefused extends Error {
  readonly reason: RefusalReason | UploadFailed['reason'] | 'malware' | 'scannerAway'
  /** What it is instead, as a short word ('exe'), or the name. */
  readonly found: string | null
  constructor(reason: UploadRefused['reason'], found: string | null = null) {
    super(reason)
    this.reason = reason
    this.found = found
  }
}

/**
 * Receives the file of a form, has it examined and scanned, and keeps it under a key. Nothing stays of a file that is
 * refused. @throws UploadRefused
 */
export async function takeUpload(
  request: Request,
  config: Pick<Config, 'dataFolder' | 'mostFileBytes' | 'clamd'>
): Promise<TakenFile> {
  const store = folderStore(config.dataFolder)
  const arrived = store.arriving()
  try {
    const received = await receiveUpload(request, arrived.file, config.mostFileBytes)
    const examined = await examineFile(arrived.file, received.name, arrived.preview)
    if ('refused' in examined) throw new UploadRefused(examined.refused, examined.found)
    const isScanned = config.clamd !== undefined
    if (config.clamd) await mustBeClean(config.clamd, arrived.file)
    return { ...received, ...examined.file, isScanned, storageKey: store.keep(arrived) }
  } catch (error) {
    throw error instanceof UploadFailed ? new UploadRefused(error.reason) : error
  } finally {
    store.discard(arrived)
  }
}

async function mustBeClean(clamd: string, path: string) {
  const verdict = await scanFile(clamd, path)
  if (verdict === 'malware') throw new UploadRefused('malware')
  if (verdict === 'away') throw new UploadRefused('scannerAway')
}
