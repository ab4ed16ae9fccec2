import loadHighs from 'highs'
import { meetingsByParticipant, type B2bInstance } from '../../src/lib/engines/planning/b2b/instance.ts'
import { countBreaks } from '../../src/lib/engines/planning/b2b/plan-b2b-meetings.ts'
import type { JuryTask } from '../../src/lib/engines/planning/jury/jury-task.ts'
import type { DayModel } from '../../src/lib/engines/planning/meetings/day-model.ts'

/** Meetings in their order, each in the first slot that is free: how many find none, and the breaks of the others. */
export function greedyB2b(instance: B2bInstance): string {
  const busy = Array.from({ length: instance.participants }, () => new Set<number>())
  const used = new Array<number>(instance.slots).fill(0)
  const placed: number[] = []
  for (const { first, second, session, fixed } of instance.meetings) {
    let found = -1
    for (let slot = 0; slot < instance.slots && found < 0; slot++) {
      const isOpen =
        (fixed === null || fixed === slot) &&
        (session !== 'morning' || slot < instance.morningSlots) &&
        (session !== 'afternoon' || slot >= instance.morningSlots) &&
        used[slot]! < instance.tables &&
        [first, second].every((one) => !busy[one]!.has(slot) && !instance.forbidden[one]!.includes(slot))
      if (isOpen) found = slot
    }
    placed.push(found)
    if (found < 0) continue
    used[found]!++
    busy[first]!.add(found)
    busy[second]!.add(found)
  }
  const left = placed.filter((slot) => slot < 0).length
  return left > 0 ? `${left} unplaced` : `${countBreaks(instance, placed)} breaks`
}

/** The textbook integer program (who is busy when, where a day has begun, where a break ends), solved from nothing. */
export async function highsB2b(instance: B2bInstance, seconds: number): Promise<string> {
  const { slots, meetings, morningSlots, forbidden, tables } = instance
  const rows: string[] = []
  const binary: string[] = []
  const breaks: string[] = []
  const add = (terms: string[], end: string) =>
    rows.push(` r${rows.length}: ${terms.join(' ') || '0 none'} ${end}`)
  const at = meetings.map(({ first, second, session, fixed }, m) =>
    Array.from({ length: slots }, (_none, t) => {
      const isOpen =
        (fixed === null || fixed === t) &&
        !(session === 'morning' && t >= morningSlots) &&
        !(session === 'afternoon' && t < morningSlots) &&
        !forbidden[first]!.includes(t) &&
        !forbidden[second]!.includes(t)
      if (isOpen) binary.push(`x${m}_${t}`)
      return isOpen ? `x${m}_${t}` : null
    })
  )
  at.forEach((row) =>
    add(
      row.flatMap((x) => (x ? [`+ ${x}`] : [])),
      '= 1'
    )
  )
  for (let t = 0; t < slots; t++)
    add(
      at.flatMap((row) => (row[t] ? [`+ ${row[t]}`] : [])),
      `<= ${tables}`
    )
  meetingsByParticipant(instance).forEach((group, p) => {
    const own: string[] = []
    const busy = (t: number, sign: string) =>
      group.flatMap((m) => (at[m]![t] ? [`${sign} ${at[m]![t]}`] : []))
    for (let t = 0; t < slots; t++) {
      add(busy(t, '+'), '<= 1')
      add([...busy(t, '+'), `- s${p}_${t}`], '<= 0')
      if (t > 0) add([`s${p}_${t - 1}`, `- s${p}_${t}`], '<= 0')
      if (t + 1 < slots) {
        add([`s${p}_${t}`, ...busy(t, '-'), ...busy(t + 1, '+'), `- h${p}_${t}`], '<= 1')
        own.push(`+ h${p}_${t}`)
      }
    }
    add(own, '<= 2')
    breaks.push(...own)
  })
  meetings.forEach(({ after }, m) => {
    for (const before of after)
      for (let t = 0; t < slots; t++)
        if (at[m]![t])
          add([`${at[m]![t]}`, ...at[before]!.slice(0, t).flatMap((x) => (x ? [`- ${x}`] : []))], '<= 0')
  })
  const names = [...new Set(breaks.map((term) => term.slice(2)))]
  const bounds = names.map((name) => ` 0 <= ${name} <= 1`)
  for (let p = 0; p < instance.participants; p++)
    for (let t = 0; t < slots; t++) bounds.push(` 0 <= s${p}_${t} <= 1`)
  const text = `Minimize\n obj: ${breaks.join(' ') || '0 none'}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n ${binary.join('\n ')}\nEnd\n`
  return runHighs(text, seconds)
}

