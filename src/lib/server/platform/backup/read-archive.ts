import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as v from 'valibot'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type Manifest, manifestForm } from './manifest.ts'

/** A backup that cannot be read, or not by this release. */
export class UnreadableBackup extends Error {}

export interface Archive {
  manifest: Manifest
  open(name: string): Promise<Readable>
  close(): void
}

export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw new UnreadableBackup(error.message)
  })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  const open = async (name: string) => {
    const entry = entries.get(name)
    if (!entry) throw new UnreadableBackup(`${name} is missing`)
    return zip.openReadStreamPromise(entry)
  }
  return { manifest: await readManifest(open), open, close: () => (zip as ZipFile).close() }
}

async function readManifest(open: (name: string) => Promise<Readable>): Promise<Manifest> {
  const text = (await buffer(await open('manifest.json'))).toString('utf8')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), manifestForm), text)
  if (!parsed.success) throw new UnreadableBackup('manifest.json does not describe a Hubwerk backup')
  return parsed.output
}
