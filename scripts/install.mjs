// Brings node_modules to what package-lock.json says, once per change of the lock. Plain JavaScript without dependencies:
// it runs on whatever Node >= 20 the machine has, before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.hubwerk-lock')
export const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    console.error(
      `Hubwerk needs Node 20 or newer to start; this is ${process.version}. Remedy: install a current Node from your system's packages.`
    )
    process.exit(1)
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Hubwerk: installing what package-lock.json names (once, about half a minute) ...')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  })
  if (npm.status !== 0) {
    console.error(
      'Hubwerk: npm ci failed; its own message stands above. Remedy: check the connection to the npm registry and run the command again.'
    )
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled()
