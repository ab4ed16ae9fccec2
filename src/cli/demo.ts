import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { findNetwork } from '#lib/server/domain/hubs/store.ts'
import { now } from '#lib/server/platform/clock.ts'
import { type Command, dataOption, jsonOption } from './command.ts'
import { withInstallation } from './installation.ts'

export const demoCommand: Command = {
  usage: 'demo [--data DIR] [--json]',
  summary: 'cli.demo',
  words: 0,
  options: { data: dataOption, json: jsonOption },
  run: (given, io) =>
    withInstallation(given, async ({ db, config }) => {
      if (await inHub(db, { hub: networkHub }, findNetwork)) {
        io.say(io.t('cli.demo.notEmpty'))
        return 1
      }
      const counts = await buildDemo(db, `http://${config.host}:${config.port}`, now())
      if (given.values.json) io.out(JSON.stringify(counts))
      else io.say(io.t('cli.demo.ready', { ...counts }))
      return 0
    })
}
