import { Kysely, PostgresDialect, type Transaction, sql } from 'kysely'
import pg from 'pg'
import { appRole, indexerRole } from './row-security.ts'
import type { Schema } from './schema.ts'

/** A handle for reading. A transaction is one too. */
export type Db = Kysely<Schema>
/** A handle for writing: a transaction that has entered a hub. */
export type Tx = Transaction<Schema>

/** Hub 0: the network itself. */
export const networkHub = 0

// Exact by default: bigint stays bigint, a date without time stays the text it is.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, (text: string) => BigInt(text))
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)

/** Every connection carries its process's number, so that a process can tell its own from others'. */
export const processName = `hubwerk ${process.pid}`

export interface ConnectOptions {
  /** Most connections at once; default 10. */
  size?: number
  /** The role the session takes; null stays the user of the address (schema owner, for upkeep only). */
  role?: typeof appRole | typeof indexerRole | null
}

/** Opens a pool. The role is part of the session's start, so no query can run before it holds. */
export function connect(databaseUrl: string, options: ConnectOptions = {}): Db {
  const role = options.role === undefined ? appRole : options.role
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.size ?? 10,
    types,
    options: role ? `-c role=${role}` : undefined,
    application_name: processName
  })
  // A connection lost while idle is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => {})
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

export interface HubContext {
  hub: number
  person?: string | null
}

/** Enters a hub for the rest of the transaction, or until the next one is entered. */
export async function enterHub(tx: Tx, { hub, person = null }: HubContext): Promise<void> {
  await sql`select enter_hub(${hub}::integer, ${person}::uuid)`.execute(tx)
}

/**
 * Does something as the owner of the schema, in all hubs and where rows are otherwise only ever added: for erasing,
 * exporting and sealing alone. A failure ends the transaction anyway.
 */
export async function asOwner<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local role none`.execute(tx)
  const result = await work()
  await sql.raw(`set local role ${appRole}`).execute(tx)
  return result
}

/**
 * Opens the one transaction of a request or job and enters the hub. Deeds receive the transaction; they never open one.
 */
export function inHub<T>(db: Db, context: HubContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await enterHub(tx, context)
    return work(tx)
  })
}

let app: Db | undefined
let indexer: Db | undefined

/** The web process's pool, opened at its first use: routes are imported while building, when no database is there. */
export function appDatabase(): Db {
  app ??= connect(databaseAddress())
  return app
}

/** What the search index reads with: all hubs, read only. */
export function indexerDatabase(): Db {
  indexer ??= connect(databaseAddress(), { role: indexerRole, size: 2 })
  return indexer
}

export function databaseAddress(): string {
  const address = process.env.HUBWERK_DATABASE ?? process.env.DATABASE_URL
  if (!address) throw new Error('HUBWERK_DATABASE is not set: start the server with ./hubwerk start')
  return address
}
