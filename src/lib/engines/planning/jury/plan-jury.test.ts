import { describe, expect, it } from 'vitest'
import { randomFrom, randomJury } from '../../../../../tests/planning/random-instances.ts'
import { unlimited } from '../control.ts'
import type { JuryTask } from './jury-task.ts'
import { alternatesFor, planJury } from './plan-jury.ts'

type Pairs = [number, number][]

/** What is wrong with an assignment, read from the task alone. */
function complaints(task: JuryTask, pairs: Pairs): string[] {
  const wrong: string[] = []
  const has = (j: number, a: number) => pairs.some(([x, y]) => x === j && y === a)
  if (new Set(pairs.map(String)).size < pairs.length) wrong.push('a pair twice')
  for (const [j, a] of pairs) if (task.barred[j]![a] !== 0) wrong.push(`${j} is barred from ${a}`)
  for (const [j, a] of task.kept) if (!has(j, a)) wrong.push(`${j} ${a} not kept`)
  for (let a = 0; a < task.applications; a++) {
    if (pairs.filter(([, y]) => y === a).length !== task.reviews[a]!)
      wrong.push(`${a}: wrong number of reviews`)
    for (const { jurors, least, most } of task.groups) {
      const count = jurors.filter((j) => has(j, a)).length
      if (count < least || count > most) wrong.push(`${a}: wrong number from the group`)
    }
  }
  for (let j = 0; j < task.jurors; j++) {
    const load = pairs.filter(([x]) => x === j).length
    if (load < task.leastLoad[j]! || load > task.mostLoad[j]!) wrong.push(`${j}: wrong load`)
  }
  return wrong
}

const sumOf = (task: JuryTask, pairs: Pairs) => pairs.reduce((sum, [j, a]) => sum + task.affinity[j]![a]!, 0)
const lowestOf = (task: JuryTask, pairs: Pairs) =>
  Math.min(
    ...Array.from({ length: task.applications }, (_none, a) =>
      sumOf(
        task,
        pairs.filter(([, other]) => other === a)
      )
    )
  )

function bruteForce(task: JuryTask): { total: number; lowest: number } | null {
  const cells = task.jurors * task.applications
  let total = -1
  let lowest = -1
  for (let bits = 0; bits < 1 << cells; bits++) {
    const pairs: Pairs = []
    for (let i = 0; i < cells; i++)
      if ((bits >> i) & 1) pairs.push([Math.floor(i / task.applications), i % task.applications])
    if (
      pairs.length !== task.reviews.reduce((sum, one) => sum + one, 0) ||
      complaints(task, pairs).length > 0
    )
      continue
    total = Math.max(total, sumOf(task, pairs))
    lowest = Math.max(lowest, lowestOf(task, pairs))
  }
  return total < 0 ? null : { total, lowest }
}

/** The set that is blamed is really too small, counted anew, and every member of it is needed for that. */
function checkShortage(task: JuryTask, why: ReturnType<typeof planJury>['impossible']): void {
  if (why?.code !== 'tooFewJurors') return
  const lacks = (some: readonly number[]) => {
    const needed = some.reduce((sum, a) => sum + task.reviews[a]!, 0)
    const possible = task.mostLoad
      .map((most, j) => Math.min(most, some.filter((a) => task.barred[j]![a] === 0).length))
      .reduce((sum, one) => sum + one, 0)
    return { needed, possible, isShort: needed > possible }
  }
  expect(lacks(why.applications)).toEqual({ needed: why.needed, possible: why.possible, isShort: true })
  for (const one of why.applications)
    expect(lacks(why.applications.filter((other) => other !== one)).isShort).toBe(false)
}

/** Three jurors, three applications, two reviews each. */
const small: JuryTask = {
  jurors: 3,
  applications: 3,
  affinity: [
    [0.9, 0.1, 0.4],
    [0.2, 0.8, 0.3],
    [0.5, 0.6, 0.7]
  ],
  barred: [new Uint8Array(3), new Uint8Array(3), new Uint8Array(3)],
  reviews: [2, 2, 2],
  leastLoad: [0, 0, 0],
  mostLoad: [2, 2, 2],
  kept: [],
  groups: []
}

