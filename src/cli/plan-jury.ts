import { alternatesFor, type JuryObjective, planJury } from '#lib/engines/planning/jury/plan-jury.ts'
import type { JuryImpossible } from '#lib/engines/planning/jury/jury-task.ts'
import { JuryFormError, type JuryForm, readJuryForm } from './jury-forms.ts'
import { numberOption, type PlanRequest, refuse, rounded } from './plan.ts'
import { WrongUsage } from './command.ts'

const objectives: readonly JuryObjective[] = ['total', 'maxmin', 'lexicographic']
const namesShown = 12

/** `{"status","total","bound","minPerPaper","assignment","seconds","reason"?}`; numbers as in the file. */
export async function planJuryFile(request: PlanRequest): Promise<number> {
  const { given, io } = request
  const objective = objectives.find((one) => one === (given.values.objective ?? 'total'))
  if (objective === undefined)
    throw new WrongUsage(io.t('plan.jury.objective', { known: objectives.join(', ') }))
  const form = read(request)
  const answer = planJury(form.task, objective, { shouldStop: request.isOver })
  const reason = answer.impossible === null ? undefined : explain(answer.impossible, form, request)
  const isDone = answer.impossible === null
  const assignment = answer.pairs.map(([j, a]) => [form.jurorNames[j]!, form.applicationNames[a]!])
  const result = {
    status: answer.status,
    total: isDone ? exact(answer.total) : null,
    bound: isDone ? exact(answer.bound) : null,
    minPerPaper: isDone ? exact(answer.lowest) : null,
    assignment: isDone ? assignment : null,
    ...(form.alternates > 0 && isDone && { alternates: namedAlternates(form, answer.pairs) }),
    seconds: rounded(request.seconds()),
    ...(reason && { reason })
  }
  if (given.values.json === true) {
    await io.out(JSON.stringify(result))
    return 0
  }
  await io.out(io.t(`plan.status.${answer.status}`))
  if (reason) await io.out(reason)
  if (!isDone) return 0
  await io.out(io.t('plan.jury.total', { total: answer.total, lowest: answer.lowest, bound: answer.bound }))
  for (const [juror, application] of assignment)
    await io.out(io.t('plan.jury.pair', { juror: String(juror), application: String(application) }))
  return 0
}

/** Without the last digits that adding decimals leaves behind. */
const exact = (value: number) => Math.round(value * 1e9) / 1e9

function namedAlternates(form: JuryForm, pairs: [number, number][]): Record<string, (string | number)[]> {
  const lists = alternatesFor(form.task, pairs, form.alternates)
  return Object.fromEntries(
    lists.map((jurors, a) => [String(form.applicationNames[a]!), jurors.map((j) => form.jurorNames[j]!)])
  )
}

function read(request: PlanRequest): JuryForm {
  const { given, io } = request
  const load = { low: 0, high: 1_000_000 }
  const options = {
    reviews: numberOption(given, 'reviews', io, { low: 1, high: 1000 }),
    minLoad: numberOption(given, 'min-load', io, load),
    maxLoad: numberOption(given, 'max-load', io, load)
  }
  if (options.minLoad !== null && options.maxLoad !== null && options.minLoad > options.maxLoad)
    throw new WrongUsage(io.t('plan.jury.loads', { least: options.minLoad, most: options.maxLoad }))
  try {
    return readJuryForm(request.text, options)
  } catch (error) {
    if (!(error instanceof JuryFormError)) throw error
    return refuse(request, `plan.juryForm.${error.code}`, error.params)
  }
}

function explain(impossible: JuryImpossible, form: JuryForm, { io }: PlanRequest): string {
  const name = (names: (string | number)[], numbers: readonly number[]) => {
    const shown = numbers.slice(0, namesShown).map((one) => String(names[one]!))
    return numbers.length > namesShown ? `${shown.join(', ')}, …` : shown.join(', ')
  }
  const { jurorNames, applicationNames } = form
  const params: Record<string, string | number> = {}
  if ('juror' in impossible) params.juror = String(jurorNames[impossible.juror]!)
  if ('application' in impossible) params.application = String(applicationNames[impossible.application]!)
  if ('group' in impossible) params.group = impossible.group + 1
  if ('jurors' in impossible) {
    params.jurors = name(jurorNames, impossible.jurors)
    params.jurorCount = impossible.jurors.length
    params.applications = name(applicationNames, impossible.applications)
    params.applicationCount = impossible.applications.length
    params.needed = impossible.needed
    params.possible = impossible.possible
  }
  return io.t(`plan.jury.${impossible.code}`, params)
}
