import { DomainError } from '#lib/server/domain/errors.ts'
import { exportOrganisation } from '#lib/server/domain/personal-export/export-organisation.ts'
import { currentOrganisation } from '#lib/server/domain/personal-export/organisation-card.ts'
import { dataArchive } from '#lib/server/http/data-archive.ts'
import { mustBeSignedIn } from '#lib/server/http/office.ts'
import { notFound } from '#lib/server/http/refusal.ts'
import { inRequestHub } from '#lib/server/http/request-hub.ts'
import { now } from '#lib/server/platform/clock.ts'
import type { RequestHandler } from './$types'

/** Everything an organisation has here, for those who answer for it. */
export const GET: RequestHandler = async (event) => {
  mustBeSignedIn(event)
  const { actor, locale } = event.locals
  const at = now()
  try {
    return await inRequestHub(event, async (tx) => {
      const found = await currentOrganisation(tx, event.params.organisation)
      if (!found) throw new DomainError('not_found')
      const shares = await exportOrganisation(tx, actor, { organisationId: found.id }, at)
      return dataArchive({ locale, name: found.name, shares, at, files: found.files })
    })
  } catch (thrown) {
    if (thrown instanceof DomainError) notFound(locale)
    throw thrown
  }
}
