import * as v from 'valibot'
import { retentionWhats } from './rules.ts'

export const ruleForm = v.object({
  what: v.picklist(retentionWhats, 'form.required'),
  days: v.pipe(
    v.string('form.required'),
    v.regex(/^\d{1,5}$/, 'form.required'),
    v.transform(Number),
    v.minValue(1, 'form.required'),
    v.maxValue(36_500, 'form.required')
  ),
  isOn: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text === 'yes')
  )
})
