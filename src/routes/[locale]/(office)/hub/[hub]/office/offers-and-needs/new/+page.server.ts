import { newActions } from '../../../../../../listing-writing/actions.ts'
import { loadNew } from '../../../../../../listing-writing/load-writing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadNew(event, 'office')

const office = newActions('office')
export const actions: Actions = {
  save: office.save,
  preview: office.preview
}
