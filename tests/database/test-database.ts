import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Db, inHub, type Tx } from '#lib/server/database/connection.ts'
import { query } from '#lib/server/database/plain-query.ts'
import { databaseAddress, templateDatabase } from './cluster.ts'

export interface TestDatabase {
  /** As the app: row-level security holds. */
  db: Db
  /** As the schema's owner, for looking behind the curtain. */
  owner: Db
  url: string
}

let count = 0

/** A database of its own for the calling test file: copied before its first test, dropped after its last. */
export function testDatabase(): TestDatabase {
  const held = {} as TestDatabase
  const name = `test_${process.pid}_${Date.now().toString(36)}_${count++}`
  // The key that seals secrets belongs to a data folder; tests have one of their own.
  process.env.HUBWERK_DATA ??= mkdtempSync(join(tmpdir(), 'hubwerk-test-data-'))
  beforeAll(async () => {
    await query(inject('clusterUrl'), `create database ${name} template ${templateDatabase}`)
    held.url = databaseAddress(inject('clusterUrl'), name)
    held.db = connect(held.url, { size: 12 })
    held.owner = connect(held.url, { role: null, size: 2 })
  })
  afterAll(async () => {
    await held.db?.destroy()
    await held.owner?.destroy()
    await query(inject('clusterUrl'), `drop database if exists ${name} with (force)`)
  })
  return held
}

class Rollback extends Error {}

/** Runs in a hub and takes everything back afterwards. */
export async function tried<T>(db: Db, hub: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  let result: T | undefined
  await inHub(db, { hub }, async (tx) => {
    result = await work(tx)
    throw new Rollback()
  }).catch((error: unknown) => {
    if (!(error instanceof Rollback)) throw error
  })
  return result as T
}
