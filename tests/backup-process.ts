/** Writes backups one after the other, a day apart, until it is ended: to be killed anywhere in between. */
import { backUpWhenDue } from '#lib/server/jobs/scheduled-backup.ts'

const [url, dataFolder, folder, from] = process.argv.slice(2)
const plan = { folder: folder!, hour: 0, rotation: { days: 3, weeks: 0, months: 0 } }
process.stdout.write('ready\n')
for (let day = 0; ; day++)
  await backUpWhenDue(url!, dataFolder!, plan, new Date(Date.parse(from!) + day * 86_400_000))
