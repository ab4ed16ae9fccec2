import { chmodSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dataFolder, freePort, run, start, stopAll } from './program.ts'

// An installation of its own: its key is changed.
const folder = dataFolder()
const file = join(folder, 'secrets')

afterAll(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const checked = async () => {
  const { code, out } = await run(['doctor', '--data', folder, '--json'])
  const { checks } = JSON.parse(out) as { checks: { name: string; ok: boolean; detail: string }[] }
  return { code, ...checks.find((one) => one.name === 'secrets')! }
}

describe('the key file of an installation', () => {
  it('is checked, renewed beside the running server, and found by it', async () => {
    const { address } = await start(['--data', folder, '--port', await freePort(), '--demo'])
    const ask = (email: string) =>
      fetch(`${address}/de/sign-in?/link`, {
        method: 'POST',
        headers: { origin: address },
        body: new URLSearchParams({ email, next: '' })
      })
    const links = async () => {
      const list = await (await fetch(`${address}/de/mailbox`)).text()
      const mails = [...new Set(list.match(/\/de\/mailbox\/0-[0-9a-f-]{36}/g) ?? [])]
      const read = await Promise.all(mails.map(async (path) => (await fetch(address + path)).text()))
      return read.filter((text) => /\/sign-in\/[\w-]{43}/.test(text)).length
    }
    await ask('priya.raman@leipzig.example')
    expect(await links()).toBe(1)
    expect(await checked()).toMatchObject({ ok: true })
    chmodSync(file, 0o644)
    expect(await checked()).toMatchObject({ code: 1, ok: false, detail: expect.stringContaining('600') })
    const rotated = await run(['secrets', 'rotate', '--data', folder, '--json'])
    // The link above, and those that the demo's mails hold.
    const { sealed, lost } = JSON.parse(rotated.out) as { sealed: number; lost: number }
    expect([rotated.code, lost]).toEqual([0, 0])
    expect(sealed).toBeGreaterThan(20)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await checked()).toMatchObject({ ok: true })
    // What was sealed before still opens in the server that never stopped, and so does what comes now.
    expect(await links()).toBe(1)
    await ask('priya.raman@leipzig.example')
    expect(await links()).toBe(2)
    expect(await checked()).toMatchObject({ ok: true })
    rmSync(file)
    expect(await checked()).toMatchObject({ code: 1, ok: false })
  })

  it('has one command, and says so', async () => {
    const ended = await run(['secrets', 'show', '--data', folder])
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('secrets rotate')])
  })
})
