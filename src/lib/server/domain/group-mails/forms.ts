import * as v from 'valibot'
import { version } from '../forms.ts'
import { address } from '../office-lists/forms.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const subject = v.pipe(
  v.string('form.required'),
  v.transform((text) => text.replace(/\s+/g, ' ').trim()),
  v.minLength(1, 'form.required'),
  v.maxLength(200, 'form.too_long')
)
const body = v.pipe(
  v.string('form.required'),
  v.transform((text) => text.replace(/\r\n?/g, '\n').trim()),
  v.minLength(1, 'form.required'),
  v.maxLength(10_000, 'form.too_long')
)
const words = { subjectDe: subject, bodyDe: body, subjectEn: subject, bodyEn: body }

export const draftForm = v.object({ ...words, address })
export const changeDraftForm = v.object({ ...words, mailId: id, version })
export const mailForm = v.object({ mailId: id })
export type MailWords = Omit<v.InferOutput<typeof draftForm>, 'address'>
