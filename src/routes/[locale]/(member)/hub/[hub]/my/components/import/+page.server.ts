import { loadUpload, uploadActions } from '../../../../../../component-pieces/load-import.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadUpload(event)

export const actions: Actions = { upload: uploadActions.upload }
