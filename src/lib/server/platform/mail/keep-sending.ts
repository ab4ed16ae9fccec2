import { type Db, inHub, networkHub } from '../../database/connection.ts'
import { now } from '../clock.ts'
import type { Config } from '../config.ts'
import { logError } from '../log.ts'
import { sendDueMails } from './send-mails.ts'

const pauseMs = 2_000

/** Looks into every hub's outbox again and again. @returns a function that ends it after the mail in hand. */
export function keepSendingMails(db: Db, config: Config): () => Promise<void> {
  const { smtpUrl, mailFrom } = config
  if (!smtpUrl) return async () => {}
  let isStopping = false
  let wake = () => {}
  const round = async () => {
    while (!isStopping) {
      await sendAll(db, { smtpUrl, from: mailFrom }).catch((error: unknown) => logError('mail.round', error))
      if (isStopping) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = round()
  return async () => {
    isStopping = true
    wake()
    await running
  }
}

async function sendAll(db: Db, route: { smtpUrl: string; from: string }) {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  await sendDueMails(db, [networkHub, ...hubs.map((hub) => hub.id)], route, now)
}
