import * as v from 'valibot'
import { subjectFields } from '../desk/forms.ts'
import { lines, version } from '../forms.ts'

const noteId = v.pipe(v.string('form.required'), v.uuid('form.required'))
const body = v.pipe(lines(10_000), v.minLength(1, 'form.required'))

export const writeNoteForm = v.object({ ...subjectFields, body })
export const changeNoteForm = v.object({ noteId, version, body })
export const removeNoteForm = v.object({ noteId, version })
