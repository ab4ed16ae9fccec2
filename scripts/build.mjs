// Builds the pages when their source has changed since the last build; otherwise says nothing and takes milliseconds.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, node, root } from './install.mjs'

const stamp = join(root, 'build', '.source')

/** Throws when the build fails; what it printed stands on the console. */
export function ensureBuilt() {
  const source = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return
  process.stderr.write('Hubwerk: building the pages (once per version) ...\n')
  // A half-written build must not look like a whole one.
  rmSync(stamp, { force: true })
  const vite = spawnSync(
    node,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' }
    }
  )
  if (vite.status !== 0) throw new Error('building the pages failed; the reason stands above')
  writeFileSync(stamp, source)
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const entry of ['package-lock.json', 'vite.config.ts', 'src', 'static']) addTo(hash, join(root, entry))
  return hash.digest('hex')
}

function addTo(hash, path) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    if (existsSync(path)) hash.update(path).update(readFileSync(path))
    return
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.name.endsWith('.test.ts')) addTo(hash, join(path, entry.name))
  }
}

if (process.argv[1]?.endsWith('build.mjs')) {
  ensureInstalled()
  ensureBuilt()
}
