import type { B2bInstance } from '#lib/engines/planning/b2b/instance.ts'
import type { MeetingsForm } from '#lib/engines/planning/meetings/meetings-form.ts'
import type { Announced } from '#lib/engines/planning/meetings/replan.ts'

/**
 * Checks timetables straight from what was asked, sharing no code with the engine: every rule is read anew. Each answer
 * is a list of complaints, empty for a right timetable.
 */
export function checkB2b(instance: B2bInstance, fairness: number, slots: readonly number[]): string[] {
  const wrong: string[] = []
  if (slots.length !== instance.meetings.length) wrong.push('a meeting is missing')
  const days = Array.from({ length: instance.participants }, () => [] as number[])
  const hall = new Map<number, number>()
  instance.meetings.forEach((meeting, i) => {
    const slot = slots[i]!
    if (!(Number.isInteger(slot) && slot >= 0 && slot < instance.slots)) wrong.push(`${i}: no slot`)
    if (meeting.session === 'morning' && !(slot < instance.morningSlots))
      wrong.push(`${i}: not in the morning`)
    if (meeting.session === 'afternoon' && slot < instance.morningSlots) wrong.push(`${i}: in the morning`)
    if (meeting.fixed !== null && meeting.fixed !== slot) wrong.push(`${i}: not where it is fixed`)
    for (const before of meeting.after) if (!(slots[before]! < slot)) wrong.push(`${i}: too early`)
    for (const person of [meeting.first, meeting.second]) {
      if (instance.forbidden[person]!.includes(slot)) wrong.push(`${i}: forbidden for ${person}`)
      if (days[person]!.includes(slot)) wrong.push(`${person}: twice in slot ${slot}`)
      days[person]!.push(slot)
    }
    hall.set(slot, (hall.get(slot) ?? 0) + 1)
  })
  for (const [slot, count] of hall) if (count > instance.tables) wrong.push(`slot ${slot}: too few tables`)
  const breaks = days.map(breaksIn)
  if (breaks.length > 0 && Math.max(...breaks) - Math.min(...breaks) > fairness) wrong.push('unfair')
  return wrong
}

export const breaksOf = (instance: B2bInstance, slots: readonly number[]): number => {
  const days = Array.from({ length: instance.participants }, () => [] as number[])
  instance.meetings.forEach(({ first, second }, i) => {
    days[first]!.push(slots[i]!)
    days[second]!.push(slots[i]!)
  })
  return days.map(breaksIn).reduce((sum, one) => sum + one, 0)
}

function breaksIn(day: readonly number[]): number {
  const sorted = [...day].sort((a, b) => a - b)
  return sorted.filter((slot, i) => i > 0 && slot > sorted[i - 1]! + 1).length
}

/** The own form: every meeting of the answer against every rule of the form. */
export function checkDay(form: MeetingsForm, meetings: readonly Announced[]): string[] {
  const wrong: string[] = []
  const person = new Map(form.participants.map((one) => [one.id, one]))
  const days = new Map(form.participants.map(({ id }) => [id, new Map<number, string>()]))
  const shared = new Map<string, number>()
  const at = new Map<string, number>()
  const pair = (ids: readonly string[]) => [...ids].sort().join('|')
  for (const { people, party, slot, room } of meetings) {
    const name = pair(people)
    if (at.has(name)) wrong.push(`${name}: twice`)
    at.set(name, slot)
    const wishes = form.wishes.filter(({ from, to }) => pair([from, to]) === name)
    const isSuggested = form.suggestions.some((one) => pair(one.people) === name)
    if (wishes.length === 0 && !isSuggested) wrong.push(`${name}: nobody asked for it`)
    if (wishes.some(({ kind }) => kind === 'noThanks')) wrong.push(`${name}: refused`)
    if (wishes.some(({ slots }) => slots !== null && !slots.includes(slot)))
      wrong.push(`${name}: not in this slot`)
    wrong.push(...wrongParty(form, people, party))
    for (const id of party) {
      const one = person.get(id)!
      if (one.available !== null && !one.available.includes(slot)) wrong.push(`${id}: away in ${slot}`)
      if (days.get(id)!.has(slot)) wrong.push(`${id}: twice in ${slot}`)
      days.get(id)!.set(slot, room)
    }
    const host = party.find((id) => person.get(id)!.ownTableIn !== null)
    if (host !== undefined && person.get(host)!.ownTableIn !== room)
      wrong.push(`${name}: not at the own table`)
    if (host === undefined) shared.set(`${room} ${slot}`, (shared.get(`${room} ${slot}`) ?? 0) + 1)
  }
  for (const { id, tables } of form.rooms)
    for (let slot = 0; slot < form.slots; slot++)
      if ((shared.get(`${id} ${slot}`) ?? 0) > tables) wrong.push(`${id}: too few tables in ${slot}`)
  for (const one of form.participants) wrong.push(...wrongDay(form, one, days.get(one.id)!))
  for (const { people, slot } of form.fixed)
    if (at.get(pair(people)) !== slot) wrong.push('not where it is fixed')
  for (const { before, after } of form.precedences) {
    const late = at.get(pair(after))
    if (late === undefined) continue
    const early = at.get(pair(before))
    if (early !== undefined && early >= late) wrong.push('out of order')
  }
  return wrong
}

function wrongParty(form: MeetingsForm, people: readonly string[], party: readonly string[]): string[] {
  const sides = people.map((id) => {
    const group = form.groups.find((one) => one.id === id)
    if (group === undefined) return [[id]]
    return group.needed === 'all' ? [group.people] : group.people.map((one) => [one])
  })
  const come = [...party].sort().join()
  const isRight = sides[0]!.some((a) => sides[1]!.some((b) => [...a, ...b].sort().join() === come))
  return isRight ? [] : [`${people.join()}: the wrong people come`]
}

function wrongDay(
  form: MeetingsForm,
  one: MeetingsForm['participants'][number],
  day: ReadonlyMap<number, string>
): string[] {
  const wrong: string[] = []
  if (one.max !== null && day.size > one.max) wrong.push(`${one.id}: too many meetings`)
  let row = 0
  for (let slot = 0; slot < form.slots; slot++) {
    row = day.has(slot) ? row + 1 : 0
    if (one.inRow !== null && row > one.inRow) wrong.push(`${one.id}: no break before ${slot}`)
  }
  const met = [...day].sort(([a], [b]) => a - b)
  for (const [slot, room] of met)
    for (const [other, otherRoom] of met) {
      if (other <= slot) continue
      for (const way of form.travel) {
        const isWay =
          (way.from === room && way.to === otherRoom) || (way.to === room && way.from === otherRoom)
        if (isWay && room !== otherRoom && other - slot - 1 < way.slots)
          wrong.push(`${one.id}: too far at ${other}`)
      }
    }
  return wrong
}
