import { notFound } from '#lib/server/http/refusal.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => {
  if (!locals.hub) notFound(locals.locale)
}
