import type { Tx } from '../../database/connection.ts'
import type { Instant } from '../../platform/clock.ts'
import { isId, newId } from '../../platform/identifiers.ts'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { worksInOffice } from '../desk/office-people.ts'
import { mustKnow, mustWorkHere, type SubjectKind, subjectTypes } from '../desk/subject.ts'
import { DomainError } from '../errors.ts'
import { insertTask, type TaskSubject, type TaskWords } from './store.ts'

export interface NewTask extends TaskWords {
  /** '' with id null: about nobody. */
  kind: '' | SubjectKind | 'introduction'
  id: string | null
}

/** Writes down what is to be done, about somebody or nobody, by somebody of the office or (null) whoever comes to it. */
export async function addTask(tx: Tx, actor: Actor, input: NewTask, now: Instant): Promise<string> {
  mustWorkHere(actor)
  const subject = await subjectOfTask(tx, actor.hub, input, now)
  await mustBeOfOffice(tx, actor.hub, input.assigneeId, now)
  const id = newId(now)
  await insertTask(tx, { ...input, hub: actor.hub, id, subject, by: actor.personId }, now)
  await recordAudit(tx, actor, 'task.added', { ...auditSubject(subject, id), params: { task: id } }, now)
  return id
}

async function subjectOfTask(tx: Tx, hub: number, { kind, id }: NewTask, now: Instant): Promise<TaskSubject> {
  if (kind === '' || id === null) return null
  if (kind !== 'introduction') return mustKnow(tx, hub, { kind, id }, now)
  const known = isId(id)
    ? await tx
        .selectFrom('introduction')
        .select('id')
        .where('hub_id', '=', hub)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!known) throw new DomainError('not_found')
  return { kind, id }
}

/** Only who works in the office today can be asked to do something. */
export async function mustBeOfOffice(tx: Tx, hub: number, personId: string | null, now: Instant) {
  if (personId && !(await worksInOffice(tx, hub, personId, now)))
    throw new DomainError('task.not_of_office', { field: 'assigneeId' })
}

/** A task is told of in the history of whom it is about; one about nobody in its own. */
export function auditSubject(subject: TaskSubject, taskId: string): { type: string; id: string } {
  if (!subject) return { type: 'task', id: taskId }
  if (subject.kind === 'introduction') return { type: 'introduction', id: subject.id }
  return { type: subjectTypes[subject.kind], id: subject.id }
}
