import { existingActions } from '../../../../../../listing-writing/actions.ts'
import { loadExisting } from '../../../../../../listing-writing/load-writing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadExisting(event, 'own', event.params.listing)

const own = existingActions('own')
export const actions: Actions = {
  save: own.save,
  preview: own.preview,
  attach: own.attach,
  detach: own.detach,
  withdraw: own.withdraw,
  renew: own.renew,
  release: own.release,
  takeOver: own.takeOver
}
