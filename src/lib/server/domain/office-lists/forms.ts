import * as v from 'valibot'
import { line, version } from '../forms.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))
const box = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text !== '')
)
/** What stands in the address of a list, as a query. */
export const address = v.pipe(v.optional(v.string(), ''), v.maxLength(2000, 'form.too_long'))

export const columnsForm = v.object({
  column: v.pipe(v.optional(v.string(), ''), v.maxLength(500, 'form.too_long')),
  address
})
export const saveFilterForm = v.object({ name: line(1, 80), shared: box, address })
export const changeFilterForm = v.object({ filterId: id, version, name: line(1, 80), shared: box })
export const moveFilterForm = v.object({ filterId: id })
export const removeFilterForm = v.object({ filterId: id })
