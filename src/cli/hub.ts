import * as v from 'valibot'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { createHub } from '#lib/server/domain/hubs/create-hub.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import { line, slug } from '#lib/server/domain/forms.ts'
import { findNetwork } from '#lib/server/domain/hubs/store.ts'
import { now } from '#lib/server/platform/clock.ts'
import { type Command, dataOption, type Given, jsonOption, WrongUsage } from './command.ts'
import { withInstallation } from './installation.ts'
import type { CommandIo } from './io.ts'

const hubArguments = v.object({ slug, name: line(2, 200), place: line(2, 100) })

export const hubCommand: Command = {
  usage:
    'hub create --slug leipzig --name "Smart Infrastructure Hub" --place Leipzig [--topics energy,smart-city]',
  summary: 'cli.hub',
  words: 1,
  options: {
    slug: { type: 'string', help: 'cli.option.slug' },
    name: { type: 'string', help: 'cli.option.name' },
    place: { type: 'string', help: 'cli.option.place' },
    topics: { type: 'string', help: 'cli.option.topics' },
    network: { type: 'string', help: 'cli.option.network' },
    data: dataOption,
    json: jsonOption
  },
  run: createHubCommand
}

async function createHubCommand(given: Given, io: CommandIo): Promise<number> {
  if (given.positionals[0] !== 'create') throw new WrongUsage('hub create --slug … --name … --place …')
  const { values } = given
  const parsed = v.safeParse(hubArguments, { slug: values.slug, name: values.name, place: values.place })
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new WrongUsage(
      `--${v.getDotPath(issue)}: ${io.t(issue.message as 'form.required', limitsOf(issue))}`
    )
  }
  const topics = typeof values.topics === 'string' ? values.topics.split(',').filter(Boolean) : []
  return withInstallation(given, async ({ db, config }) => {
    const id = await inHub(db, { hub: networkHub }, async (tx) => {
      const actor = operatorAtTheConsole(networkHub)
      if (!(await findNetwork(tx))) {
        const name = typeof values.network === 'string' ? values.network : parsed.output.name
        const baseUrl = `http://${config.host}:${config.port}`
        await createNetwork(tx, actor, { name, baseUrl, isDemo: false }, now())
      }
      const rest = { purposeDe: '', purposeEn: '', timeZone: 'Europe/Berlin', contactEmail: null, topics }
      return createHub(tx, actor, { ...parsed.output, ...rest }, now())
    })
    const { slug } = parsed.output
    if (values.json) io.out(JSON.stringify({ id, slug }))
    else io.say(io.t('cli.hub.created', { slug, id }))
    return 0
  })
}

function limitsOf(issue: v.BaseIssue<unknown>) {
  const limit = typeof issue.requirement === 'number' ? issue.requirement : 0
  const given = typeof issue.input === 'string' ? issue.input.length : 0
  return { limit, given, over: given - limit, count: Math.abs(given - limit) }
}
