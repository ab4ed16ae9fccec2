import { loadDirectory } from './load-directory.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadDirectory(event)
