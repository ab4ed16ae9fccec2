import * as v from 'valibot'
import { email } from '../forms.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const invitationForm = v.object({
  organisationId: id,
  address: email,
  role: v.picklist(['admin', 'member'], 'form.required'),
  language: v.picklist(['de', 'en'], 'form.required')
})

export const affiliationForm = v.object({
  organisationId: id,
  affiliationId: id,
  to: v.picklist(['admin', 'member', 'ended'], 'form.required')
})

export const withdrawalForm = v.object({ invitationId: id, answer: v.literal('withdrawn', 'form.required') })
