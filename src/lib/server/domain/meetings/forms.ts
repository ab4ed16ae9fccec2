import * as v from 'valibot'
import { lines } from '../forms.ts'
import { isZone } from './wall-time.ts'

const wall = v.pipe(
  v.string('form.required'),
  v.trim(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'form.wallTime'),
  v.check((text) => {
    const date = new Date(`${text}:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  }, 'form.wallTime')
)
const maybeWall = v.optional(
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null)
    ),
    wall
  ]),
  ''
)

const frame = {
  timeZone: v.pipe(v.string('form.required'), v.trim(), v.check(isZone, 'form.zone')),
  durationMinutes: v.pipe(
    v.string('form.required'),
    v.picklist(['30', '45', '60', '90', '120'], 'form.required'),
    v.transform(Number)
  ),
  place: v.pipe(lines(300))
}

export const offerTimesForm = v.object({
  ...frame,
  time1: wall,
  time2: maybeWall,
  time3: maybeWall,
  time4: maybeWall,
  time5: maybeWall
})
export const fixTimeForm = v.object({ ...frame, time: wall })
export const pickTimeForm = v.object({
  version: v.pipe(v.string('form.required'), v.regex(/^\d{1,9}$/, 'form.required'), v.transform(Number)),
  position: v.pipe(v.string('form.required'), v.regex(/^[1-5]$/, 'form.required'), v.transform(Number))
})
export const durations = ['30', '45', '60', '90', '120'] as const
