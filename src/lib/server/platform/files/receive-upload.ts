import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'

/** Why an upload did not arrive. */
export class UploadFailed extends Error {
  readonly reason: 'aborted' | 'none' | 'tooLarge' | 'empty' | 'name'
  constructor(reason: UploadFailed['reason']) {
    super(reason)
    this.reason = reason
  }
}

export interface Received {
  name: string
  bytes: number
  /** Hex. */
  sha256: string
  fields: Record<string, string>
}

/**
 * Writes the one file of a form (multipart/form-data, RFC 7578) to `path`, piece by piece, whatever its size.
 * @throws UploadFailed; what was written until then is the caller's to discard.
 */
export async function receiveUpload(request: Request, path: string, mostBytes: number): Promise<Received> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) throw new UploadFailed('none')
  const form = formReader(type)
  const fields: Record<string, string> = {}
  form.on('field', (name: string, value: string) => (fields[name] = value))
  const cutOff = new AbortController()
  let file: Promise<Omit<Received, 'fields'>> | undefined
  form.on('file', (_field: string, stream: Readable, name: string) => {
    if (file) stream.resume()
    else {
      file = writeTo(path, stream, name ?? '', mostBytes, cutOff.signal)
      // It is waited for below, after the whole form.
      file.catch(() => stream.resume())
    }
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), form)
  } catch {
    cutOff.abort()
    await file?.catch(() => {})
    throw new UploadFailed('aborted')
  }
  if (!file) throw new UploadFailed('none')
  return { ...(await file), fields }
}

function formReader(type: string) {
  try {
    const limits = { fields: 20, fieldSize: 10_000, files: 2, headerPairs: 50 }
    return new Busboy({ headers: { 'content-type': type }, limits })
  } catch {
    throw new UploadFailed('aborted')
  }
}

async function writeTo(path: string, stream: Readable, name: string, mostBytes: number, cutOff: AbortSignal) {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > mostBytes) return done(new UploadFailed('tooLarge'))
      hash.update(chunk)
      done(null, chunk)
    }
  })
  // The stream itself stays whole: the rest of a form that is too large is read and dropped, so that the answer arrives.
  stream.on('error', (error) => counted.destroy(error))
  stream.on('end', () => counted.end())
  stream.on('data', (chunk: Buffer) => {
    if (!counted.destroyed && !counted.write(chunk)) {
      stream.pause()
      counted.once('drain', () => stream.resume())
    }
  })
  await pipeline(counted, createWriteStream(path, { mode: 0o600 }), { signal: cutOff })
  if (!name && bytes === 0) throw new UploadFailed('none')
  if (bytes === 0) throw new UploadFailed('empty')
  return { name: plainName(name), bytes, sha256: hash.digest('hex') }
}

/**
 * A file's name without path, control characters and what turns the writing direction round, in the one spelling of each
 * letter (NFC). @throws UploadFailed `name` where nothing is left, or where it is not a name and an extension.
 */
export function plainName(given: string): string {
  const name = given
    .split(/[/\\]/)
    .at(-1)!
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const dot = name.lastIndexOf('.')
  if (dot < 1 || dot === name.length - 1) throw new UploadFailed('name')
  return name.length <= 200 ? name : name.slice(0, 200 - (name.length - dot)).trimEnd() + name.slice(dot)
}
