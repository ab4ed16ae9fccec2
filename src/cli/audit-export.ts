import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { noteTrailExport } from '#lib/server/domain/audit/note-trail-export.ts'
import { sealedTrail } from '#lib/server/domain/audit/sealed-trail.ts'
import { now } from '#lib/server/platform/clock.ts'
import { type Command, dataOption } from './command.ts'
import { configOf, hubNumber, mustBeInstalled, withInstallation } from './installation.ts'

export const auditExportCommand: Command = {
  usage: 'audit-export [--hub SHORT-NAME] [--data DIR] > FILE',
  summary: 'cli.auditExport',
  words: 0,
  options: { hub: { type: 'string', help: 'cli.option.auditHub' }, data: dataOption },
  run: async (given, io) => {
    mustBeInstalled(configOf(given))
    return withInstallation(given, async ({ db }) => {
      const { hub: slug } = given.values
      const id = typeof slug === 'string' ? await hubNumber(db, slug, io) : networkHub
      if (id === undefined) return 1
      await inHub(db, { hub: id }, (tx) => noteTrailExport(tx, operatorAtTheConsole(id), {}, now()))
      const name = typeof slug === 'string' ? slug : ''
      const lines = sealedTrail((work) => inHub(db, { hub: id }, work), { id, name }, now())
      for await (const piece of lines) await io.out(piece.trimEnd())
      return 0
    })
  }
}
