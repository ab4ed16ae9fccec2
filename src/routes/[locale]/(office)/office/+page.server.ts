import { redirect } from '@sveltejs/kit'
import { officesFor } from '#lib/server/domain/hubs/office-queries.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  if (!event.locals.actor.personId) redirect(303, `/${event.locals.locale}/sign-in`)
  return { offices: await inRequestHub(event, (tx) => officesFor(tx, event.locals.actor)) }
}
