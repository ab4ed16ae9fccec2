import * as v from 'valibot'
import { email, line } from '../forms.ts'

export const askForm = v.object({ email })
export const proveForm = v.object({ code: line(1, 40) })
export const partForm = v.object({ mergeId: v.pipe(v.string('form.required'), v.uuid('form.required')) })
