import { loadComponent } from '../../../../../component-pieces/load-component.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadComponent(event, event.params.component)
