import * as v from 'valibot'
import { subjectKinds } from './subject.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

/** About whom a form of the desk writes: two hidden fields. */
export const subjectFields = { kind: v.picklist(subjectKinds, 'form.required'), id }
