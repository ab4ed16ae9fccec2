import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newToken } from '../platform/identifiers.ts'
import { Trouble } from '../platform/trouble.ts'
import { type Binaries, databaseUser, embeddedBinaries, type RunAs } from './binaries.ts'
import { alone } from './folder-lock.ts'
import { query } from './plain-query.ts'

const run = promisify(execFile)

/** Below this a start is refused: PostgreSQL that meets a full disk stops in the middle of work. */
const leastFreeBytes = 256 * 1024 * 1024

/** A database cluster in a folder, started by us or found running. */
export interface Cluster {
  /** Address of the owner (superuser of the embedded cluster) for a database of this cluster. */
  url(database: string): string
  /** True if this process started the server. */
  started: boolean
  stop(): Promise<void>
  /** Does `work` while no other process starts, joins or stops the server of this folder. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

/**
 * Starts the embedded PostgreSQL in `folder` or joins the one that runs there already: a server can outlive the
 * process that started it (kill -9), and command line and web server work side by side. `joined` runs before the last one
 * out may look whether somebody is connected.
 */
export async function openCluster(
  folder: string,
  joined: (cluster: Cluster) => Promise<void> = async () => {}
): Promise<Cluster> {
  const binaries = await embeddedBinaries()
  const as = await databaseUser()
  prepareFolder(folder, as)
  await mustBeReachable(folder, as)
  return alone(folder, async () => {
    const cluster = await startOrFind(folder, binaries, as)
    await joined(cluster)
    return cluster
  })
}

async function startOrFind(folder: string, binaries: Binaries, as: RunAs): Promise<Cluster> {
  const passwordFile = join(folder, 'password')
  const data = join(folder, 'cluster')
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, as, data, passwordFile)
  const password = readFileSync(passwordFile, 'utf8').trim()
  const address = (port: number) => (database: string) =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`

  const running = await runningPort(data, address)
  const port = running ?? (await start(binaries, as, data, join(folder, 'postgres.log')))
  return {
    url: address(port),
    started: running === null,
    stop: async () => {
      await run(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'], as).catch(() => {})
    },
    alone: (work) => alone(folder, work)
  }
}

function prepareFolder(folder: string, as: RunAs) {
  try {
    mkdirSync(folder, { recursive: true })
    if (as.uid !== undefined) chownSync(folder, as.uid, as.gid!)
    chmodSync(folder, 0o700)
    writeFileSync(join(folder, '.writable'), '')
    rmSync(join(folder, '.writable'))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new Trouble(code === 'ENOSPC' ? 'data.disk_full' : 'data.not_writable', { folder }, cause)
  }
  const disk = statfsSync(folder)
  if (disk.bavail * disk.bsize < leastFreeBytes) throw new Trouble('data.disk_full', { folder })
}

/** As root the server runs as another user, who must be able to pass through every folder above. */
async function mustBeReachable(folder: string, as: RunAs) {
  if (as.uid === undefined) return
  await run('test', ['-x', folder], as).catch(() => {
    throw new Trouble('data.not_reachable', { folder })
  })
}

async function initialise(binaries: Binaries, as: RunAs, data: string, passwordFile: string) {
  rmSync(data, { recursive: true, force: true })
  writeFileSync(passwordFile, newToken(), { mode: 0o600 })
  if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid!)
  const args = ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  try {
    await run(binaries.initdb, [...args, '-E', 'UTF8', '--locale=C', '--no-instructions'], {
      ...as,
      cwd: '/'
    })
  } catch (cause) {
    rmSync(data, { recursive: true, force: true })
    throw new Trouble('database.no_start', { folder: data, reason: lastLine(cause) }, cause)
  }
}

/** The port of a live server on this folder, or null. A pid file whose server does not answer is left to pg_ctl. */
async function runningPort(data: string, address: (port: number) => (database: string) => string) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const port = Number(readFileSync(file, 'utf8').split('\n')[3])
  if (!port) return null
  return await query(address(port)('postgres'), 'select 1').then(
    () => port,
    () => null
  )
}

async function start(binaries: Binaries, as: RunAs, data: string, log: string): Promise<number> {
  const port = await freePort()
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c max_connections=80',
    '-c shared_buffers=256MB',
    '-c work_mem=16MB',
    '-c jit=off',
    '-c timezone=UTC',
    '-c log_min_messages=warning'
  ].join(' ')
  // pg_ctl detaches the server from this process: what we started survives us and is found again by its pid file.
  const args = ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', settings]
  const child = spawn(binaries.pg_ctl, args, { ...as, cwd: '/', stdio: 'ignore' })
  const code = await new Promise<number | null>((resolve) =>
    child.on('close', resolve).on('error', () => resolve(-1))
  )
  if (code !== 0) {
    const reason = existsSync(log) ? (readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '') : ''
    throw new Trouble(/No space left/.test(reason) ? 'data.disk_full' : 'database.no_start', {
      folder: data,
      reason
    })
  }
  return port
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

function lastLine(cause: unknown): string {
  return (
    String((cause as { stderr?: string }).stderr ?? cause)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  )
}
