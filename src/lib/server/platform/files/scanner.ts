import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'

export type ScanResult = 'clean' | 'malware' | 'away'

const longest = 120_000

/**
 * Has a file looked through by a scanner that speaks clamd's protocol (INSTREAM): pieces with their length before them, and
 * a line as the answer. `away` where none answers, or not with a verdict: what was not scanned is not taken.
 * @param address `unix:/path` or `tcp://host:port`
 */
export async function scanFile(address: string, path: string): Promise<ScanResult> {
  const socket = connect(
    address.startsWith('unix:')
      ? { path: address.slice(5) }
      : { host: new URL(address).hostname, port: Number(new URL(address).port) }
  )
  socket.setTimeout(longest, () => socket.destroy(new Error('no answer')))
  try {
    const answer = text(socket)
    // A scanner that has seen enough answers and closes while the rest is still on its way.
    const sent = sendFile(socket, path).catch(() => {})
    const verdict = await answer
    await sent
    if (/ FOUND\0?$/.test(verdict.trim())) return 'malware'
    return /: OK\0?$/.test(verdict.trim()) ? 'clean' : 'away'
  } catch {
    return 'away'
  } finally {
    socket.destroy()
  }
}

async function sendFile(socket: NodeJS.WritableStream, path: string) {
  socket.write('zINSTREAM\0')
  const withLength = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(chunk.length)
      done(null, Buffer.concat([length, chunk]))
    },
    flush(done) {
      done(null, Buffer.alloc(4))
    }
  })
  await pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), withLength, socket, { end: false })
}
