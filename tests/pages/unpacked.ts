import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect } from 'vitest'
import { type Entry, openPromise } from 'yauzl'

/** The files of an archive that a page answered with, by their path. */
export async function unpacked(answer: Response): Promise<Map<string, Buffer>> {
  expect(answer.status, answer.url).toBe(200)
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-archive-'))
  const file = join(folder, 'data.zip')
  await writeFile(file, Buffer.from(await answer.arrayBuffer()))
  const zip = await openPromise(file, { autoClose: false })
  const found = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>)
    found.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  zip.close()
  rmSync(folder, { recursive: true })
  return found
}
