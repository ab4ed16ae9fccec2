import { redirect, type RequestEvent } from '@sveltejs/kit'
import type * as v from 'valibot'
import { changeConversation, removeConversation } from '#lib/server/domain/contact-log/change-conversation.ts'
import {
  changeContactForm,
  recordContactForm,
  removeContactForm
} from '#lib/server/domain/contact-log/forms.ts'
import { recordConversation } from '#lib/server/domain/contact-log/record-conversation.ts'
import { inChargeForm, putInCharge } from '#lib/server/domain/desk/put-in-charge.ts'
import { changeNote, removeNote } from '#lib/server/domain/notes/change-note.ts'
import { changeNoteForm, removeNoteForm, writeNoteForm } from '#lib/server/domain/notes/forms.ts'
import { writeNote } from '#lib/server/domain/notes/write-note.ts'
import { addTag } from '#lib/server/domain/tags/add-tag.ts'
import { addTagForm, removeTagForm } from '#lib/server/domain/tags/forms.ts'
import { removeTag } from '#lib/server/domain/tags/remove-tag.ts'
import { addTask } from '#lib/server/domain/tasks/add-task.ts'
import { changeTask, finishTask, reopenTask } from '#lib/server/domain/tasks/change-task.ts'
import { addTaskForm, changeTaskForm, settleTaskForm } from '#lib/server/domain/tasks/forms.ts'
import { type Deed, formAction } from '#lib/server/http/form-action.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'

/** Guarded like the page it stands on; afterwards the same page, where the words were written. */
function written<Schema extends v.GenericSchema>(
  schema: Schema,
  deed: Deed<v.InferOutput<Schema>, unknown>,
  place: string
) {
  const action = formAction(schema, deed, (_result, event) => redirect(303, `${event.url.pathname}#${place}`))
  return (event: RequestEvent) => {
    mustBeOffice(event)
    return action(event)
  }
}

/** What an office writes about somebody, on whichever page it does. */
export const deskActions = {
  tag: written(addTagForm, addTag, 'tags'),
  untag: written(removeTagForm, removeTag, 'tags'),
  note: written(writeNoteForm, writeNote, 'notes'),
  changeNote: written(changeNoteForm, changeNote, 'notes'),
  removeNote: written(removeNoteForm, removeNote, 'notes'),
  task: written(addTaskForm, addTask, 'tasks'),
  changeTask: written(changeTaskForm, changeTask, 'tasks'),
  finish: written(settleTaskForm, finishTask, 'tasks'),
  reopen: written(settleTaskForm, reopenTask, 'tasks'),
  contact: written(recordContactForm, recordConversation, 'log'),
  changeContact: written(changeContactForm, changeConversation, 'log'),
  removeContact: written(removeContactForm, removeConversation, 'log'),
  inCharge: written(inChargeForm, putInCharge, 'in-charge')
}
