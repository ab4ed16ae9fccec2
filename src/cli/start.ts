import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { connect, type Db, inHub, networkHub } from '#lib/server/database/connection.ts'
import { migrate, mustKnowSchema } from '#lib/server/database/migrate.ts'
import { mustBeGuarded } from '#lib/server/database/row-security.ts'
import { holdServerLock, type OpenDatabase, openDatabase } from '#lib/server/database/open-database.ts'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { findNetwork } from '#lib/server/domain/hubs/store.ts'
import { createOperator } from '#lib/server/domain/people/create-operator.ts'
import { createSignInLink } from '#lib/server/domain/people/create-sign-in-link.ts'
import { firstLinkLifeMinutes } from '#lib/server/domain/people/rules.ts'
import { firstOperator } from '#lib/server/domain/people/store.ts'
import { clearArriving } from '#lib/server/platform/files/file-store.ts'
import { jobsOf } from '#lib/server/jobs/all-jobs.ts'
import { keepJobs } from '#lib/server/jobs/keep-jobs.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { Config } from '#lib/server/platform/config.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { ensureSecrets } from '#lib/server/platform/secrets.ts'
import { Trouble } from '#lib/server/platform/trouble.ts'
import { type Command, dataOption, type Given, WrongUsage } from './command.ts'
import { configOf } from './installation.ts'
import type { CommandIo } from './io.ts'
import { mayGoOn, requested, stopRequest } from './stop-request.ts'

export const startCommand: Command = {
  usage: 'start [--data DIR] [--port N] [--demo]',
  summary: 'cli.start',
  words: 0,
  options: {
    data: dataOption,
    port: { type: 'string', help: 'cli.option.port' },
    demo: { type: 'boolean', help: 'cli.option.demo' }
  },
  run: async (given, io) => {
    mustBePort(given, io)
    const config = configOf(given)
    const stop = stopRequest()
    try {
      await startAndServe(config, given.values.demo === true, io, stop)
    } catch (error) {
      // What breaks off because somebody asked to stop is what they asked for.
      if (!stop.aborted) throw error
    }
    // The built pages hold pools and timers of their own, which nothing outside them can close.
    process.exit(0)
  }
}

function mustBePort({ values: { port } }: Given, io: CommandIo) {
  if (port !== undefined && !(/^\d{1,5}$/.test(String(port)) && Number(port) <= 65_535))
    throw new WrongUsage(io.t('cli.option.portForm'))
}

/** Whatever was begun is ended in order, also when a stop is asked for before the server is up. */
async function startAndServe(config: Config, demo: boolean, io: CommandIo, stop: AbortSignal) {
  await mustBeFree(config)
  const { ensureBuilt } = await import(pathToFileURL(join(projectRoot, 'scripts/build.mjs')).href)
  ensureBuilt()
  await mayGoOn(stop)
  const database = await openDatabase(config)
  try {
    // What seals, also while the demo is built, takes the key of this folder.
    process.env.HUBWERK_DATA = config.dataFolder
    ensureSecrets(config.dataFolder)
    const release = await claimFolder(config, database)
    await serve(config, database, demo, io, stop).finally(release)
  } finally {
    await database.close()
  }
}

const addressOf = (config: Config) => `http://${config.host}:${config.port}`

/** Before anything slow or lasting happens: is the port ours to take? */
async function mustBeFree(config: Config) {
  const probe = createServer()
  await listening(probe, config)
  await new Promise((resolve) => probe.close(resolve))
}

function listening(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Trouble('port.taken', { port: String(config.port) }, error) : error
      )
    )
    server.listen(config.port, config.host, resolve)
  })
}

/** One web server per data folder; a server of one's own may serve several. */
async function claimFolder(config: Config, database: OpenDatabase): Promise<() => Promise<void>> {
  if (!database.isEmbedded) return async () => {}
  const note = join(config.dataFolder, 'server.json')
  const lock = await holdServerLock(database.url)
  if (!lock.held) {
    const holder = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {}
    const { pid = '?', address = '?' } = holder as { pid?: number; address?: string }
    throw new Trouble('data.in_use', { folder: config.dataFolder, pid: String(pid), address })
  }
  writeFileSync(note, JSON.stringify({ pid: process.pid, address: addressOf(config) }))
  return async () => {
    rmSync(note, { force: true })
    await lock.release()
  }
}

