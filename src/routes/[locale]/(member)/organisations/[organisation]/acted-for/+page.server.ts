import { actedFor } from '#lib/server/domain/acting/queries.ts'
import { organisationNamed } from '#lib/server/domain/organisations/queries.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { answered, notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

/** When the office acted for an organisation, for who answers for it. */
export const load: PageServerLoad = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale } = event.locals
  return answered(event, () =>
    inRequestHub(event, async (tx) => {
      const organisation = await organisationNamed(tx, event.params.organisation)
      if (!organisation) notFound(locale)
      return { organisation, actings: await actedFor(tx, actor, organisation.id, now()) }
    })
  )
}
