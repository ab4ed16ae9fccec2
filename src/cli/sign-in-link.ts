import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { findNetwork } from '#lib/server/domain/hubs/store.ts'
import { createSignInLink } from '#lib/server/domain/people/create-sign-in-link.ts'
import { firstOperator } from '#lib/server/domain/people/store.ts'
import { now } from '#lib/server/platform/clock.ts'
import { type Command, dataOption, jsonOption } from './command.ts'
import { configOf, mustBeInstalled, withInstallation } from './installation.ts'

export const signInLinkCommand: Command = {
  usage: 'sign-in-link [--data DIR] [--json]',
  summary: 'cli.sign-in-link',
  words: 0,
  options: { data: dataOption, json: jsonOption },
  run: async (given, io) => {
    mustBeInstalled(configOf(given))
    return withInstallation(given, ({ db, config }) =>
      inHub(db, { hub: networkHub }, async (tx) => {
        const personId = await firstOperator(tx)
        if (!personId) {
          io.say(io.t('cli.link.noOperator'))
          return 1
        }
        const token = await createSignInLink(tx, operatorAtTheConsole(networkHub), { personId }, now())
        const base = (await findNetwork(tx))?.baseUrl ?? `http://${config.host}:${config.port}`
        const link = `${base}/${io.locale}/sign-in/${token}`
        io.out(given.values.json ? JSON.stringify({ link }) : link)
        return 0
      })
    )
  }
}
