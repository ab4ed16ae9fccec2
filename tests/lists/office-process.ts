/** Does an office's open work in a process of its own, so that a test can end it in the middle. */
import { connect } from '#lib/server/database/connection.ts'
import { workForOffices } from '#lib/server/jobs/work-for-offices.ts'

const [url, at] = process.argv.slice(2) as [string, string]
const db = connect(url, { size: 2 })
process.stdout.write('ready\n')
await workForOffices(db, () => new Date(at))
await db.destroy()
