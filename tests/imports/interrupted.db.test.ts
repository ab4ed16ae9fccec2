import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inHub } from '#lib/server/database/connection.ts'
import { operatorAtTheConsole } from '#lib/server/domain/actor.ts'
import { importRuns } from '#lib/server/domain/imports/queries.ts'
import {
  changeRun,
  insertRun,
  runsAtWork,
  showAtWork,
  waitForTurn
} from '#lib/server/domain/imports/store.ts'
import { testDatabase } from '../database/test-database.ts'
import { importFile, scratch, stateOf } from './importing.ts'

const test = testDatabase()
const copies = scratch()
const root = resolve(import.meta.dirname, '../..')

const rows = 8_000
const header = 'Aktenzeichen;Firma;Thema;Beginn;Fördersumme\r\n'
const large = () =>
  header +
  Array.from(
    { length: rows },
    (_, row) => `N-${row};Firma ${row % 3000} GmbH;Vorhaben ${row};01.02.2025;1.000,01\r\n`
  ).join('')

/** The import as its own process, as the command line starts it. */
function importing(file: string) {
  const args = [join(root, 'src/cli/main.ts'), 'import', file, '--data', copies.folder, '--yes', '--json']
  const env = { ...process.env, DATABASE_URL: test.url, HUBWERK_LANGUAGE: 'en' }
  const child = spawn(process.execPath, args, { env, cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let answer = ''
  child.stdout.on('data', (chunk: Buffer) => (answer += chunk))
  return { child, ended: once(child, 'close'), answer: () => answer }
}

/** Until somebody, or nobody any more, is in the middle of an import, seen from outside. */
async function importGoesOn(expected: boolean): Promise<void> {
  const atWork = () => inHub(test.db, { hub: 0 }, (tx) => runsAtWork(tx, 0))
  while ((await atWork()).size > 0 !== expected) await new Promise((done) => setTimeout(done, 5))
}

let before: unknown

beforeAll(async () => {
  const known = copies.file(header + 'N-0;Bekannt GmbH;Schon da;01.02.2025;5,00\r\n')
  await importFile(test.db, known)
  before = await stateOf(test.owner)
})

describe('an import whose process is killed', () => {
  it(
    'ten times at ten moments leaves nothing half done, and then goes through',
    { timeout: 60_000 },
    async () => {
      const file = copies.file(large())
      for (let attempt = 0; attempt < 10; attempt++) {
        const { child, ended } = importing(file)
        await importGoesOn(true)
        await new Promise((done) => setTimeout(done, attempt * 120))
        child.kill('SIGKILL')
        await ended
        await importGoesOn(false)
        expect(child.signalCode).toBe('SIGKILL')
        expect(await stateOf(test.owner)).toEqual(before)
      }
      const { ended, answer } = importing(file)
      const [code] = (await ended) as [number]
      expect(code).toBe(0)
      expect(JSON.parse(answer())).toMatchObject({
        rows,
        created: rows - 1,
        updated: 1,
        unchanged: 0,
        rejected: 0,
        sums: { Fördersumme: '8000080.00' }
      })
      const runs = await inHub(test.db, { hub: 0 }, (tx) =>
        importRuns(tx, operatorAtTheConsole(0), new Date())
      )
      expect(runs.map((run) => run.status).sort()).toEqual(
        [...Array(2).fill('done'), ...Array(10).fill('interrupted')].sort()
      )
    }
  )
})

describe('a run that lost its process', () => {
  it('shows as interrupted although another import is at work', async () => {
    const [lost, busy] = [
      '00000000-0000-7000-8000-000000000001',
      '00000000-0000-7000-8000-000000000002'
    ] as const
    const at = new Date()
    const later = new Date(at.getTime() + 5000)
    await inHub(test.db, { hub: 0 }, async (tx) => {
      for (const id of [lost, busy]) {
        await insertRun(tx, 0, { id, fileName: 'liste.csv', fileBytes: 1, startedBy: null }, at)
        await changeRun(tx, 0, id, { status: 'running', startedAt: at })
      }
    })
    const statuses = async () => {
      const runs = await inHub(test.db, { hub: 0 }, (tx) => importRuns(tx, operatorAtTheConsole(0), later))
      return [lost, busy].map((id) => runs.find((run) => run.id === id)?.status)
    }
    await inHub(test.db, { hub: 0 }, async (tx) => {
      await showAtWork(tx, busy)
      await waitForTurn(tx, 1)
      expect(await statuses()).toEqual(['interrupted', 'running'])
    })
    expect(await statuses()).toEqual(['interrupted', 'interrupted'])
  })
})

describe('two imports at once', () => {
  it('take turns', async () => {
    const one = copies.file(header + 'Z-1;Zugleich GmbH;Eins;01.02.2025;5,00\r\n')
    const two = copies.file(header + 'Z-2;Zugleich GmbH;Zwei;01.02.2025;5,00\r\n')
    const results = await Promise.all([importFile(test.db, one), importFile(test.db, two)])
    expect(results.map(({ result }) => result.created)).toEqual([1, 1])
    const found = await test.owner
      .selectFrom('organisation')
      .select('id')
      .where('name', '=', 'Zugleich GmbH')
      .execute()
    expect(found).toHaveLength(1)
  })
})
