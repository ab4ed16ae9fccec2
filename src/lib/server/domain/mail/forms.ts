import * as v from 'valibot'
import { line } from '../forms.ts'

/** A browser ends lines with two characters; a paragraph begins after an empty line. */
const body = v.pipe(
  v.string('form.required'),
  v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  v.minLength(1, 'form.required'),
  v.maxLength(5000, 'form.too_long')
)
const seen = v.pipe(v.string('form.required'), v.regex(/^\d{1,9}$/, 'form.required'), v.transform(Number))

export const mailTextForm = v.object({
  subjectDe: line(1, 200),
  bodyDe: body,
  subjectEn: line(1, 200),
  bodyEn: body,
  seen
})

export const resetMailTextForm = v.object({ seen })

/** What is typed so far, complete or not. */
const typed = v.pipe(v.optional(v.string(), ''), v.maxLength(6000, 'form.too_long'))

export const mailPreviewForm = v.object({ subjectDe: typed, bodyDe: typed, subjectEn: typed, bodyEn: typed })
