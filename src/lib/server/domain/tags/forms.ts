import * as v from 'valibot'
import { subjectFields } from '../desk/forms.ts'
import { line } from '../forms.ts'

const tagId = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const addTagForm = v.object({ ...subjectFields, name: line(1, 60) })
export const removeTagForm = v.object({ ...subjectFields, tagId })
