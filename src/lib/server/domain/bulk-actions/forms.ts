import * as v from 'valibot'
import { day, line, lines, optional } from '../forms.ts'
import { levels } from '../memberships/rules.ts'
import { visibilities } from '../office-lists/ask.ts'
import { address } from '../office-lists/forms.ts'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

/** Which rows: those that were ticked (`m:…`, `p:…` or `c:…`, joined by commas), or all that the address asks for. */
const rows = {
  address,
  of: v.picklist(['rows', 'all'], 'form.required'),
  row: v.pipe(v.optional(v.string(), ''), v.maxLength(100_000, 'form.too_long'))
}

/** What is to be done with each, and the particulars of it. */
export const bulkForm = v.variant('kind', [
  v.object({ ...rows, kind: v.literal('tagAdd'), name: line(1, 60) }),
  v.object({ ...rows, kind: v.literal('tagRemove'), tagId: id }),
  v.object({ ...rows, kind: v.literal('charge'), personId: optional(id) }),
  v.object({ ...rows, kind: v.literal('level'), level: v.picklist(levels, 'form.required') }),
  v.object({ ...rows, kind: v.literal('visibility'), visibility: v.picklist(visibilities, 'form.required') }),
  v.object({
    ...rows,
    kind: v.literal('task'),
    title: line(1, 200),
    dueOn: optional(day),
    assigneeId: optional(id)
  }),
  v.object({ ...rows, kind: v.literal('end'), lastDay: day, reason: lines(2000) })
])
export type BulkInput = v.InferOutput<typeof bulkForm>

export const undoForm = v.object({ actionId: id })
