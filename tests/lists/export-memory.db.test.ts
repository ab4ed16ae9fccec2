import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { type Entry, openPromise } from 'yauzl'
import { asOffice, at } from '../belonging/people.ts'
import { grantRole } from '#lib/server/domain/people/grant-role.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { testDatabase } from '../database/test-database.ts'
import { type ListWorld, officeHub } from './world.ts'

const test = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-export-'))
let world: ListWorld

/** Less than a tenth of what the larger export holds. */
const heapMegabytes = 96
/** A quarter of what the larger export holds more. */
const grownMegabytes = 40

beforeAll(async () => {
  world = await officeHub(test.db, 'gross')
  const lead = { personId: world.office, role: 'officeLead' } as const
  await asOffice(test.db, world.hub, (tx, actor) => grantRole(tx, actor, lead, at(0)))
})
afterAll(() => rmSync(folder, { recursive: true }))

const enterTrail = (count: number) =>
  sql`insert into audit_entry (hub_id, at, code, subject_type, subject_id, params)
      select ${world.hub}::integer, ${at(0)}::timestamptz, 'membership.changed', 'membership', gen_random_uuid()::text,
             jsonb_build_object('from', repeat('a', 500), 'to', i) from generate_series(1, ${count}::integer) i`.execute(
    test.owner
  )

/** @returns the most memory the process ever held, in megabytes. */
async function exported(format: 'csv' | 'json', file: string): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMegabytes}`,
      join(projectRoot, 'tests/lists/everything-process.ts'),
      ...[test.url, String(world.hub), world.office, format, file]
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: process.env }
  )
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const told = await text(child.stdout)
  expect(await ended).toBe(0)
  return Number(told)
}

async function trailLines(file: string): Promise<number> {
  const zip = await openPromise(file, { autoClose: false })
  let lines = 0
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    if (!/audit/.test(entry.fileName)) continue
    const content = await zip.openReadStreamPromise(entry)
    for await (const _line of createInterface({ input: content })) lines++
  }
  zip.close()
  return lines
}

describe('everything of a hub as one file', () => {
  it('holds all of it, in memory that does not grow with it', { timeout: 180_000 }, async () => {
    const file = join(folder, 'all.zip')
    await enterTrail(100_000)
    // About 70 MB of text: by then the process has taken what its limit lets it.
    const small = await exported('csv', file)
    const smallLines = await trailLines(file)
    await enterTrail(300_000)
    let large = await exported('csv', file)
    // A busy machine may let a process take more once; what grows with the data takes more each time.
    if (large - small >= grownMegabytes) large = Math.min(large, await exported('csv', file))
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from audit_entry where hub_id = ${world.hub}`.execute(test.owner)
    const lines = await trailLines(file)
    expect(lines - smallLines).toBeGreaterThanOrEqual(300_000)
    expect(lines).toBeLessThanOrEqual(rows[0]!.count + 2)
    expect(large - small).toBeLessThan(grownMegabytes)
  })
})
