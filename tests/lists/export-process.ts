/** Writes an export to a file in a process of its own, so that a test can end it in the middle. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { connect, inHub } from '#lib/server/database/connection.ts'
import { beginExport } from '#lib/server/domain/office-lists/export-store.ts'
import { actorNow } from '#lib/server/domain/office-lists/actor-now.ts'
import { listFile } from '#lib/server/jobs/export-list.ts'

const [url, hubText, person, format, file] = process.argv.slice(2) as [
  string,
  string,
  string,
  'csv' | 'json',
  string
]
const db = connect(url, { size: 2 })
const hub = Number(hubText)
const now = new Date()
const ask = { list: 'people', format, address: '' } as const
const { actor, id } = await inHub(db, { hub, person }, async (tx) => {
  const actor = await actorNow(tx, hub, person, now)
  return { actor, id: await beginExport(tx, actor, ask, now) }
})
process.stdout.write(`${id}\n`)
const columns = ['address', 'tags', 'consent'] as const
await pipeline(
  listFile({ db, notes: db, actor, id, begunAt: now, ask, columns, locale: 'de' }),
  createWriteStream(file)
)
await db.destroy()
