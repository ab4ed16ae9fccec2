import { ownComponentActions } from '../../../../../../component-pieces/actions.ts'
import { loadOwnComponent } from '../../../../../../component-pieces/load-writing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadOwnComponent(event, event.params.component)

export const actions: Actions = {
  save: ownComponentActions.save,
  another: ownComponentActions.another,
  withdraw: ownComponentActions.withdraw
}
