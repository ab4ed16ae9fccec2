import { buffer } from 'node:stream/consumers'
import { type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { fileReport } from '#lib/server/domain/mail/file-report.ts'
import { newestMailTo, mailOf } from '#lib/server/domain/mail/queries.ts'
import { now } from '#lib/server/platform/clock.ts'
import { type DeliveryReport, readReport } from '#lib/server/platform/mail/read-report.ts'
import { type Command, dataOption, jsonOption, UnreadableInput } from './command.ts'
import { configOf, mustBeInstalled, withInstallation } from './installation.ts'

export const bounceCommand: Command = {
  usage: 'bounce [--data DIR] [--json] < MAIL',
  summary: 'cli.bounce',
  words: 0,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    mustBeInstalled(configOf(given))
    const report = await readReport(await buffer(process.stdin))
    if (!report) throw new UnreadableInput(io.t('cli.bounce.unreadable'))
    return withInstallation(given, async ({ db }) => {
      const found = await findMail(db, report)
      if (!found) {
        io.say(io.t('cli.bounce.unknown'))
        return 1
      }
      const { action, status, answer } = report
      await inHub(db, { hub: found.hub }, (tx) =>
        fileReport(tx, operatorAtTheConsole(found.hub), { mailId: found.id, action, status, answer }, now())
      )
      const facts = { mail: found.id, action, status: status ?? '–' }
      io.out(given.values.json ? JSON.stringify(facts) : io.t('cli.bounce.done', facts))
      return 0
    })
  }
}

/** By the id that the report quotes; else the last mail that went to the address it names. Hub by hub, as always. */
async function findMail(db: Db, report: DeliveryReport): Promise<{ hub: number; id: string } | undefined> {
  const hubs = await inHub(db, { hub: networkHub }, (tx) =>
    tx.selectFrom('hub').select('id').orderBy('id').execute()
  )
  const numbers = [networkHub, ...hubs.map((hub) => hub.id)]
  for (const hub of numbers) {
    for (const id of report.mailIds) {
      if (await inHub(db, { hub }, (tx) => mailOf(tx, hub, id))) return { hub, id }
    }
  }
  const { recipient } = report
  if (!recipient || report.mailIds.length > 0) return undefined
  const newest = []
  for (const hub of numbers) {
    const id = await inHub(db, { hub }, (tx) => newestMailTo(tx, hub, recipient))
    if (id) newest.push({ hub, id })
  }
  return newest.sort((one, other) => (one.id < other.id ? 1 : -1))[0]
}
