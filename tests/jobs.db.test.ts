import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inHub, networkHub } from '#lib/server/database/connection.ts'
import { buildDemo } from '#lib/server/demo/build-demo.ts'
import { operatorAtTheConsole, visitor } from '#lib/server/domain/actor.ts'
import { runJob } from '#lib/server/domain/jobs/run-job.ts'
import { allJobs } from '#lib/server/domain/jobs/store.ts'
import { keepJobs, pauseAfter } from '#lib/server/jobs/keep-jobs.ts'
import { backUpWhenDue, backupsIn, isBackupDue, unfinishedIn } from '#lib/server/jobs/scheduled-backup.ts'
import { drillBackup } from '#lib/server/platform/backup/drill.ts'
import { projectRoot } from '#lib/server/platform/project-root.ts'
import { testDatabase } from './database/test-database.ts'

const test = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'hubwerk-jobs-'))
beforeAll(() => buildDemo(test.db, 'http://127.0.0.1:3000', new Date('2026-05-04T08:00:00Z')))
afterAll(() => rmSync(folder, { recursive: true }))

const stateOf = async (name: string) => (await allJobs(test.db)).find((one) => one.name === name)

describe('what runs by itself', () => {
  it('is noted, tried again after a failure, and run at once when somebody asks', async () => {
    let runs = 0
    const stop = keepJobs(test.db, [
      {
        name: 'files',
        everyMs: 3_600_000,
        run: async () => {
          if (++runs === 1) throw Object.assign(new TypeError('name@private.example'), { code: 'E1' })
          return 7
        }
      }
    ])
    await expect.poll(async () => (await stateOf('files'))?.failures).toBe(1)
    const failed = await stateOf('files')
    expect(failed?.failure).toBe('TypeError E1')
    expect(failed!.nextAt!.getTime() - failed!.ranAt!.getTime()).toBeLessThan(60_000)
    const ask = (actor: ReturnType<typeof visitor>) =>
      inHub(test.db, { hub: networkHub }, (tx) => runJob(tx, actor, { name: 'files' }, new Date()))
    await expect(ask(visitor(networkHub))).rejects.toMatchObject({ code: 'not_found' })
    await ask(operatorAtTheConsole(networkHub))
    await expect.poll(async () => (await stateOf('files'))?.worked, { timeout: 10_000 }).toBe(7)
    expect(await stateOf('files')).toMatchObject({ failures: 0, isWanted: false })
    await stop()
  })

  it('waits longer after each failure, and never longer than usual', () => {
    expect([0, 1, 2, 3, 9].map((failures) => pauseAfter(600_000, failures) / 1000)).toEqual([
      600, 30, 60, 120, 600
    ])
  })
})

describe('the backup of every day', () => {
  const at = (text: string) => new Date(`${text}:00Z`)

  it('is due once a day, from its hour on', async () => {
    const place = join(folder, 'daily')
    expect(isBackupDue(place, 2, at('2026-05-04T01:59'))).toBe(false)
    const plan = { folder: place, hour: 2, rotation: { days: 2, weeks: 0, months: 0 } }
    const taken = async (text: string) => backUpWhenDue(test.url, folder, plan, at(text))
    expect(await taken('2026-05-04T02:10')).toBe(1)
    expect(await taken('2026-05-04T02:20')).toBe(0)
    expect(await taken('2026-05-05T02:00')).toBe(1)
    expect(await taken('2026-05-06T09:00')).toBe(1)
    expect(backupsIn(place).map((one) => one.at.toISOString().slice(0, 16))).toEqual([
      '2026-05-06T09:00',
      '2026-05-05T02:00'
    ])
  })

  it(
    'killed ten times leaves whole backups only, and shows what was broken off',
    { timeout: 120_000 },
    async () => {
      const place = join(folder, 'killed')
      let broken = 0
      for (let attempt = 0; attempt < 10; attempt++) {
        const from = new Date(Date.UTC(2026, 0, 1 + attempt * 20)).toISOString()
        const child = spawn(
          process.execPath,
          [join(projectRoot, 'tests/backup-process.ts'), test.url, folder, place, from],
          { stdio: ['ignore', 'pipe', 'inherit'], env: process.env }
        )
        const ended = new Promise((resolve) => child.on('exit', resolve))
        await new Promise((resolve) => child.stdout.once('data', resolve))
        await new Promise((resolve) => setTimeout(resolve, 150 + 67 * attempt))
        child.kill('SIGKILL')
        await ended
        broken += unfinishedIn(place).length
      }
      expect(broken).toBeGreaterThan(0)
      const plan = { folder: place, hour: 0, rotation: { days: 3, weeks: 0, months: 0 } }
      await backUpWhenDue(test.url, folder, plan, new Date('2026-12-24T03:00:00Z'))
      expect(unfinishedIn(place)).toEqual([])
      const whole = backupsIn(place)
      expect(whole.length).toBeGreaterThan(0)
      for (const { file } of whole) expect((await drillBackup(file)).rows).toBeGreaterThan(500)
    }
  )
})
