import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '#lib/server/database/connection.ts'
import { appliedMigrations, knownMigrations, migrate } from '#lib/server/database/migrate.ts'
import { query } from '#lib/server/database/plain-query.ts'
import { tables } from '#lib/server/database/tables.ts'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { openArchive, UnreadableBackup } from '#lib/server/platform/backup/read-archive.ts'
import { NotEmpty, restoreBackup } from '#lib/server/platform/backup/restore-backup.ts'
import { writeBackup } from '#lib/server/platform/backup/write-backup.ts'
import { databaseAddress } from './database/cluster.ts'
import { testDatabase } from './database/test-database.ts'

const test = testDatabase()
const at = new Date('2026-05-04T08:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-backup-'))
const names: string[] = []

/** An empty database, migrated as far as asked. */
async function emptyDatabase(target?: string) {
  const name = `restored_${process.pid}_${names.length}`
  names.push(name)
  await query(inject('clusterUrl'), `create database ${name}`)
  const url = databaseAddress(inject('clusterUrl'), name)
  if (target) {
    const owner = connect(url, { role: null, size: 1 })
    await migrate(owner, target)
    await owner.destroy()
  }
  return url
}

beforeAll(async () => {
  await buildDemo(test.db, 'http://127.0.0.1:3000', at)
  writeFileSync(join(folder, 'note.txt'), 'Prüfbericht')
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  for (const name of names) await query(inject('clusterUrl'), `drop database if exists ${name} with (force)`)
})

describe('a backup', () => {
  it('comes back with equal counts and checksums of every table', async () => {
    const file = join(folder, 'whole.zip')
    const files = mkdtempSync(join(folder, 'files-'))
    for (const one of ['files', 'imports/1']) mkdirSync(join(files, one), { recursive: true })
    writeFileSync(join(files, 'files/note.txt'), 'Prüfbericht')
    writeFileSync(join(files, 'imports/1/problems.jsonl'), '{"row":2}\n')
    writeFileSync(join(files, 'imports/1/upload'), 'Name;Ort')
    const made = await writeBackup(test.url, files, file, at)
    expect(made.tables.find((table) => table.name === 'organisation')?.rows).toBe(65)
    const kept = Object.entries(tables).flatMap(([name, scope]) => (scope === 'local' ? [] : [name]))
    expect(made.tables.map((table) => table.name)).toEqual(kept)

    const url = await emptyDatabase()
    const back = mkdtempSync(join(folder, 'back-'))
    const archive = await openArchive(file)
    await restoreBackup(url, back, archive)
    archive.close()
    expect(readFileSync(join(back, 'files/note.txt'), 'utf8')).toBe('Prüfbericht')
    expect(readFileSync(join(back, 'imports/1/problems.jsonl'), 'utf8')).toBe('{"row":2}\n')
    expect(existsSync(join(back, 'imports/1/upload'))).toBe(false)

    const again = await writeBackup(url, back, join(folder, 'again.zip'), at)
    expect(again.tables).toEqual(made.tables)
    expect([again.files, again.reports]).toEqual([made.files, made.reports])
  })

  it('lets the audit trail go on behind the last entry', async () => {
    const url = databaseAddress(inject('clusterUrl'), names[0]!)
    const next = `insert into audit_entry (hub_id, at, code, subject_type, subject_id) values (1, now(), 'hub.created', 'hub', '1') returning seq`
    const [last] = await query<{ seq: string }>(url, 'select max(seq) as seq from audit_entry')
    const [row] = await query<{ seq: string }>(url, next)
    expect(BigInt(row!.seq)).toBe(BigInt(last!.seq) + 1n)
  })

  it('is restored into an empty database only', async () => {
    const archive = await openArchive(join(folder, 'whole.zip'))
    await expect(restoreBackup(test.url, folder, archive)).rejects.toThrow(NotEmpty)
    archive.close()
  })

  it('made by the previous schema is restored into this one', async () => {
    const [previous] = knownMigrations().slice(-2)
    const old = await emptyDatabase(previous)
    await query(
      old,
      `insert into hub (id, slug, name, place, created_at) values (1, 'alt', 'Alter Hub', 'Ort', now())`
    )
    const file = join(folder, 'previous.zip')
    await writeBackup(old, join(folder, 'none'), file, at)
    const archive = await openArchive(file)
    expect(archive.manifest.schema).toBe(previous)

    const url = await emptyDatabase()
    await restoreBackup(url, join(folder, 'none'), archive)
    archive.close()
    expect(await query(url, 'select slug from hub')).toEqual([{ slug: 'alt' }])
    const owner = connect(url, { role: null, size: 1 })
    expect(await appliedMigrations(owner)).toEqual(knownMigrations())
    await owner.destroy()
  })

  it('that was cut is refused, and one whose content was changed leaves nothing behind', async () => {
    const cut = join(folder, 'cut.zip')
    writeFileSync(cut, readFileSync(join(folder, 'whole.zip')))
    truncateSync(cut, 5000)
    await expect(openArchive(cut)).rejects.toThrow(UnreadableBackup)

    const archive = await openArchive(join(folder, 'whole.zip'))
    const hub = archive.manifest.tables.find((table) => table.name === 'hub')!
    hub.sha256 = '0'.repeat(64)
    const url = await emptyDatabase()
    await expect(restoreBackup(url, folder, archive)).rejects.toThrow(/hub/)
    archive.close()
    expect(await query(url, 'select 1 from network')).toEqual([])
  })
})
