/** Sends what is due in some hubs in a process of its own, so that a test can end it in the middle of a mail. */
import { connect } from '#lib/server/database/connection.ts'
import { sendDueMails } from '#lib/server/platform/mail/send-mails.ts'

const [url, hubs, smtpUrl, at] = process.argv.slice(2) as [string, string, string, string]
const senders = 3
const db = connect(url, { size: senders })
process.stdout.write('ready\n')
const route = { smtpUrl, from: 'Hub <hub@example.org>' }
const send = () => sendDueMails(db, hubs.split(',').map(Number), route, () => new Date(at))
await Promise.all(Array.from({ length: senders }, send))
await db.destroy()