describe('planJury', () => {
  it('agrees with brute force on random tasks: totals exact, bounds never crossed, infeasibility explained', () => {
    const random = randomFrom(5)
    let infeasible = 0
    for (let i = 0; i < 400; i++) {
      const task = randomJury(random)
      if (task.jurors * task.applications > 9) continue
      const expected = bruteForce(task)
      const total = planJury(task, 'total', unlimited)
      const place = `task ${i} ${JSON.stringify(task)}`
      if (expected === null) {
        infeasible++
        expect(total.status, place).toBe('infeasible')
        expect(total.impossible).not.toBeNull()
        checkShortage(task, total.impossible)
        continue
      }
      expect(total.status, place).toBe('optimal')
      expect(total.total, place).toBeCloseTo(expected.total, 9)
      expect(complaints(task, total.pairs), place).toEqual([])
      for (const objective of ['maxmin', 'lexicographic'] as const) {
        const answer = planJury(task, objective, unlimited)
        expect(complaints(task, answer.pairs), place).toEqual([])
        expect(answer.lowest, place).toBeCloseTo(lowestOf(task, answer.pairs), 9)
        expect(answer.bound, place).toBeGreaterThan(expected.lowest - 1e-6)
        expect(answer.lowest, place).toBeLessThan(expected.lowest + 1e-9)
        if (answer.status === 'optimal') expect(answer.lowest).toBeGreaterThan(expected.lowest - 2e-6)
      }
    }
    expect(infeasible).toBeGreaterThan(40)
  })

  it('raises the lowest application above what the best total leaves it', () => {
    const task = {
      ...small,
      affinity: [
        [1, 0, 0],
        [1, 0.1, 0.1],
        [0.3, 0.2, 0.2]
      ],
      reviews: [1, 1, 1],
      mostLoad: [1, 1, 1]
    }
    expect(planJury(task, 'maxmin', unlimited)).toMatchObject({ lowest: 0.1 })
  })

  it('names applications whose jurors are too few, truly', () => {
    const barred = [Uint8Array.from([1, 1, 0]), Uint8Array.from([0, 0, 0]), Uint8Array.from([0, 0, 0])]
    const task = { ...small, barred, mostLoad: [2, 1, 2] }
    const { impossible } = planJury(task, 'total', unlimited)
    expect(impossible).toMatchObject({ code: 'tooFewJurors' })
    if (impossible?.code !== 'tooFewJurors') return
    expect(impossible.needed).toBeGreaterThan(impossible.possible)
    expect(impossible.needed).toBe(2 * impossible.applications.length)
    expect(planJury({ ...task, mostLoad: [2, 3, 3] }, 'total', unlimited).status).toBe('optimal')
  })

  it('names jurors who must do more than there is', () => {
    const barred = [Uint8Array.from([0, 1, 1]), new Uint8Array(3), new Uint8Array(3)]
    const task = { ...small, barred, reviews: [1, 1, 1], leastLoad: [2, 0, 0] }
    expect(planJury(task, 'total', unlimited).impossible).toMatchObject({
      code: 'tooMuchLoad',
      jurors: [0],
      needed: 2,
      possible: 1
    })
  })

  it('refuses kept pairs that contradict the rules', () => {
    const why = (change: Partial<JuryTask>) =>
      planJury({ ...small, ...change }, 'total', unlimited).impossible
    const barred = [Uint8Array.from([1, 0, 0]), new Uint8Array(3), new Uint8Array(3)]
    expect(why({ barred, kept: [[0, 0]] })).toEqual({ code: 'keptBarred', juror: 0, application: 0 })
    expect(why({ mostLoad: [0, 2, 2], kept: [[0, 1]] })).toEqual({ code: 'keptOverfull', juror: 0 })
    const groups = [{ jurors: [0, 1], least: 0, most: 2 }]
    expect(why({ groups: [...groups, ...groups] })).toEqual({ code: 'groupsOverlap', juror: 0 })
    expect(why({ groups: [{ jurors: [0], least: 2, most: 2 }] })).toMatchObject({
      code: 'groupBound',
      group: 0
    })
  })

  it('offers alternates with room who are not barred, best first', () => {
    const task = { ...small, reviews: [1, 1, 1], mostLoad: [1, 1, 2] }
    const { pairs } = planJury(task, 'total', unlimited)
    expect(pairs).toEqual([
      [0, 0],
      [1, 1],
      [2, 2]
    ])
    expect(alternatesFor(task, pairs, 2)).toEqual([[2], [2], []])
  })
})
