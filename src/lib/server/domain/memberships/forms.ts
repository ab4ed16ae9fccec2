import * as v from 'valibot'
import { day, lines, optional, version } from '../forms.ts'
import { levels } from './rules.ts'

const membershipId = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const membershipForm = v.object({
  membershipId,
  version,
  level: v.picklist(levels, 'form.required'),
  validFrom: optional(day),
  validTo: optional(day),
  reason: lines(2000)
})

export const endForm = v.object({ membershipId, version, lastDay: day, reason: lines(2000) })

const hub = v.pipe(v.string('form.required'), v.maxLength(60, 'form.too_long'))

export const noticeForm = v.object({ hub, membershipId, version, lastDay: day, reason: lines(2000) })

export const withdrawNoticeForm = v.object({ hub, membershipId, version })

export const withdrawForm = v.object({
  hub,
  applicationId: v.pipe(v.string('form.required'), v.uuid('form.required'))
})

export const decisionForm = v.object({
  applicationId: v.pipe(v.string('form.required'), v.uuid('form.required')),
  outcome: v.picklist(['approved', 'refused'], 'form.required'),
  level: v.picklist(levels, 'form.required'),
  validFrom: optional(day),
  validTo: optional(day),
  reason: lines(2000)
})
