import * as v from 'valibot'
import { subjectFields } from '../desk/forms.ts'
import { day, lines, optional, version } from '../forms.ts'

const entryId = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const contactKinds = ['call', 'mail', 'visit', 'other'] as const

const words = {
  how: v.picklist(contactKinds, 'form.required'),
  on: day,
  body: v.pipe(lines(20_000), v.minLength(1, 'form.required'))
}

/** `withId`: a contact or person of the organisation it was with. */
export const recordContactForm = v.object({ ...subjectFields, ...words, withId: optional(entryId) })
export const changeContactForm = v.object({ entryId, version, ...words })
export const removeContactForm = v.object({ entryId, version })
