import * as v from 'valibot'

/**
 * Building blocks for what may come from outside. A message is a key of the catalogues (`form.…`); the wording gets the
 * rule's requirement as {limit} and the given length as {given}.
 */
export const line = (least: number, most: number) =>
  v.pipe(
    v.string('form.required'),
    v.transform((text) => text.replace(/\s+/g, ' ').trim()),
    v.minLength(least, least <= 1 ? 'form.required' : 'form.too_short'),
    v.maxLength(most, 'form.too_long')
  )

export const lines = (most: number) =>
  v.pipe(v.string('form.required'), v.trim(), v.maxLength(most, 'form.too_long'))

export const email = v.pipe(
  v.string('form.required'),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'form.too_long'),
  v.email('form.email')
)

export const slug = v.pipe(
  v.string('form.required'),
  v.trim(),
  v.toLowerCase(),
  v.minLength(1, 'form.required'),
  v.maxLength(60, 'form.too_long'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'form.slug')
)

/** The version a form was filled from. */
export const version = v.pipe(
  v.string('form.required'),
  v.regex(/^[1-9]\d{0,8}$/, 'form.required'),
  v.transform(Number)
)

function isCalendarDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A day that the calendar has, 'YYYY-MM-DD'. */
export const day = v.pipe(
  v.string('form.required'),
  v.isoDate('form.date'),
  v.check(isCalendarDay, 'form.date')
)

/** An empty field means: nothing given. */
export const optional = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null)
    ),
    schema
  ])
