import * as v from 'valibot'
import { lines } from '../forms.ts'
import { longestReason } from './rules.ts'

export const startActingForm = v.object({
  organisationId: v.pipe(v.string('form.required'), v.uuid('form.required')),
  reason: v.pipe(lines(longestReason), v.minLength(1, 'form.required'))
})
