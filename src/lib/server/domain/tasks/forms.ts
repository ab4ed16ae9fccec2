import * as v from 'valibot'
import { subjectKinds } from '../desk/subject.ts'
import { day, line, lines, optional, version } from '../forms.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const words = { title: line(1, 200), body: lines(5000), dueOn: optional(day), assigneeId: optional(id) }

/** Whom a task is about: two fields, both empty for one about nobody. */
export const addTaskForm = v.object({
  ...words,
  kind: v.picklist(['', ...subjectKinds, 'introduction'], 'form.required'),
  id: optional(id)
})
export const changeTaskForm = v.object({ ...words, taskId: id, version })
export const settleTaskForm = v.object({ taskId: id })
