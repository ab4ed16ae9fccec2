import { loadPartners } from './load-partners.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => loadPartners(event)
