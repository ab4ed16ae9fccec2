import { loadDirectory } from '../../../directory/load-directory.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadDirectory(event)
