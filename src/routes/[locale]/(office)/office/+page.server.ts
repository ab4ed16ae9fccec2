import { redirect } from '@sveltejs/kit'
import { officesFor } from '#lib/server/domain/hubs/office-queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale, session } = event.locals
  const offices = await inRequestHub(event, (tx) => officesFor(tx, actor, now()))
  // What stands in this list are figures of an office; they wait for the second factor as the office does.
  if (session!.isWithheld || (session!.needsSecondFactor && offices.length > 0))
    redirect(303, `/${locale}/account/second-factor?next=${encodeURIComponent(event.url.pathname)}`)
  return { offices, isOperator: actor.isOperator }
}
