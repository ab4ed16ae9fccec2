// npm test: everything, in the order in which a fault is cheapest to find. Last line: "N passed, N failed".
// --fast: format, lint, types, units and architecture only, for the inner loop.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled, node, root } from './install.mjs'

const isFast = process.argv.includes('--fast')
const reports = mkdtempSync(join(tmpdir(), 'hubwerk-report-'))
const totals = { passed: 0, failed: 0 }
const bin = (path) => join(root, 'node_modules', path)

ensureInstalled()
const env = { ...process.env, HUBWERK_ROOT: root, FORCE_COLOR: '0', HUBWERK_LOG_LEVEL: 'error' }
step('sync', bin('@sveltejs/kit/svelte-kit.js'), ['sync'])
step('format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.'])
step('lint', bin('eslint/bin/eslint.js'), ['--max-warnings', '0', '.'])
step('types', bin('svelte-check/bin/svelte-check'), ['--threshold', 'warning', '--output', 'human'])
suite('units', ['--project', 'unit'])
if (!isFast) {
  suite('database', ['--project', 'database'])
  const older = process.env.HUBWERK_OLD_POSTGRES_URL
  if (older)
    suite('database, oldest PostgreSQL', ['--project', 'database'], { HUBWERK_TEST_DATABASE_URL: older })
  if (step('build', join(root, 'scripts/build.mjs'), []))
    suite('pages', ['--project', 'pages'], findBrowser())
  else totals.failed++
}
rmSync(reports, { recursive: true })
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exitCode = totals.failed === 0 ? 0 : 1

function run(args, extra = {}) {
  return spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...env, ...extra } }).status === 0
}

/** One check that passes or fails as a whole. */
function step(name, script, args) {
  const started = Date.now()
  const passed = run([script, ...args])
  totals[passed ? 'passed' : 'failed']++
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return passed
}

/** A vitest run; every test of it counts. A run that breaks before its tests, or has none, counts as a failure. */
function suite(name, args, extra = {}) {
  const started = Date.now()
  const report = join(reports, `${name.replace(/\W+/g, '-')}.json`)
  const flags = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const ended = run([bin('vitest/vitest.mjs'), ...flags, ...args], extra)
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  const passed = result?.numPassedTests ?? 0
  const failed = result?.numFailedTests ?? 0
  const isBroken = (!ended && failed === 0) || passed + failed === 0
  totals.passed += passed
  totals.failed += failed + (isBroken ? 1 : 0)
  const verdict = ended && !isBroken ? 'ok  ' : 'FAIL'
  console.log(
    `${verdict} ${name}: ${passed} passed, ${failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`
  )
}

/** Chromium, Chrome or Edge, wherever the system keeps it. Only a build machine (CI as root) installs one by itself. */
function findBrowser() {
  const found = lookForBrowser()
  if (found) return { HUBWERK_BROWSER: found }
  if (process.env.CI === 'true' && process.getuid?.() === 0) {
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium > /dev/null'], {
      stdio: 'inherit'
    })
    const installed = lookForBrowser()
    if (installed) return { HUBWERK_BROWSER: installed }
  }
  console.log(
    'No Chromium, Chrome or Edge was found; browser tests will count as failed. Install one: sudo apt-get install -y chromium'
  )
  return {}
}

function lookForBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const places = (process.env.PATH ?? '').split(':').concat(['/usr/bin', '/snap/bin', '/opt/google/chrome'])
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ]
  const given = process.env.HUBWERK_BROWSER
  const all = [
    ...(given ? [given] : []),
    ...names.flatMap((name) => places.map((place) => join(place, name))),
    ...mac
  ]
  return all.find((path) => existsSync(path))
}
