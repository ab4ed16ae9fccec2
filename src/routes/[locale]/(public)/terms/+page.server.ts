import { loadLegal } from '../load-legal.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadLegal(event, 'terms')
