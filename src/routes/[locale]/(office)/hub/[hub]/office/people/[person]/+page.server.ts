import { personKnownTo } from '#lib/server/domain/contacts/one-person.ts'
import { noteLook } from '#lib/server/domain/sensitive-looks/store.ts'
import { mustBeOffice } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  mustBeOffice(event)
  const { actor, locale } = event.locals
  const person = await inRequestHub(event, async (tx) => {
    const found = await personKnownTo(tx, actor.hub, event.params.person, now())
    if (found) await noteLook(tx, actor, 'person', [event.params.person], now())
    return found
  })
  if (!person) notFound(locale)
  return { person }
}
