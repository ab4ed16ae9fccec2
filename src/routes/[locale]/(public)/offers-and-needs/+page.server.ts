import { loadBrowse } from '../../listing-reading/load-browse.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadBrowse(event)
