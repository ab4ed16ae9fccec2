import * as v from 'valibot'
import type { MessageKey } from '#lib/i18n/catalogue.ts'
import { type FieldName, fieldNames } from './mapping/fields.ts'
import type { Mapping } from './mapping/propose-mapping.ts'

const formats = v.object({
  decimalMark: v.picklist([',', '.']),
  dateOrder: v.picklist(['dmy', 'mdy']),
  language: v.picklist(['de', 'en']),
  wrappedNames: v.optional(v.literal('yes'))
})

export type MappingForm =
  | { mapping: Mapping; errors: null }
  /** A message for each field of the form; '' is the form as a whole. */
  | { mapping: null; errors: Record<string, MessageKey> }

/** The name of the select that belongs to a column. */
export const columnControl = (index: number): string => `column-${index}`

/** What somebody made of the proposed mapping. Every field may be given to one column only. */
export function readMappingForm(
  values: Record<string, string>,
  header: readonly string[],
  proposed: Mapping
): MappingForm {
  const errors: Record<string, MessageKey> = {}
  const columns: Partial<Record<FieldName, string>> = {}
  header.forEach((title, index) => {
    const chosen = values[columnControl(index)] ?? ''
    if (!isField(chosen)) return
    if (columns[chosen] !== undefined) errors[columnControl(index)] = 'import.form.fieldTwice'
    else columns[chosen] = title
  })
  if (!columns.name) errors[''] = 'error.import.mapping_incomplete'
  const parsed = v.safeParse(formats, values)
  if (!parsed.success) errors[''] ??= 'form.required'
  if (!parsed.success || Object.keys(errors).length) return { mapping: null, errors }
  const { wrappedNames, ...rest } = parsed.output
  const mapping = { ...rest, columns, currency: proposed.currency, wrappedNames: wrappedNames === 'yes' }
  return { mapping, errors: null }
}

const isField = (text: string): text is FieldName => (fieldNames as readonly string[]).includes(text)

export const duplicateForm = v.object({
  duplicateId: v.pipe(v.string('form.required'), v.uuid('form.required')),
  decision: v.picklist(['keep_first', 'keep_second', 'distinct'], 'form.required')
})

export const unmergeForm = v.object({
  mergeId: v.pipe(v.string('form.required'), v.uuid('form.required'))
})

export const proposalForm = v.object({
  proposalId: v.pipe(v.string('form.required'), v.uuid('form.required')),
  accept: v.pipe(
    v.picklist(['yes', 'no'], 'form.required'),
    v.transform((word) => word === 'yes')
  )
})
