/**
 * Plants faults in the scoring, one at a time, in a copy of the engine, and runs the engine's tests on it: every one
 * must be noticed. Prints one line a fault; exit code 1 when a fault goes unnoticed.
 *
 *   node bench/matching/seeded-faults.ts [--only TEXT]   (only faults in lines that hold TEXT)
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

type Fault = { file: string; from: string; to: string }

const faults: Fault[] = [
  {
    file: 'text-terms.ts',
    from: '(amount * (k1 + 1)) / (amount + normalisation)',
    to: 'amount / (amount + normalisation * amount)'
  },
  {
    file: 'text-terms.ts',
    from: '1 / Math.sqrt(Math.max(1, new Set',
    to: '1 / Math.sqrt(0 * Math.max(1, new Set'
  },
  { file: 'text-terms.ts', from: 'if (word.negated) continue', to: '' },
  { file: 'document-store.ts', from: 'this.entries[number] = null', to: '' },
  {
    file: 'document-store.ts',
    from: 'if (amount > best[number]!) best[number] = amount',
    to: 'best[number] = amount'
  },
  { file: 'document-store.ts', from: 'best[number] = 0', to: '' },
  { file: 'document-store.ts', from: 'this.size += change', to: 'this.size++' },
  { file: 'document-store.ts', from: 'this.scoreOf.fill(0, 0, this.entries.length)', to: '' },
  {
    file: 'document-store.ts',
    from: 'Math.max(all, (held * this.size)',
    to: 'Math.min(all, (held * this.size)'
  },
  {
    file: 'document-store.ts',
    from: 'this.second = emptyBlock(length)',
    to: 'this.second = emptyBlock(length + 1)'
  },
  {
    file: 'voters.ts',
    from: 'if (scores[text]! >= floor) activities.push(text)',
    to: 'if (scores[text]! > floor) activities.push(text)'
  },
  { file: 'voters.ts', from: 'if (admitted !== null && admitted[text] === 0) continue', to: '' },
  { file: 'voters.ts', from: 'present[text] === 0 || days[text]! > asOfDay', to: 'present[text] === 0' },
  {
    file: 'scoring.ts',
    from: 'texts - frequency + 0.5) / (frequency + 0.5)',
    to: 'texts + frequency + 0.5) / (texts + 0.5)'
  },
  { file: 'scoring.ts', from: 'Math.min(pooled, own)', to: 'own' },
  {
    file: 'votes.ts',
    from: 'alike - shared - halvings * Math.LN2',
    to: 'alike - shared + halvings * Math.LN2'
  },
  { file: 'votes.ts', from: 'alike - shared -', to: 'alike + shared -' },
  {
    file: 'votes.ts',
    from: 'plan.exponent * Math.log(score / plan.whole)',
    to: 'Math.log(score / plan.whole)'
  },
  { file: 'votes.ts', from: 'if (vote > sums[owner]!) sums[owner] = vote', to: 'sums[owner]! += vote' },
  { file: 'votes.ts', from: 'for (const number of used) sums[number] = 0', to: '' },
  { file: 'votes.ts', from: 'priorLimit * votes', to: 'priorLimit * 1e12' },
  {
    file: 'votes.ts',
    from: 'isPlace ? plan.placeStrength : plan.nameStrength',
    to: 'isPlace ? 0 : plan.nameStrength'
  },
  { file: 'ranking.ts', from: 'a.member.id < b.member.id', to: 'a.member.number < b.member.number' },
  { file: 'ranking.ts', from: 'excluded.has(member.id)', to: 'false' },
  { file: 'ranking.ts', from: 'votes + workedWith + prior', to: 'votes + prior' },
  { file: 'query-slots.ts', from: 'weights.narrowerDecay ** depth', to: '1' },
  { file: 'query-slots.ts', from: 'slot.isBonus = true', to: '' },
  { file: 'query-slots.ts', from: 'if (word.negated) continue', to: '' },
  { file: 'evidence.ts', from: '(vote * amount) / sum', to: 'amount' },
  { file: 'reasons.ts', from: 'b.vote - a.vote', to: 'a.vote - b.vote' }
]

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } })
const planted = faults.filter(({ from }) => from.includes(values.only))
const project = new URL('../../', import.meta.url).pathname
const engine = 'src/lib/engines/matching'
const copy = mkdtempSync(join(tmpdir(), 'matching-faults-'))

/** A fault must show in the answers: tests of time are left out, and a busy machine makes none fail. */
const unhurried = [
  '--testTimeout',
  '300000',
  '--testNamePattern',
  '^(?!.*(bounded time|at the size of a network))'
]

function testsPass(): boolean {
  try {
    execFileSync('node_modules/.bin/vitest', ['run', '--root', copy, '--bail', '1', ...unhurried], {
      cwd: copy,
      stdio: 'pipe'
    })
    return true
  } catch {
    return false
  }
}

try {
  cpSync(join(project, engine), join(copy, engine), { recursive: true })
  cpSync(join(project, 'vocabulary'), join(copy, 'vocabulary'), { recursive: true })
  cpSync(join(project, 'tests/matching'), join(copy, 'tests/matching'), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'package.json'), '{"type":"module","imports":{"#lib/*":"./src/lib/*"}}')
  if (!testsPass()) throw new Error('the tests fail without a fault already')
  let unnoticed = 0
  for (const { file, from, to } of planted) {
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
  console.log(`${planted.length - unnoticed} of ${planted.length} faults noticed`)
  process.exitCode = unnoticed > 0 ? 1 : 0
} finally {
  rmSync(copy, { recursive: true, force: true })
}
