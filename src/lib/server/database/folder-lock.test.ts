import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { alone } from './folder-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'hubwerk-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock of a data folder', () => {
  it('lets one in at a time and leaves nothing behind, also when the work fails', async () => {
    let inside = 0
    let most = 0
    const visit = (fails: boolean) =>
      alone(folder, async () => {
        most = Math.max(most, ++inside)
        await delay(20)
        inside--
        if (fails) throw new Error('work')
      })
    const ends = await Promise.allSettled([visit(false), visit(true), visit(false)])
    expect(ends.map((end) => end.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(most).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['2147483646 gone', `${process.pid} our number, but not ours`])(
    'takes over what a killed process left: %s',
    async (left) => {
      writeFileSync(join(folder, 'lock'), left)
      expect(await alone(folder, async () => 'in')).toBe('in')
      expect(readdirSync(folder)).toEqual([])
    }
  )
})
