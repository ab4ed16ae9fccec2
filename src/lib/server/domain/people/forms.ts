import * as v from 'valibot'
import { email, line, optional } from '../forms.ts'

/** An address, and where to go on to; whether that is a path of ours, `safeNext` decides. */
export const signInForm = v.object({ email, next: v.optional(v.string(), '') })

export const accountForm = v.object({
  displayName: line(1, 200),
  language: v.picklist(['de', 'en'], 'form.required'),
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))
})

export const addressForm = v.object({ email })

export const sessionForm = v.object({ id: v.pipe(v.string(), v.uuid()) })

export const accessForm = v.object({
  known: email,
  address: email,
  checked: v.literal('yes', 'form.identity')
})

const day = v.pipe(v.string('form.required'), v.isoDate('form.date'))

export const roleForm = v.object({
  email,
  role: v.picklist(['office', 'officeLead', 'juror', 'mentor', 'funder'], 'form.required'),
  to: optional(day)
})

export const endRoleForm = v.object({ grantId: v.pipe(v.string('form.required'), v.uuid('form.required')) })
