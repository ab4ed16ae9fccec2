/**
 * Measures the planning engine beside a greedy rule and HiGHS started from nothing, and prints one table.
 * `HUBWERK_BENCH_DATA` names the folder of the data (see README.md of the engine); what is not there is skipped.
 *
 *   npm run bench:planning -- [--only b2b,jury,day] [--filter REGEX] [--limit 60] [--highs 10] [--resume FILE]
 *
 * `--highs 0` leaves HiGHS out. With `--resume`, rows are kept in the file and not measured again.
 * Seconds are wall clock, CPU seconds in brackets: on a busy machine the second says more.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readJuryForm } from '../../src/cli/jury-forms.ts'
import { planB2bMeetings } from '../../src/lib/engines/planning/b2b/plan-b2b-meetings.ts'
import { readB2bInstance } from '../../src/lib/engines/planning/b2b/read-minizinc.ts'
import { type JuryObjective, planJury } from '../../src/lib/engines/planning/jury/plan-jury.ts'
import { dayModel } from '../../src/lib/engines/planning/meetings/day-model.ts'
import { planDay } from '../../src/lib/engines/planning/meetings/plan-day.ts'
import { replanDay } from '../../src/lib/engines/planning/meetings/replan.ts'
import { type DaySize, generateDay } from './generate-day.ts'
import { greedyB2b, highsB2b, highsDay, highsJury } from './peers.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'b2b,jury,day' },
    filter: { type: 'string', default: '' },
    limit: { type: 'string', default: '60' },
    highs: { type: 'string', default: '10' },
    resume: { type: 'string' }
  }
})
const folder = process.env['HUBWERK_BENCH_DATA'] ?? ''
const limit = Number(values.limit)
const highsSeconds = Number(values.highs)
const filter = new RegExp(values.filter)
const parts = values.only.split(',')
const done = new Map<string, string[]>()
if (values.resume && existsSync(values.resume))
  for (const line of readFileSync(values.resume, 'utf8').split('\n').filter(Boolean)) {
    const cells = JSON.parse(line) as string[]
    done.set(cells[0]!, cells)
  }

async function row(name: string, measure: () => Promise<string[]>): Promise<string[] | null> {
  if (!filter.test(name)) return null
  const cells = done.get(name) ?? [name, ...(await measure())]
  if (!done.has(name) && values.resume) appendFileSync(values.resume, JSON.stringify(cells) + '\n')
  console.log(cells.join(' | '))
  return cells
}

function stopwatch() {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const seconds = () => (performance.now() - started) / 1000
  return {
    seconds,
    shown: () => `${seconds().toFixed(2)} s (${(process.cpuUsage(cpu).user / 1e6).toFixed(2)})`
  }
}

const withHighs = async (solve: () => Promise<string>) => (highsSeconds > 0 ? solve() : 'left out')

async function benchB2b(): Promise<void> {
  const place = join(folder, 'b2b_meetings')
  if (!existsSync(place)) return console.log('Meetings benchmark: skipped, no data (HUBWERK_BENCH_DATA)')
  const optima = JSON.parse(readFileSync(join(place, 'known_optima.json'), 'utf8')) as Record<
    string,
    Record<string, number | null>
  >
  console.log('instance | known | ours | time | greedy | HiGHS cold')
  const verdicts: string[] = []
  for (const file of readdirSync(join(place, 'instances')).filter((one) => one.endsWith('.dzn'))) {
    const [name, variant] = file.split('.') as [string, string]
    const known = optima[name]?.[variant]
    const cells = await row(file, async () => {
      const instance = readB2bInstance(readFileSync(join(place, 'instances', file), 'utf8'))
      const watch = stopwatch()
      const answer = planB2bMeetings(instance, 2, { shouldStop: () => watch.seconds() > limit })
      const isRight =
        known === null
          ? answer.status === 'infeasible'
          : answer.status === 'optimal' && answer.breaks === known
      const shown = `${isRight ? 'ok' : 'MISSED'} ${answer.status} ${answer.breaks ?? ''}`
      const time = watch.shown()
      const highs = await withHighs(() => highsB2b(instance, highsSeconds))
      return [String(known ?? 'infeasible'), shown, time, greedyB2b(instance), highs]
    })
    if (cells) verdicts.push(`${cells[2]!.split(' ')[0]} ${cells[3]!}`)
  }
  const right = verdicts.filter((one) => one.startsWith('ok'))
  const fast = right.filter((one) => Number.parseFloat(one.slice(3)) <= 2)
  console.log(`${right.length} of ${verdicts.length} decided as known, ${fast.length} of them within 2 s`)
}

async function benchJury(): Promise<void> {
  console.log('jury task | goal | total | lowest | bound | time | HiGHS cold')
  const tasks: [string, string, JuryObjective][] = [
    ['midl total', 'midl/affinities.json', 'total'],
    ['midl maxmin', 'midl/affinities.json', 'maxmin'],
    ['aamas2021 total', 'aamas2021/bids.jsonl', 'total']
  ]
  for (const [name, file, objective] of tasks) {
    if (!existsSync(join(folder, file))) {
      console.log(`${name}: skipped, no data (HUBWERK_BENCH_DATA)`)
      continue
    }
    await row(name, async () => {
      const text = readFileSync(join(folder, file), 'utf8')
      const watch = stopwatch()
      const { task } = readJuryForm(text, { reviews: null, minLoad: null, maxLoad: null })
      const answer = planJury(task, objective, { shouldStop: () => watch.seconds() > limit })
      const time = watch.shown()
      const barred = answer.pairs.filter(([j, a]) => task.barred[j]![a] !== 0).length
      const numbers = [answer.total, answer.lowest, answer.bound].map((one) => one.toFixed(4))
      const highs = objective === 'total' ? await withHighs(() => highsJury(task, highsSeconds)) : '-'
      return [`${answer.status}, ${barred} conflicts`, ...numbers, time, highs]
    })
  }
}

const sizes: [string, DaySize, number, number[]][] = [
  [
    '150 people',
    { people: 150, slots: 15, wishes: 1500, tables: 40, availability: 0.7 },
    30,
    [1, 2, 3, 4, 5]
  ],
  ['400 people', { people: 400, slots: 16, wishes: 6000, tables: 130, availability: 0.7 }, 60, [1]]
]

async function benchDays(): Promise<void> {
  console.log(
    'day | musts | weight | bound | gap | first plan | greedy | re-plan after 10 no-shows | HiGHS cold (weight, and 100 for each must)'
  )
  for (const [name, size, seconds, seeds] of sizes)
    for (const seed of seeds)
      await row(`${name}, seed ${seed}`, async () => {
        const form = generateDay(size, seed)
        const model = dayModel(form)
        const greedy = planDay(model, { seed, steps: 0 }, { shouldStop: () => true })
        const watch = stopwatch()
        let first = ''
        const plan = planDay(
          model,
          { seed, steps: 1e12 },
          {
            shouldStop: () => watch.seconds() > Math.min(seconds, limit),
            onProgress: () => (first ||= watch.shown())
          }
        )
        const announced = plan.board.places.flatMap((at, i) =>
          at === null
            ? []
            : [
                {
                  people: model.requests[i]!.people,
                  party: plan.board.party(i, at.party).map((one) => model.people[one]!.id),
                  slot: at.slot,
                  room: model.rooms[at.room]!
                }
              ]
        )
        const gone = form.participants.map((one, i) =>
          i % Math.floor(size.people / 10) === 0 ? { ...one, available: [] } : one
        )
        const again = stopwatch()
        const replan = replanDay(dayModel({ ...form, participants: gone }), announced, seed, {
          shouldStop: () => false
        })
        const changes = `${again.shown()}: ${replan.moved.length} moved, ${replan.dropped.length} dropped, ${replan.added.length} added`
        const highs = await withHighs(() => highsDay(model, highsSeconds))
        const { figures } = plan
        return [
          `${figures.mustsPlaced} of ${figures.musts}`,
          String(Math.round(figures.weight * 10) / 10),
          String(Math.round(plan.bound * 10) / 10),
          `${(100 * plan.gap).toFixed(2)} %`,
          first,
          String(Math.round(greedy.figures.weight * 10) / 10),
          changes,
          highs
        ]
      })
}

console.log(
  `load when started: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`
)
if (parts.includes('b2b')) await benchB2b()
if (parts.includes('jury')) await benchJury()
if (parts.includes('day')) await benchDays()
console.log(
  `load at the end: ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`
)
