import * as v from 'valibot'
import { lines } from '../forms.ts'
import { legalKinds } from './store.ts'

const body = v.pipe(lines(100_000), v.minLength(1, 'form.required'))

export const legalForm = v.object({
  kind: v.picklist(legalKinds, 'form.required'),
  bodyDe: body,
  bodyEn: body,
  seen: v.pipe(v.string('form.required'), v.regex(/^\d{1,9}$/, 'form.required'), v.transform(Number))
})
