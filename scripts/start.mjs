// npm start: installs and builds what is missing, then starts Hubwerk. Arguments go through: npm start -- --port 4000
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, node, root } from './install.mjs'

ensureInstalled()
const main = join(root, 'src/cli/main.ts')
const child = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', main, 'start', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, HUBWERK_ROOT: root }
  }
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))

// npm passes SIGTERM to the shell between us, which ends without passing it on: a new parent means that we were stopped.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 300).unref()
}
