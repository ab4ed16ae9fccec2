import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import type { Actor } from '../actor.ts'
import type { AuditCode } from '../audit/codes.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mustWorkHere, subjectOf } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { auditSubject, mustBeOfOffice } from './add-task.ts'
import { lockTask, settleTask, type TaskWords, updateTask } from './store.ts'

/** Changes what is to be done, by when or by whom; of two who do so at once, the second is told. */
export async function changeTask(
  tx: Tx,
  actor: Actor,
  input: TaskWords & { taskId: string; version: number },
  now: Instant
): Promise<void> {
  const task = await mustHoldTask(tx, actor, input.taskId)
  if (task.version !== input.version) throw new DomainError('version_conflict')
  if (input.assigneeId !== task.assignee_id) await mustBeOfOffice(tx, actor.hub, input.assigneeId, now)
  await updateTask(tx, actor.hub, input.taskId, input)
  await tell(tx, actor, task, 'task.changed', now)
}

/** Says that it is done. Twice is once. */
export async function finishTask(tx: Tx, actor: Actor, input: { taskId: string }, now: Instant) {
  const task = await mustHoldTask(tx, actor, input.taskId)
  if (task.done_at) return
  await settleTask(tx, actor.hub, input.taskId, { at: now, by: actor.personId })
  await tell(tx, actor, task, 'task.done', now)
}

/** It was not done after all. */
export async function reopenTask(tx: Tx, actor: Actor, input: { taskId: string }, now: Instant) {
  const task = await mustHoldTask(tx, actor, input.taskId)
  if (!task.done_at) return
  await settleTask(tx, actor.hub, input.taskId, null)
  await tell(tx, actor, task, 'task.reopened', now)
}

async function mustHoldTask(tx: Tx, actor: Actor, taskId: string) {
  mustWorkHere(actor)
  const task = await lockTask(tx, actor.hub, taskId)
  if (!task) throw new DomainError('not_found')
  return task
}

type Held = Awaited<ReturnType<typeof mustHoldTask>>

async function tell(tx: Tx, actor: Actor, task: Held, code: AuditCode, now: Instant) {
  const { id, introduction_id: introduction } = task
  const subject = introduction ? { kind: 'introduction' as const, id: introduction } : subjectOf(task)
  await recordAudit(tx, actor, code, { ...auditSubject(subject, id), params: { task: id } }, now)
}
