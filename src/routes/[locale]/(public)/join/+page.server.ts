import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** One hub needs no choice. */
export const load: PageServerLoad = async ({ parent, locals }) => {
  const { hubs } = await parent()
  if (hubs.length === 1) redirect(303, `/${locals.locale}/hub/${hubs[0]!.slug}/join`)
}
