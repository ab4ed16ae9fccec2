/**
 * Plants faults in the planning engine, one at a time, in a copy, and runs the engine's tests on it: every one must be
 * noticed. Prints one line a fault; exit code 1 when a fault goes unnoticed.
 *
 *   node bench/planning/seeded-faults.ts
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Fault = { file: string; from: string; to: string }

const faults: Fault[] = [
  { file: 'sat/propagation.ts', from: 'if (blockerValue < 0) {', to: 'if (blockerValue < -1) {' },
  { file: 'sat/propagation.ts', from: 'this.values[literal ^ 1] = 0', to: '' },
  {
    file: 'sat/conflict-analysis.ts',
    from: 'if (mark === 3 || this.state.reasons[other] === noReason) {',
    to: 'if (mark === 3) {'
  },
  { file: 'sat/conflict-analysis.ts', from: 'failed.push(found)', to: '' },
  {
    file: 'sat/clause-store.ts',
    from: 'if (clause !== -1 && place === -1) continue',
    to: 'if (place === -1) continue'
  },
  { file: 'sat/cardinality.ts', from: 'if (b < right.length) clause.push(right[b]!)', to: '' },
  {
    file: 'b2b/day-graph.ts',
    from: 'breaks + (isBusy ? state.idle : 0)',
    to: 'breaks + (isBusy ? 0 : state.idle)'
  },
  {
    file: 'b2b/day-graph.ts',
    from: 'if (breaks > rules.breaks) return -1',
    to: 'if (breaks >= rules.breaks) return -1'
  },
  {
    file: 'b2b/slot-domains.ts',
    from: 'close(meeting, 0, earliest < 0 ? slots : earliest + 1)',
    to: 'close(meeting, 0, earliest < 0 ? slots : earliest + 2)'
  },
  { file: 'b2b/encoding.ts', from: 'if (count.length > most) solver.add([not(count[most]!)])', to: '' },
  { file: 'b2b/encoding.ts', from: '[not(here), row[slot - 1]!]', to: '[not(here), row[slot]!]' },
  { file: 'b2b/fairness.ts', from: 'moreThan(p, k + fairness)', to: 'moreThan(p, k + fairness + 1)' },
  { file: 'b2b/symmetry.ts', from: 'if (hosts.length === 0) return', to: '' },
  { file: 'flow/min-cost-flow.ts', from: 'this.capacities[arc ^ 1]! += sent', to: '' },
  {
    file: 'jury/assignment-flow.ts',
    from: 'floors.every(({ arc, least }) => flow.flowOn(arc) === least)',
    to: 'floors.length >= 0'
  },
  {
    file: 'jury/plan-jury.ts',
    from: 'bound = Math.min(bound, value)',
    to: 'bound = Math.min(bound, value / 2)'
  },
  {
    file: 'jury/why-impossible.ts',
    from: 'possible += Math.min(task.mostLoad[j]!, may)',
    to: 'possible += task.mostLoad[j]!'
  },
  { file: 'meetings/board.ts', from: 'return length > inRow', to: 'return length > inRow + 1' },
  { file: 'meetings/board.ts', from: 'Math.abs(i - slot) - 1 < ways', to: 'Math.abs(i - slot) < ways' },
  { file: 'meetings/board.ts', from: 'this.counts[person]!--', to: '' },
  { file: 'meetings/worth.ts', from: "kind === 'must' ? must : 0", to: "kind === 'must' ? 0 : 0" },
  { file: 'meetings/weight-bound.ts', from: 'let bound = tables * tablePrice', to: 'let bound = 0' },
  {
    file: 'meetings/why-unplaced.ts',
    from: 'if (board.isFree(request, place)) {',
    to: 'if (home.slot === place.slot) {'
  },
  {
    file: 'meetings/replan.ts',
    from: 'if (place !== null) board.put(request, place)\n    else homeless.push(i)',
    to: 'homeless.push(i)'
  },
  {
    file: 'meetings/day-model.ts',
    from: "if (kind === 'noThanks' || refused.has(keyOf(from, to))) return",
    to: "if (kind === 'noThanks') return"
  }
]

const project = new URL('../../', import.meta.url).pathname
const engine = 'src/lib/engines/planning'
const copy = mkdtempSync(join(tmpdir(), 'planning-faults-'))

function testsPass(): boolean {
  try {
    const args = ['run', '--root', copy, '--bail', '1', '--testTimeout', '60000']
    execFileSync('node_modules/.bin/vitest', args, { cwd: copy, stdio: 'pipe', timeout: 120_000 })
    return true
  } catch {
    return false
  }
}

try {
  cpSync(join(project, engine), join(copy, engine), { recursive: true })
  cpSync(join(project, 'tests/planning'), join(copy, 'tests/planning'), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'package.json'), '{"type":"module","imports":{"#lib/*":"./src/lib/*"}}')
  if (!testsPass()) throw new Error('the tests fail without a fault already')
  let unnoticed = 0
  for (const { file, from, to } of faults) {
    const path = join(copy, engine, file)
    const source = readFileSync(path, 'utf8')
    if (!source.includes(from)) throw new Error(`${file} no longer holds: ${from}`)
    writeFileSync(
      path,
      source.replace(from, () => to)
    )
    const noticed = !testsPass()
    writeFileSync(path, source)
    if (!noticed) unnoticed++
    console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'} ${file}: ${from.trim()} -> ${to || '(nothing)'}`)
  }
  console.log(`${faults.length - unnoticed} of ${faults.length} faults noticed`)
  process.exitCode = unnoticed > 0 ? 1 : 0
} finally {
  rmSync(copy, { recursive: true, force: true })
}
