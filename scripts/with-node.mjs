// Runs a TypeScript file with the Node that the project pins: node scripts/with-node.mjs FILE [arguments]
import { spawnSync } from 'node:child_process'
import { ensureInstalled, node, root } from './install.mjs'

ensureInstalled()
const { status, signal } = spawnSync(
  node,
  ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HUBWERK_ROOT: root }
  }
)
process.exit(signal ? 1 : status)
