import * as v from 'valibot'
import type { DigestFrequency, DismissalReason } from '../../database/schema-matches.ts'
import { isTimeZone } from '../hubs/forms.ts'

export const dismissalReasons = [
  'topic',
  'place',
  'size',
  'known',
  'competitor',
  'timing',
  'other'
] as const satisfies readonly DismissalReason[]

export const digestFrequencies = ['weekly', 'monthly', 'never'] as const satisfies readonly DigestFrequency[]

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const dismissalForm = v.object({ matchId: id, reason: v.picklist(dismissalReasons, 'form.required') })

export const digestForm = v.object({
  frequency: v.picklist(digestFrequencies, 'form.required'),
  timeZone: v.pipe(v.string('form.required'), v.trim(), v.check(isTimeZone, 'form.time_zone'))
})

export const searchForm = v.object({
  text: v.pipe(
    v.string('form.required'),
    v.trim(),
    v.minLength(2, 'form.too_short'),
    v.maxLength(200, 'form.too_long')
  ),
  noun: v.pipe(
    v.optional(v.picklist(['', 'need', 'offer'], 'form.required'), ''),
    v.transform((noun) => (noun === '' ? null : noun))
  )
})

export const removalForm = v.object({ searchId: id })

export const watchForm = v.object({ listingId: id })
