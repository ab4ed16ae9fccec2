import { loadCatalogue } from '../../../../component-pieces/load-catalogue.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadCatalogue(event)
