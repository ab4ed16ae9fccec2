import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { dataFolder, freePort } from './program.ts'

const folder = dataFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('npm start serves the pages, and ends with its database when npm is stopped', async () => {
  const port = await freePort()
  const root = resolve(import.meta.dirname, '../..')
  const npm = spawn('npm', ['start', '--', '--port', port, '--data', folder], { cwd: root, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  const status = () =>
    fetch(`${address}/health`).then(
      (response) => response.status,
      () => 0
    )
  await expect.poll(status, { timeout: 60_000 }).toBe(200)
  npm.kill('SIGTERM')
  await expect.poll(status, { timeout: 20_000 }).toBe(0)
  await expect
    .poll(() => existsSync(join(folder, 'postgres/cluster/postmaster.pid')), { timeout: 20_000 })
    .toBe(false)
})
