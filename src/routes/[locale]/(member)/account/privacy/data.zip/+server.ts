import { exportPerson } from '#lib/server/domain/personal-export/export-person.ts'
import { personCard } from '#lib/server/domain/people/store.ts'
import { namesFor } from '#lib/server/domain/personal-export/names.ts'
import { dataArchive } from '#lib/server/http/data-archive/archive.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

/** Everything about the person who asks. */
export const GET: RequestHandler = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale } = event.locals
  const at = now()
  return inRequestHub(event, async (tx) => {
    const shares = await exportPerson(tx, actor, {}, at)
    const name = (await personCard(tx, actor.personId!))?.displayName ?? ''
    const names = await namesFor(tx, shares)
    return dataArchive({ locale, name, of: 'person', names, shares, at })
  })
}