async function serve(
  config: Config,
  database: OpenDatabase,
  demo: boolean,
  io: CommandIo,
  stop: AbortSignal
) {
  await mayGoOn(stop)
  const owner = connect(database.url, { role: null, size: 1 })
  await mustKnowSchema(owner)
    .then(() => migrate(owner))
    .finally(() => owner.destroy())
  await mayGoOn(stop)
  const db = connect(database.url, { size: 2 })
  try {
    await mustBeGuarded(db)
    const link = await firstStart(db, config, demo, io)
    await mayGoOn(stop)
    await answerRequests(db, config, database, io, { link, stop })
  } finally {
    await db.destroy()
  }
}

async function answerRequests(
  db: Db,
  config: Config,
  database: OpenDatabase,
  io: CommandIo,
  { link, stop }: { link: string | null; stop: AbortSignal }
) {
  // The built pages are a program of their own: they read the environment and open their own pool.
  Object.assign(process.env, {
    HUBWERK_DATABASE: database.url,
    PROTOCOL_HEADER: 'x-forwarded-proto',
    ADDRESS_HEADER: addressHeader,
    // Every reader of a body has a limit of its own; files are received in pieces.
    BODY_SIZE_LIMIT: 'Infinity',
    NODE_ENV: 'production'
  })
  clearArriving(config.dataFolder)
  const { handler } = await import(pathToFileURL(join(projectRoot, 'build/handler.js')).href)
  const server = createServer((request, response) => {
    request.headers['x-forwarded-proto'] = protocolOf(request.headers['x-forwarded-proto'])
    // A mail server's one click (RFC 8058) comes from nowhere and would count as a forged form; its address is the proof.
    if (request.method === 'POST' && /\/(digest|consent)\/[\w-]+\/stop$/.test(request.url ?? ''))
      request.headers['content-type'] = 'application/octet-stream'
    request.headers[addressHeader] = askerOf(
      request.socket.remoteAddress ?? '',
      request.headers['x-forwarded-for'],
      config.proxy
    )
    handler(request, response, () => response.writeHead(404).end())
  })
  await listening(server, config)
  const stopJobs = keepJobs(db, jobsOf(db, database.url, config))
  // One breath: who waits for the first line has the link with it.
  const ready = io.t('cli.start.ready', { address: addressOf(config) })
  io.say(link ? `${ready}\n${io.t('cli.start.firstLink')}\n  ${link}` : ready)
  await requested(stop)
  io.say(io.t('cli.start.stopping'))
  await stopJobs()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/**
 * Plain http unless a proxy says otherwise; without it the origin check would refuse every form. The nearest proxy writes
 * last, and what is no protocol of the web would break the address of the request.
 */
function protocolOf(header: string | string[] | undefined): 'http' | 'https' {
  const last = String(header ?? '')
    .split(',')
    .at(-1)!
    .trim()
    .toLowerCase()
  return last === 'https' ? 'https' : 'http'
}

const addressHeader = 'x-hubwerk-address'

/**
 * Who asks, for the limits: the other end of the connection, or, where that is the web server in front (this machine or
 * `HUBWERK_PROXY`), whom that one names last. Nobody else's word counts.
 */
function askerOf(remote: string, named: string | string[] | undefined, proxy: string | undefined): string {
  const plain = remote.replace(/^::ffff:/, '')
  if (!named || !(plain.startsWith('127.') || plain === '::1' || plain === proxy)) return plain
  return String(named).split(',').at(-1)!.trim() || plain
}

/** On an empty database: the operator and the link that signs them in; the demo world where it was asked for. */
async function firstStart(db: Db, config: Config, demo: boolean, io: CommandIo): Promise<string | null> {
  const token = await inHub(db, { hub: networkHub }, async (tx) => {
    const actor = operatorAtTheConsole(networkHub)
    if (await firstOperator(tx)) return null
    const personId = await createOperator(tx, actor, { language: io.locale }, now())
    return createSignInLink(tx, actor, { personId, lifeMinutes: firstLinkLifeMinutes }, now())
  })
  if (demo) {
    const isSetUp = await inHub(db, { hub: networkHub }, (tx) => findNetwork(tx))
    if (!isSetUp) await buildDemo(db, addressOf(config), now())
  }
  return token && `${addressOf(config)}/${io.locale}/sign-in/${token}`
}
