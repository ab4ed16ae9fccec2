/** Exports everything of a hub in a process of its own, whose memory a test limits and measures. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { connect, inHub } from '#lib/server/database/connection.ts'
import { actorNow } from '#lib/server/domain/office-lists/actor-now.ts'
import { beginExport } from '#lib/server/domain/office-lists/export-store.ts'
import { everythingFile } from '#lib/server/jobs/export-everything.ts'

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
const ask = { list: 'everything', format, address: '' } as const
const { actor, id } = await inHub(db, { hub, person }, async (tx) => {
  const actor = await actorNow(tx, hub, person, now)
  return { actor, id: await beginExport(tx, actor, ask, now) }
})
await pipeline(
  everythingFile({ db, notes: db, actor, id, begunAt: now, ask, delimiter: ';' }),
  createWriteStream(file)
)
await db.destroy()
process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
