import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** The bare address leads to the front page in the reader's language, which the front door has read. */
export const load: PageServerLoad = ({ locals }) => redirect(307, `/${locals.locale}`)
