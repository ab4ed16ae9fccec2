import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../platform/config.ts'
import { Trouble } from '../platform/trouble.ts'
import { processName } from './connection.ts'
import { type Cluster, openCluster } from './embedded.ts'
import { query } from './plain-query.ts'

export const leastPostgres = 15

export interface OpenDatabase {
  /** Address as the schema's owner; `connect` takes the app's role on it. */
  url: string
  isEmbedded: boolean
  /** Stops the embedded server unless somebody else is connected to it. */
  close(): Promise<void>
}

/** The database of an installation: the server that DATABASE_URL names, or the embedded one in the data folder. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>
): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    await mustBeRecent(config.databaseUrl)
    return { url: config.databaseUrl, isEmbedded: false, close: async () => {} }
  }
  let presence: pg.Client | undefined
  const cluster = await openCluster(join(config.dataFolder, 'postgres'), async (found) => {
    await createDatabase(found)
    presence = await bePresent(found.url('postgres'))
  })
  const close = () =>
    cluster.alone(async () => {
      await closeIfUnused(cluster)
      await presence?.end().catch(() => {})
    })
  return { url: cluster.url('hubwerk'), isEmbedded: true, close }
}

async function createDatabase(cluster: Cluster) {
  const found = await query(cluster.url('postgres'), `select from pg_database where datname = 'hubwerk'`)
  if (found.length === 0) await query(cluster.url('postgres'), 'create database hubwerk')
}

/** A connection that tells the last one out, from the first moment on, that somebody is still here. */
async function bePresent(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: processName })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** @throws Trouble when the server does not answer or is older than `least`. */
export async function mustBeRecent(url: string, least = leastPostgres) {
  const [row] = await query<{ version: number }>(
    url,
    `select current_setting('server_version_num')::int as version`
  ).catch((cause: unknown) => {
    const { code, message } = cause as { code?: string; message: string }
    throw new Trouble('database.unreachable', { host: new URL(url).host, reason: code ?? message }, cause)
  })
  const major = Math.floor((row?.version ?? 0) / 10000)
  if (major < least) throw new Trouble('database.too_old', { found: major, needed: least })
}

/** Command line and web server may share one embedded server: the last one out stops it. */
async function closeIfUnused(cluster: Cluster) {
  const others = await query<{ count: number }>(
    cluster.url('postgres'),
    `select count(*)::int as count from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $1`,
    [processName]
  ).catch(() => [])
  if ((others[0]?.count ?? 0) === 0) await cluster.stop()
}

/** A lock that its holder's death releases: one web server per data folder. */
export async function holdServerLock(url: string): Promise<{ held: boolean; release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url, application_name: processName })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock(hashtext('hubwerk server')) as held`
  )
  if (!rows[0]?.held) await client.end()
  return { held: rows[0]?.held === true, release: () => client.end().catch(() => {}) }
}
