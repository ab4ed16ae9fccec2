import { notFound } from '#lib/server/http/refusal.ts'
import type { PageServerLoad } from './$types'

/** Whatever no other route answers, answered in the reader's language and inside the frame. */
export const load: PageServerLoad = ({ locals }) => notFound(locals.locale)