export async function highsJury(task: JuryTask, seconds: number): Promise<string> {
  const name = (j: number, a: number) => `x${j}_${a}`
  const open = (j: number, a: number) => task.barred[j]![a] === 0
  const jurors = Array.from({ length: task.jurors }, (_none, j) => j)
  const applications = Array.from({ length: task.applications }, (_none, a) => a)
  const pairs = jurors.flatMap((j) => applications.filter((a) => open(j, a)).map((a) => [j, a] as const))
  const objective = pairs.map(([j, a]) => `+ ${task.affinity[j]![a]} ${name(j, a)}`).join(' ')
  const rows = [
    ...applications.map(
      (a) =>
        `${jurors
          .filter((j) => open(j, a))
          .map((j) => `+ ${name(j, a)}`)
          .join(' ')} = ${task.reviews[a]}`
    ),
    ...jurors.map(
      (j) =>
        `${applications
          .filter((a) => open(j, a))
          .map((a) => `+ ${name(j, a)}`)
          .join(' ')} <= ${task.mostLoad[j]}`
    )
  ].map((row, i) => ` r${i}: ${row}`)
  const binary = pairs.map(([j, a]) => ` ${name(j, a)}`)
  return runHighs(
    `Maximize\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n${binary.join('\n')}\nEnd\n`,
    seconds
  )
}

/** A meeting variable for each request and slot; one room, no groups. */
export async function highsDay(model: DayModel, seconds: number): Promise<string> {
  const { slots, requests, people, tables } = model
  const uses = people.map(() => Array.from({ length: slots }, () => [] as string[]))
  const bySlot = Array.from({ length: slots }, () => [] as string[])
  const objective: string[] = []
  const rows: string[] = []
  const binary: string[] = []
  requests.forEach(({ parties, weight, kind }, i) => {
    const [party] = parties
    const own: string[] = []
    for (let t = 0; t < slots; t++) {
      if (!party!.every((person) => people[person]!.available[t])) continue
      const name = `x${i}_${t}`
      own.push(`+ ${name}`)
      binary.push(` ${name}`)
      bySlot[t]!.push(`+ ${name}`)
      objective.push(`+ ${weight + (kind === 'must' ? 100 : 0)} ${name}`)
      for (const person of party!) uses[person]![t]!.push(`+ ${name}`)
    }
    if (own.length > 0) rows.push(`${own.join(' ')} <= 1`)
  })
  for (const row of uses.flat()) if (row.length > 0) rows.push(`${row.join(' ')} <= 1`)
  for (const row of bySlot) if (row.length > 0) rows.push(`${row.join(' ')} <= ${tables[0]}`)
  const text = `Maximize\n obj: ${objective.join(' ')}\nSubject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}\nBinary\n${binary.join('\n')}\nEnd\n`
  return runHighs(text, seconds)
}

/** The LP format allows lines of some hundred characters only. */
const folded = (text: string) => text.replace(/(?:\S+ ){16}(?=[+-])/g, (part) => `${part}\n `)

async function runHighs(text: string, seconds: number): Promise<string> {
  const highs = await loadHighs()
  const started = performance.now()
  try {
    const { Status, ObjectiveValue } = highs.solve(folded(text), { time_limit: seconds })
    const took = ((performance.now() - started) / 1000).toFixed(1)
    const value = Number.isFinite(ObjectiveValue) ? Math.round(ObjectiveValue * 1e4) / 1e4 : 'none'
    return `${Status} ${value} in ${took} s`
  } catch (error) {
    return `gave up: ${String((error as Error).message ?? error).slice(0, 60)}`
  }
}
