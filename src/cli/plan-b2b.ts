import { planB2bMeetings } from '#lib/engines/planning/b2b/plan-b2b-meetings.ts'
import type { B2bInstance } from '#lib/engines/planning/b2b/instance.ts'
import { MiniZincError, readB2bInstance } from '#lib/engines/planning/b2b/read-minizinc.ts'
import type { B2bImpossible } from '#lib/engines/planning/b2b/slot-domains.ts'
import type { Params } from '#lib/i18n/catalogue.ts'
import { numberOption, type PlanRequest, refuse, rounded } from './plan.ts'

/** The benchmark's problem: `{"status","breaks","bound","slots","seconds","reason"?}`, slots from 1 by meeting. */
export async function planB2bFile(request: PlanRequest): Promise<number> {
  const { given, io } = request
  const fairness = numberOption(given, 'fairness', io, { low: 0, high: 1000 }) ?? 2
  const instance = read(request)
  const answer = planB2bMeetings(instance, fairness, { shouldStop: request.isOver })
  const reason = answer.impossible === null ? undefined : explain(answer.impossible, request)
  const { status, breaks, bound } = answer
  const slots = answer.slots?.map((slot) => slot + 1) ?? null
  const seconds = rounded(request.seconds())
  if (given.values.json === true) {
    await io.out(JSON.stringify({ status, breaks, bound, slots, seconds, ...(reason && { reason }) }))
    return 0
  }
  await io.out(io.t(`plan.status.${status}`))
  if (reason) await io.out(reason)
  if (slots !== null) {
    await io.out(io.t('plan.b2b.breaks', { breaks: breaks!, bound: bound! }))
    for (const [i, slot] of slots.entries()) await io.out(io.t('plan.b2b.meeting', { meeting: i + 1, slot }))
  }
  return 0
}

function read(request: PlanRequest): B2bInstance {
  try {
    return readB2bInstance(request.text)
  } catch (error) {
    if (!(error instanceof MiniZincError)) throw error
    return refuse(request, `plan.minizinc.${error.code}`, error.params)
  }
}

/** Numbers are told from 1, as in the file. */
function explain(impossible: B2bImpossible, { io }: PlanRequest): string {
  const { code, ...found } = impossible
  const params: Params = { ...found }
  for (const name of ['meeting', 'participant'])
    if (typeof params[name] === 'number') params[name] = params[name] + 1
  return io.t(`plan.b2b.${code}`, params)
}
