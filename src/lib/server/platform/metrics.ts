import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { sql } from 'kysely'
import { appDatabase, inHub, networkHub } from '../database/connection.ts'
import { allJobs } from '../domain/jobs/store.ts'
import { mailCounts } from '../domain/mail/store.ts'

/** What a monitor is told: routes, states and numbers. No address, name or id of anybody is a label. */
const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'hubwerk_' })

const requests = new Histogram({
  name: 'hubwerk_request_seconds',
  help: 'How long requests took, by route, method and status',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.01, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  registers: [registry]
})

/** Notes one request; a route is the pattern, never the address that was asked for. */
export function noteRequest(route: string | null, method: string, status: number, milliseconds: number) {
  requests.observe({ route: route ?? 'none', method, status }, milliseconds / 1000)
}

const gauge = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name: `hubwerk_${name}`, help, labelNames, registers: [registry] })

const up = gauge('database_up', 'Whether the database answers')
const mails = gauge('mails', 'Mails in the outbox, by state', ['status'])
const jobRan = gauge('job_last_run_timestamp_seconds', 'When a job last ran', ['job'])
const jobTook = gauge('job_duration_seconds', 'How long its last run took', ['job'])
const jobFailures = gauge('job_failures', 'How often in a row it has failed', ['job'])
const records = gauge('records', 'How many there are, roughly, as the database estimates', ['table'])
const counted = ['organisation', 'person', 'listing', 'introduction', 'audit_entry', 'file']

/** Everything as Prometheus reads it (text format 0.0.4). */
export async function metricsText(): Promise<{ type: string; text: string }> {
  await readDatabase().then(
    () => up.set(1),
    () => up.set(0)
  )
  return { type: registry.contentType, text: await registry.metrics() }
}

async function readDatabase() {
  const db = appDatabase()
  for (const job of await allJobs(db)) {
    jobRan.set({ job: job.name }, (job.ranAt?.getTime() ?? 0) / 1000)
    jobTook.set({ job: job.name }, (job.tookMs ?? 0) / 1000)
    jobFailures.set({ job: job.name }, job.failures)
  }
  const hubs = await inHub(db, { hub: networkHub }, (tx) => tx.selectFrom('hub').select('id').execute())
  const sums: Record<string, number> = { waiting: 0, unclear: 0, refused: 0 }
  for (const hub of [networkHub, ...hubs.map((one) => one.id)]) {
    const found = await inHub(db, { hub }, (tx) => mailCounts(tx, hub))
    for (const [status, count] of Object.entries(found)) sums[status] = (sums[status] ?? 0) + Number(count)
  }
  for (const [status, count] of Object.entries(sums)) mails.set({ status }, count)
  const { rows } = await sql<{ name: string; rows: number }>`
    select relname as name, greatest(reltuples, 0)::float8 as rows from pg_class
     where relname = any(${counted}) and relkind = 'r'`.execute(db)
  for (const { name, rows: count } of rows) records.set({ table: name }, count)
}
