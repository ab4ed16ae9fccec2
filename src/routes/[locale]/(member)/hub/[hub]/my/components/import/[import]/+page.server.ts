import { loadImport, takeActions } from '../../../../../../../component-pieces/load-import.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadImport(event, event.params.import)

export const actions: Actions = { take: takeActions.take }
