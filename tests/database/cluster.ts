import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '#lib/server/database/connection.ts'
import { openCluster } from '#lib/server/database/embedded.ts'
import { migrate } from '#lib/server/database/migrate.ts'
import { query } from '#lib/server/database/plain-query.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the cluster's maintenance database, as owner. */
    clusterUrl: string
  }
}

export const templateDatabase = 'hubwerk_template'

/**
 * One cluster for the whole run, one migrated template; every test file copies the template. HUBWERK_TEST_DATABASE_URL
 * names another server (an older PostgreSQL) to run the same tests on.
 */
export default async function setup(project: TestProject) {
  const external = process.env.HUBWERK_TEST_DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'hubwerk-test-'))
  chmodSync(folder, 0o755)
  const cluster = external ? null : await openCluster(join(folder, 'postgres'))
  const maintenance = external ?? cluster!.url('postgres')
  // Nobody cuts the power of a test: waiting for the disk at every commit would prove nothing.
  if (cluster) {
    await query(maintenance, 'alter system set synchronous_commit = off')
    await query(maintenance, 'select pg_reload_conf()')
  }
  await query(maintenance, `drop database if exists ${templateDatabase}`)
  await query(maintenance, `create database ${templateDatabase}`)
  const owner = connect(databaseAddress(maintenance, templateDatabase), { role: null, size: 1 })
  await migrate(owner)
  await owner.destroy()
  project.provide('clusterUrl', maintenance)
  return async () => {
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export function databaseAddress(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
