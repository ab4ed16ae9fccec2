import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { LineFile } from './import-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('keeps what stands in a file until it is opened or written to', () => {
  const path = join(folder, 'problems.jsonl')
  writeFileSync(path, 'of the run at work')
  new LineFile(path).close()
  expect(readFileSync(path, 'utf8')).toBe('of the run at work')
  const lines = new LineFile(path)
  lines.write('one\n')
  lines.write('two\n')
  lines.close()
  expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n')
  const empty = new LineFile(path)
  empty.open()
  empty.close()
  expect(readFileSync(path, 'utf8')).toBe('')
})
