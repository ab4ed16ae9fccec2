import * as v from 'valibot'
import { email, line, lines, optional, slug } from '../forms.ts'

export const hubForm = v.object({
  slug,
  name: line(2, 200),
  place: line(2, 100),
  purposeDe: lines(2000),
  purposeEn: lines(2000),
  contactEmail: optional(email)
})

export const networkForm = v.object({
  name: line(2, 200),
  baseUrl: v.pipe(v.string(), v.trim(), v.regex(/^https?:\/\/[^\s/]+$/, 'form.base_url'))
})
