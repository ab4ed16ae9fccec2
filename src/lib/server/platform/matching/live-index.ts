import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { createMatchingIndex, type MatchingIndex } from '#lib/engines/matching/matching-index.ts'
import { databaseAddress, type Db, indexerDatabase, processName } from '../../database/connection.ts'
import { indexerRole } from '../../database/row-security.ts'
import { changeChannel } from '../../domain/audit/record-audit.ts'
import {
  activitiesToIndex,
  type IndexedActivity,
  type IndexedOrganisation,
  organisationsToIndex
} from '../../domain/matching/store.ts'
import { type Instant, now } from '../clock.ts'
import { log, logError } from '../log.ts'
import { ExchangeIndex } from './exchange-index.ts'
import { matchingLanguage } from './language.ts'

const firstId = '00000000-0000-0000-0000-000000000000'
/** Rows read and indexed between two turns of the event loop, so that pages are served while the index grows. */
const batch = 500
const mostAttempts = 8

const dayOf = (at: Instant): string => at.toISOString().slice(0, 10)

export interface LiveIndex {
  index: MatchingIndex
  /** Hubs by organisation. */
  hubsOf: ReadonlyMap<string, readonly number[]>
  /** Offers and needs, also those that only matching may read. */
  exchange: ExchangeIndex
}

/**
 * The matching index of this process, kept current: filled from the database once, then told by the database of every
 * committed change, whichever process made it. What it says of organisations every visitor may read; of the exchange it holds
 * more, for matching alone.
 */
class IndexKeeper {
  readonly #db: Db
  readonly #index = createMatchingIndex(matchingLanguage())
  readonly #hubsOf = new Map<string, readonly number[]>()
  readonly #exchange = new ExchangeIndex()
  /** What is being read. Begins with the wait for the listener, so nobody sees the index before its first filling. */
  #work: Promise<void>
  #begin = () => {}
  #pending: Instant | null = null
  #changes = 0
  #isListening = false
  /** Offers run out with the day; nothing in the database changes then. */
  #day = ''

  constructor(db: Db) {
    this.#db = db
    this.#work = new Promise((resolve) => (this.#begin = resolve))
  }

  /** The listener stands: from here on no change is missed. Reads everything. */
  begin(): void {
    this.#changes++
    this.#isListening = true
    this.refresh(null)
    this.#begin()
  }

  /** Current as of now: what was announced before this call has been read. */
  async current(): Promise<LiveIndex> {
    if (this.#pending) this.refresh(this.#pending)
    else if (this.#isListening && this.#day !== dayOf(now())) this.refresh(null)
    // Reading may be queued while we wait for what was queued before.
    for (let work; work !== this.#work;) await (work = this.#work)
    return { index: this.#index, hubsOf: this.#hubsOf, exchange: this.#exchange }
  }

  /** Grows with every committed change; null while nobody listens, when changes could go unheard. */
  get changes(): number | null {
    return this.#isListening ? this.#changes : null
  }

  lose(): void {
    this.#isListening = false
  }

  /** Reads everything (null) or what changed since, after whatever is being read already. */
  refresh(since: Instant | null): void {
    if (since === null) this.#day = dayOf(now())
    this.#pending = null
    this.#work = this.#work.then(() => this.#readWithPatience(since))
  }

  /** Several deeds of one moment are read together. */
  announce(since: Instant): void {
    this.#changes++
    const isFirst = this.#pending === null
    if (this.#pending === null || since < this.#pending) this.#pending = since
    if (isFirst) setTimeout(() => this.#pending && this.refresh(this.#pending), 50)
  }

  /** A database that is restarting or out of connections comes back: what was announced must not be lost. */
  async #readWithPatience(since: Instant | null) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#read(since)
      } catch (error) {
        logError('matching.index', error, { attempt })
        if (attempt === mostAttempts) return
        await delay(100 * 2 ** attempt)
      }
    }
  }

  async #read(since: Instant | null) {
    const started = performance.now()
    let count = 0
    for (let after = firstId, rows; ; after = rows.at(-1)!.id) {
      rows = await organisationsToIndex(this.#db, after, batch, since, dayOf(now()))
      for (const row of rows) this.#putOrganisation(row)
      count += rows.length
      if (rows.length < batch) break
      await nextTurn()
    }
    for (let after = firstId, rows; ; after = rows.at(-1)!.id) {
      rows = await activitiesToIndex(this.#db, after, batch, since)
      for (const row of rows) this.#putActivity(row)
      count += rows.length
      if (rows.length < batch) break
      await nextTurn()
    }
    count += await this.#exchange.read(this.#db, since, dayOf(now()), nextTurn)
    log('debug', 'matching.indexed', { rows: count, ms: Math.round(performance.now() - started) })
  }

  #putOrganisation({ hubs, ...organisation }: IndexedOrganisation) {
    if (hubs.length === 0) {
      this.#index.removeOrganisation(organisation.id)
      this.#hubsOf.delete(organisation.id)
      return
    }
    this.#index.putOrganisation(organisation)
    this.#hubsOf.set(organisation.id, hubs)
  }

  #putActivity(activity: IndexedActivity) {
    this.#index.putActivity(activity)
  }
}

let keeper: IndexKeeper | undefined

/** The live index; the first call starts filling it. */
export function liveIndex(): Promise<LiveIndex> {
  if (!keeper) {
    keeper = new IndexKeeper(indexerDatabase())
    void listen(keeper)
  }
  return keeper.current()
}

/** A number that differs after every committed change, or null while this process does not hear of changes. */
export const changeCount = (): number | null => keeper?.changes ?? null

/** Listens before the first reading, so nothing falls between; after a lost connection everything is read again. */
async function listen(told: IndexKeeper) {
  const client = new pg.Client({
    connectionString: databaseAddress(),
    options: `-c role=${indexerRole}`,
    application_name: processName
  })
  client.on('notification', ({ payload }) => payload && told.announce(new Date(payload)))
  client.on('error', () => {})
  client.on('end', () => {
    told.lose()
    setTimeout(() => void listen(told), 2_000)
  })
  try {
    await client.connect()
    await client.query(`listen ${changeChannel}`)
    told.begin()
  } catch (error) {
    logError('matching.listen', error)
    await client.end().catch(() => {})
  }
}
