import { existingActions } from '../../../../../../listing-writing/actions.ts'
import { loadExisting } from '../../../../../../listing-writing/load-writing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadExisting(event, 'office', event.params.listing)

const office = existingActions('office')
export const actions: Actions = {
  save: office.save,
  preview: office.preview,
  attach: office.attach,
  detach: office.detach,
  withdraw: office.withdraw,
  renew: office.renew,
  askRelease: office.askRelease,
  check: office.check
}
