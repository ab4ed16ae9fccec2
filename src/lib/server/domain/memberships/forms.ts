import * as v from 'valibot'
import { day, lines, optional } from '../forms.ts'
import { levels } from './rules.ts'

export const decisionForm = v.object({
  applicationId: v.pipe(v.string('form.required'), v.uuid('form.required')),
  outcome: v.picklist(['approved', 'refused'], 'form.required'),
  level: v.picklist(levels, 'form.required'),
  validFrom: optional(day),
  validTo: optional(day),
  reason: lines(2000)
})
