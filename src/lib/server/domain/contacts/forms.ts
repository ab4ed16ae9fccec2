import * as v from 'valibot'

const id = v.pipe(v.string('form.required'), v.uuid('form.required'))

export const pairForm = v.object({ firstId: id, secondId: id })
export const dismissForm = v.object({
  ...pairForm.entries,
  kind: v.picklist(['person', 'contact'], 'form.required')
})
export const mergeContactsForm = v.object({ keptId: id, mergedId: id })
export const unmergeContactsForm = v.object({ mergeId: id })
