import * as v from 'valibot'
import { email, line, lines, optional, slug, version } from '../forms.ts'
import { accents } from './look.ts'

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

export const isTimeZone = (name: string) =>
  Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'

export const hubForm = v.object({
  version,
  slug,
  name: line(2, 200),
  place: line(2, 100),
  purposeDe: lines(2000),
  purposeEn: lines(2000),
  contactEmail: optional(email),
  timeZone: v.pipe(v.string('form.required'), v.trim(), v.check(isTimeZone, 'form.time_zone')),
  accent: v.picklist(accents, 'form.required'),
  topics: v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => text.split(',').filter(Boolean))
  )
})

export type HubForm = v.InferOutput<typeof hubForm>

export const secondFactorForm = v.object({
  isRequired: v.pipe(
    v.picklist(['yes', 'no']),
    v.transform((text) => text === 'yes')
  )
})
