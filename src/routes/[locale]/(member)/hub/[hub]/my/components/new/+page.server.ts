import { newComponentActions } from '../../../../../../component-pieces/actions.ts'
import { loadNewComponent } from '../../../../../../component-pieces/load-writing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadNewComponent(event)

export const actions: Actions = {
  save: newComponentActions.save,
  another: newComponentActions.another
}
