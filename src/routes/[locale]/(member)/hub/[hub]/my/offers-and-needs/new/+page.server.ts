import { newActions } from '../../../../../../listing-writing/actions.ts'
import { loadNew } from '../../../../../../listing-writing/load-writing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadNew(event, 'own')

const own = newActions('own')
export const actions: Actions = {
  save: own.save,
  preview: own.preview
}
