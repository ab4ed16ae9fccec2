import * as v from 'valibot'
import { email, line, lines, optional, slug } from '../forms.ts'

const baseUrl = v.pipe(
  v.string('form.required'),
  v.trim(),
  v.transform((text) => text.replace(/\/$/, '')),
  v.regex(/^https?:\/\/[^\s/]+$/, 'form.base_url')
)

export const setUpForm = v.object({
  networkName: line(2, 200),
  baseUrl,
  slug,
  name: line(2, 200),
  place: line(2, 100),
  purposeDe: lines(2000),
  purposeEn: lines(2000),
  contactEmail: optional(email)
})

export type SetUpInput = v.InferOutput<typeof setUpForm>

export const secondFactorForm = v.object({
  isRequired: v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((text) => text === 'yes')
  )
})
