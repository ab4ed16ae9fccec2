/**
 * Plants one fault after the other into a copy of the project and runs the test that must notice it:
 * node scripts/with-node.mjs bench/faults/run.ts [part of a name]
 * A fault that nobody notices is printed and makes the run fail.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { type PlantedFault, plantedFaults } from './planted.ts'

const root = resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'hubwerk-faults-'))
const left = new Set(['node_modules', 'build', '.git', 'data', '.svelte-kit'])
cpSync(root, copy, { recursive: true, filter: (path) => !left.has(path.slice(root.length + 1)) })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

const wanted = plantedFaults.filter((fault) => fault.name.includes(process.argv[2] ?? ''))
// A test that fails anyway notices nothing.
for (const fault of new Map(wanted.map((one) => [one.test, one])).values()) {
  if (runTest(fault).status !== 0) throw new Error(`${fault.test} fails without any fault`)
}
const unnoticed = wanted.filter((fault) => !isNoticed(fault))
rmSync(copy, { recursive: true })
console.log(`${wanted.length - unnoticed.length} of ${wanted.length} planted faults noticed`)
process.exitCode = unnoticed.length === 0 ? 0 : 1

function isNoticed(fault: PlantedFault): boolean {
  const path = join(copy, fault.file)
  const before = fault.find === undefined && !exists(path) ? null : readFileSync(path, 'utf8')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, planted(fault, before))
  const { status, seconds } = runTest(fault)
  if (before === null) rmSync(path)
  else writeFileSync(path, before)
  console.log(
    `${status === 0 ? 'UNNOTICED' : 'noticed  '} ${fault.name} (${seconds.toFixed(1)} s, ${fault.test})`
  )
  return status !== 0
}

function planted({ name, find, replace }: PlantedFault, before: string | null): string {
  if (before === null) return replace
  if (find === undefined) return before + replace
  if (before.split(find).length < 2) throw new Error(`"${name}": its place is not in the file any more`)
  return before.replace(find, () => replace)
}

function runTest({ project, test }: PlantedFault) {
  const started = performance.now()
  const node = join(root, 'node_modules/.bin/node')
  const options = { cwd: copy, stdio: 'ignore' as const, env: { ...process.env, HUBWERK_ROOT: copy } }
  if (project === 'pages') {
    const built = spawnSync(node, ['scripts/build.mjs'], options)
    if (built.status !== 0) throw new Error('the fault does not even build; it proves nothing')
  }
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(node, [vitest, 'run', '--project', project, test], options)
  return { status, seconds: (performance.now() - started) / 1000 }
}

function exists(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}
