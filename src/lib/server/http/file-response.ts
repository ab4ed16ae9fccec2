import { Readable } from 'node:stream'
import type { StoredFile } from '../domain/files/store.ts'
import type { ByteRange, FileStore } from '../platform/files/file-store.ts'
import { fileKinds } from '../platform/files/kinds.ts'

/**
 * A stored file as an answer: as its type and nothing else, to be kept rather than opened, without any right to run, byte for
 * byte as it came, in ranges where asked (RFC 9110, 14).
 */
export function fileResponse(request: Request, store: FileStore, file: StoredFile): Response {
  const tag = `"${file.sha256}"`
  const headers: Record<string, string> = {
    ...safeHeaders,
    'content-type': fileKinds[file.kind].type,
    'content-disposition': disposition(file.name),
    'accept-ranges': 'bytes',
    etag: tag
  }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  const asked = request.headers.get('if-range')
  const range = asked && asked !== tag ? null : rangeOf(request.headers.get('range'), file.bytes)
  if (range === 'outside')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.bytes}` }
    })
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  headers['content-length'] = String(end - start + 1)
  if (range) headers['content-range'] = `bytes ${start}-${end}/${file.bytes}`
  const body = request.method === 'HEAD' ? null : streamOf(store.open(file.storageKey, { start, end }))
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** The picture of a file that was drawn for it. */
export const previewResponse = (picture: Readable): Response =>
  new Response(streamOf(picture), { headers: { ...safeHeaders, 'content-type': 'image/webp' } })

const safeHeaders = {
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-cache'
}

const streamOf = (readable: Readable) => Readable.toWeb(readable) as ReadableStream<Uint8Array>

/** RFC 6266: a name that every program reads, and the real one beside it. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`
}

/** One range; several, or something else than bytes, are answered with the whole, as the standard allows. */
function rangeOf(header: string | null, bytes: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (!first && !last) return null
  const start = first ? Number(first) : Math.max(0, bytes - Number(last))
  const end = first && last ? Math.min(Number(last), bytes - 1) : bytes - 1
  if (first && last && Number(last) < start) return null
  return start > end ? 'outside' : { start, end }
}
