import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import { type Db, inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { createHub } from '#lib/server/domain/hubs/create-hub.ts'
import { createNetwork } from '#lib/server/domain/hubs/create-network.ts'
import type { RowProblem } from '#lib/server/domain/imports/problems.ts'
import { type ImportRequest, openImport, runImport } from '#lib/server/jobs/run-import.ts'

export const testFile = (name: string) => join(import.meta.dirname, '../files', name)

/** Imports a file as the operator at the console would, into hub 0 unless told otherwise. */
export async function importFile(
  db: Db,
  path: string,
  options: Partial<ImportRequest> & { hub?: number } = {}
) {
  const { hub = 0, ...request } = options
  const actor = operatorAtTheConsole(hub)
  const opened = await openImport(db, actor, path)
  const problems: RowProblem[] = []
  const result = await runImport(db, actor, {
    file: path,
    fileName: path.split('/').at(-1)!,
    opened,
    mapping: null,
    runId: null,
    sourceSlug: null,
    acceptMoved: false,
    trial: false,
    started: () => {},
    report: (problem) => problems.push(problem),
    progress: () => {},
    ...request
  })
  return { result, problems }
}

/** A folder for changed copies of test files, gone after the tests. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-imports-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  return {
    folder,
    file(content: string | Buffer, name = 'file.csv'): string {
      const path = join(folder, `${count++}-${name}`)
      writeFileSync(path, content)
      return path
    },
    /** A copy with its lines (header first) changed. */
    changed(original: string, change: (lines: string[]) => string[]): string {
      const lines = readFileSync(original, 'utf8').split('\r\n')
      return this.file(change(lines).join('\r\n'))
    }
  }
}

export async function network(db: Db, hubs: readonly string[]): Promise<number[]> {
  const actor = operatorAtTheConsole(0)
  const at = new Date('2026-01-01T00:00:00Z')
  return inHub(db, { hub: 0 }, async (tx) => {
    await createNetwork(tx, actor, { name: 'Testnetz', baseUrl: 'http://localhost', isDemo: false }, at)
    const ids: number[] = []
    for (const slug of hubs) {
      const facts = { slug, name: slug, place: 'Musterstadt', purposeDe: '', purposeEn: '' }
      ids.push(
        await createHub(
          tx,
          actor,
          { ...facts, timeZone: 'Europe/Berlin', contactEmail: null, topics: [] },
          at
        )
      )
    }
    return ids
  })
}

/** Everything an import can write, counted and summed up: equal before and after means nothing has changed. */
export async function stateOf(owner: Db): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from organisation) as organisations,
           (select md5(string_agg(o::text, '|' order by id)) from organisation o) as organisation_rows,
           (select count(*) from activity) as activities,
           (select sum(amount_cents) from activity) as amount,
           (select md5(string_agg(concat(a.id, title, summary, starts_on, ends_on, changed_at), '|' order by id)) from activity a)
             as activity_rows,
           (select md5(string_agg(p::text, '|' order by activity_id, organisation_id)) from activity_participant p) as participants,
           (select md5(string_agg(m::text, '|' order by id)) from membership m) as memberships,
           (select md5(string_agg(concat(natural_key, row_hash, organisation_id, activity_id), '|' order by natural_key))
              from source_row) as source_rows,
           (select count(*) from duplicate) as duplicates,
           (select count(*) from change_proposal) as proposals`.execute(owner)
  return rows[0]
}
